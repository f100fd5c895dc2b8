/**
 * The shapes that the components share; no page loads this file.
 *
 * The elements, each of which has the name of what its script adds, upgrade HTML that makes sense without them:
 *
 * - `<playbook-messages data-messages>` turns a scenario's messages into a place to write, one at a time. Its
 *   attribute has a MessageData as JSON; each `article` in it has `data-message`, the identifier of one, and
 *   `data-channel`.
 * - `<playbook-scorecard>` adds up the `data-points` of what is ticked, and marks the band that the sum reaches by
 *   its `data-from`.
 * - `<playbook-search-box data-place>` gets a field with its results below, a combobox as the ARIA patterns have it:
 *   the focus stays in the field, the arrow keys choose, Enter opens. Its place is `dialog`, `home`, or `page`, where
 *   the query is the address's fragment.
 * - `<playbook-search-open hidden data-root>` holds a button and the dialog that it opens; its attribute is the way
 *   to the site's root. It listens for Ctrl K and /, and loads the rest of the search when somebody is about to use
 *   it.
 * - `<playbook-theme-switch hidden>` holds three buttons with the values auto, light and dark. It marks the theme in
 *   use with `aria-pressed`, and follows a choice made in another tab.
 * - `<playbook-toc>` holds a list of links to a page's sections. Where it is wider than the screen, the link of the
 *   section that is read stays in sight.
 *
 * - `<playbook-worksheet hidden data-worksheet>` is the table of the reader's clients, with what each brings and costs.
 *   Its attribute has a WorksheetData as JSON.
 *
 * What stands behind `<playbook-messages>`: `Desk` is the place to write; it has a `Form` that asks for the fields of
 * a message, a `LiveSheet` that shows it as it will be sent, and `Send`, which takes it out of the page exactly as
 * the sheet shows it. docs/decisions/0011-what-is-remembered.md says where what is typed lives, and how long.
 *
 * @typedef {HTMLInputElement | HTMLTextAreaElement} Control
 *
 * @typedef {object} Row of a form: it asks for a field
 * @property {string} name the field's
 * @property {Field} field
 * @property {HTMLElement} element
 * @property {Control[]} controls
 * @property {HTMLElement} read where it is said how a value was read that could be read otherwise
 * @property {HTMLElement} fault where it is said what is wrong
 * @property {HTMLElement} [list] where the controls of a list stand
 * @property {HTMLSelectElement} [unit]
 *
 * @typedef {object} Rows what all rows of a form have in common
 * @property {string} id identifiers begin with it
 * @property {string} language of the fields' words
 * @property {Formats} formats
 * @property {Currency[]} currencies codes and signs to choose from
 * @property {Currency[]} units codes and signs in all languages, as they are typed
 * @property {Words} word
 * @property {CountedWords} count
 *
 * @typedef {(name: string, field: Field, rows: Rows) => Row} FieldRow
 * @typedef {{name: string, field: Field, rows: Rows, id: string, describedBy: string}} Asked
 * @typedef {{content: HTMLElement[], controls: Control[], list?: HTMLElement, unit?: HTMLSelectElement}} Made what a
 *   kind of row has of its own
 *
 * @typedef {object} ListField a field of several texts: a control for each, and an empty one behind them
 * @property {(list: HTMLElement, texts: string[], label: string) => HTMLInputElement[]} fill writes texts, and gives
 *   the controls
 * @property {(list: HTMLElement, label: string) => HTMLInputElement[]} grow adds an empty control where the last one
 *   is filled in
 * @property {(text: string, controls: Control[], at: Control) => string[] | null} pasted all texts where several
 *   lines are pasted into a control, an item each, between what stands before and behind the cursor; else null
 *
 * @typedef {(target: HTMLElement, segments: Segment[], stretches: Stretch[]) => void} DrawMessage draws a message
 *   with what is marked
 *
 * @typedef {object} SheetSetting
 * @property {string} message its identifier
 * @property {string} channel
 * @property {HTMLElement[]} notes in the order of the passages that they explain
 * @property {{[language: string]: LanguageMessages}} languages
 * @property {string} language the page's
 * @property {ReturnType<Language>} shared
 * @property {Playbook.Store} store
 * @property {(field: string) => void} onGap hears of a gap that was pressed
 *
 * @typedef {object} SendSetting
 * @property {Playbook.LiveSheet} sheet
 * @property {string} channel
 * @property {string} name that of files
 * @property {() => string} to the address
 * @property {(field: string) => string} label
 * @property {() => Linked} link
 * @property {Words} word
 *
 * @typedef {(store: Playbook.Store, word: Words) => HTMLElement} Details what the reader can say about what is kept:
 *   to remember their own details, to forget them, to clear the form
 *
 * @typedef {(word: Words) => {[name in "received" | "refused" | "blocked" | "disk" | "translated"]: HTMLElement}} Notices what a
 *   reader should know of a form that a link filled in, of a link that did not fit, of a browser that stores nothing,
 *   and of a page from a disk; hidden at first
 *
 * @typedef {object} Panel what belongs to a message
 * @property {string} id
 * @property {HTMLElement} article
 * @property {string} channel
 * @property {HTMLElement} head
 * @property {HTMLElement} live where it is written
 * @property {HTMLElement} tab
 * @property {MadePanel} [made] when it is first looked at
 * @typedef {{form: Playbook.Form, sheet: Playbook.LiveSheet, out: HTMLElement, asked: string}} MadePanel
 *
 * @typedef {object} WorksheetData
 * @property {Fields} fields that rules know
 * @property {{if?: Program, go: {href: string, title: string, language?: string}, because: Program}[]} rules the first
 *   that holds, by writing something, names a scenario
 *
 * @typedef {{texts: string[], note?: string}} ClientRow what stands in the cells of a client, and what was wrong with
 *   the line that it was read from
 * @typedef {object} Client
 * @property {string} name
 * @property {number} hours
 * @property {number} income
 * @property {number} trouble from 0 to 3
 * @property {number} late days
 * @property {string} next step
 *
 * @typedef {object} ClientFigures what a client brings and costs; shares are from 0 to 1, null where there is no whole
 * @property {Client} client
 * @property {number | null} hourly income for an hour; null where there are no hours
 * @property {number | null} time
 * @property {number | null} income
 * @property {number} cost what the hours are worth at the rate, less the income
 * @property {boolean} dear whether it is in the fifth that costs most, and costs anything
 * @typedef {(clients: Client[], ownRate: number | null) => {results: ClientFigures[], rate: number, hours: number,
 *   income: number}} Figures the dearest first; without a rate of one's own it is the average of all
 * @typedef {{client: Client, hourly: number | null, time: number | null, income: number | null, rate: number, cost:
 *   number}} Judged
 * @typedef {(results: ClientFigures[], label: string, percent: (share: number) => string) => SVGElement} Pareto
 */
