/**
 * The shapes of the page of plays; no page loads this file. `<playbook-plays hidden data-scenarios>` lists the plays that this
 * browser keeps by what is due; its attribute has the slugs of the scenarios that there are, with spaces between them.
 *
 * @typedef {{play: Play, next: ReturnType<PlayPlan["next"]>}} PlayShown
 * @typedef {(values: {[part: string]: PlayValue} | null, said: string) => void} ChangePlay null deletes it; the second is
 *   the word that says what was done
 * @typedef {(shown: PlayShown, scenarios: string[], words: ReturnType<Language>, change: ChangePlay) => HTMLElement}
 *   PlayRow
 *
 * @typedef {(store: Playbook.PlayStore, words: ReturnType<Language>, say: (said: string) => void) => HTMLElement[]}
 *   PlayCopyPart
 * @typedef {(words: ReturnType<Language>, names: string[], submit: string) => {form: HTMLFormElement, inputs:
 *   HTMLInputElement[], forget: () => void}} PassphraseForm a control for each name; what was typed is forgotten when the page
 *   is left
 */
