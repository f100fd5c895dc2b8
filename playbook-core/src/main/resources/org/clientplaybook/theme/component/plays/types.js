/**
 * The shapes of the page of plays; no page loads this file. `<playbook-plays hidden data-scenarios>` lists the plays that this
 * browser keeps, by what is due or by whose turn it is; with `#play=` and an identifier in the address it shows that one
 * alone. Its attribute has the titles of the scenarios that there are by slug, by the path of
 * the script that has them.
 *
 * @typedef {object} PlayShown a play in the list
 * @property {Play} play
 * @property {ReturnType<PlayPlan["state"]>} state
 * @property {PlayDue["next"]} next
 * @property {ReturnType<PlayPlan["turn"]>} turn
 * @typedef {(shown: PlayShown, plays: Play[], view: PlayView) => HTMLElement} PlayRow those with the same
 *   person tell what was sent before
 * @typedef {{draw: () => HTMLElement[]}} PlayList
 * @typedef {(play: Play, data: PlayScenario | null, view: PlayView) => HTMLElement} PlayOpen null where the playbook no longer
 *   has the scenario
 * @typedef {(play: Play, data: PlayScenario | null, view: PlayView) => HTMLElement | ""} PlayPartOf a part of an open play
 * @typedef {(one: {date: number, labelled: string} | undefined, view: PlayView) => HTMLElement} PlayFixed
 *
 * @typedef {object} PlayView what the parts of the page share
 * @property {ReturnType<Language>} words
 * @property {Playbook.PlayStore} store
 * @property {{[slug: string]: string[]}} scenarios the title and the path of the script of each
 * @property {() => number} today
 * @property {(date: number) => string} day as it is written, with the year of another one
 * @property {(name: string, id: string, press: () => void, more?: Attributes) => HTMLButtonElement} button `who` is said
 *   with its name
 * @property {(play: Play, message: string, tone?: string) => string} href of the scenario with the play in it
 * @property {(slug: string) => Promise<PlayScenario | null>} load
 * @property {() => void} redraw
 * @property {(changes: [string, PlayParts | null][], said: string, who: string) => Promise<boolean>} change several plays as
 *   one thing that can be undone; null deletes one for good. The second is the word that says what was done.
 *
 * @typedef {(store: Playbook.PlayStore, words: ReturnType<Language>, say: (said: string) => void) => HTMLElement[]}
 *   PlayCopyPart
 * @typedef {(words: ReturnType<Language>, names: string[], submit: string) => {form: HTMLFormElement, inputs:
 *   HTMLInputElement[], forget: () => void}} PassphraseForm a control for each name; what was typed is forgotten when the page
 *   is left
 */
