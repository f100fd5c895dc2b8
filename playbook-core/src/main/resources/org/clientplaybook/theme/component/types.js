/**
 * The shapes that the components share; no page loads this file.
 *
 * The elements, each of which has the name of what its script adds, upgrade HTML that makes sense without them:
 *
 * - `<playbook-message-filter hidden>` holds a field, and buttons whose values are channels. It leaves of the page's
 *   items those that have the words and the `data-channel`, and says how many.
 * - `<playbook-messages data-messages data-first>` turns a scenario's messages into a place to write, one at a time,
 *   the `data-first` at first. Its attribute has a MessageData as JSON; what messages have in another language than the
 *   page's is loaded when it is chosen; each `article` in it has `data-message`, the
 *   identifier of one, and `data-channel`.
 * - `<playbook-scorecard>` adds up the `data-points` of what is ticked, marks the band that the sum reaches by
 *   its `data-from`, and says what would change the verdict, of the controls with `data-changeable`.
 * - `<playbook-search-box data-place>` gets a field with its results below, a combobox as the ARIA patterns have it:
 *   the focus stays in the field, the arrow keys choose, Enter opens. Its place is `dialog`, `home`, or `page`, where
 *   the query is the address's fragment.
 * - `<playbook-search-open hidden data-root>` holds a button and the dialog that it opens; its attribute is the way
 *   to the site's root. It listens for Ctrl K and /, and loads the rest of the search when somebody is about to use
 *   it.
 * - `<playbook-guide data-question data-root>` holds a question of the guide, and a list of links with `data-answer`, the
 *   number of each answer. Its attributes are the question's key and the way to the site's root. It lets the links carry
 *   the answers given so far in the address's fragment, and lists them with a link to change each. A scenario's page that
 *   was reached this way names them.
 * - `<playbook-signals data-scenario>` holds the list of a scenario's signals, and lets them be ticked; no tick is stored. When
 *   fewer than half of three or more are true, it names the scenarios that are nearer. Its attribute is the slug.
 * - `<playbook-theme-switch hidden>` holds three buttons with the values auto, light and dark. It marks the theme in
 *   use with `aria-pressed`, and follows a choice made in another tab.
 * - `<playbook-toc>` holds a list of links to a page's sections. Where it is wider than the screen, the link of the
 *   section that is read stays in sight.
 *
 * - `<playbook-worksheet hidden data-worksheet>` is the table of the reader's clients, with what each brings and costs.
 *   Its attribute has a WorksheetData as JSON.
 *
 * What stands behind `<playbook-messages>`: `Desk` is the place to write; it has a `LiveSheet` that shows a message as
 * it will be sent, below a `LiveBar` with its tones and languages, a `Form` that asks for its fields, and `Send`, which
 * takes it out of the page exactly as the sheet shows it. On a narrow screen, where the form stands below the sheet, a
 * gap that is pressed opens its field in a `FieldPanel` at the foot of the screen: the form itself, with one field at
 * a time. docs/decisions/0018-plans-and-what-is-remembered.md says where what is typed lives, and how long.
 *
 * @typedef {HTMLInputElement | HTMLTextAreaElement} Control
 *
 * @typedef {object} SharedSignals what scenarios have in common: the build's script `nearer-….js` has it
 * @property {{few: string, alone: string, shares: string, leads: string, guide?: [string, string]}} words of the
 *   interface; the guide's page from the site's root, and its name
 * @property {{[slug: string]: [string, string, string, string][]}} shared for each scenario, the place of its signal from
 *   0, and of the scenario that has much the same the page from the site's root, the title and the signal; the most alike
 *   first
 * @typedef {(signals: HTMLElement) => void} Nearer says in a list of signals which scenarios are nearer, where few of
 *   those that were considered are ticked, with the reason: they share what is ticked, or an outcome leads there; where
 *   there are none, who reads is led to the guide
 *
 * @typedef {Map<string, number>} GivenAnswers the number of the answer to each question, in the order given
 * @typedef {object} GuideAnswers the answers of the guide that an address carries
 * @property {(key: string, number: number | undefined) => [string, string | null] | undefined} answer of a question, as in
 *   GuideData; undefined where the guide does not have it
 * @property {(from: string, given: GivenAnswers) => string[]} walk gives the questions from one to the first that has no answer
 *   or leads to a scenario, that one too
 * @property {(fragment: string) => GivenAnswers | null} read gives what the guide still has; null where a fragment is about
 *   something else
 * @property {(given: GivenAnswers) => string} fragment with its sign; empty where there are no answers
 * @property {(given: GivenAnswers, ends: (way: string[]) => boolean, others?: string[]) => string[]} answered gives the answered
 *   questions of the first way that ends right: from the guide's first question, else from a given one or one of the others
 * @typedef {{show: () => void}} GuideTrail shows the answers that the address or this entry of the history has, on a scenario's
 *   page
 *
 * @typedef {{points: number, ticked: boolean, changeable: boolean}} Answered a statement of a scorecard
 * @typedef {(answers: Answered[], froms: number[], most: number) => {sum: number, band: number, verdicts: {to: number,
 *   count: number, sets: number[][]}[]}} Advice adds up answers, of which at most 20 are changeable, and finds the band by
 *   the least sum of each, a whole number; -1 is none. Says for each other band which sets of changeable answers lead to
 *   it, of which no part leads as far: how many they are, and the smallest, up to a number of them. A set has the places
 *   among the changeable answers. A band that no set leads to is left out.
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
 * @property {() => void} prepare loads what pasting needs
 * @property {(list: HTMLElement, texts: string[], label: string) => HTMLInputElement[]} fill writes texts, and gives
 *   the controls
 * @property {(list: HTMLElement, label: string) => HTMLInputElement[]} grow adds an empty control where the last one
 *   is filled in
 * @property {(text: string, controls: Control[], at: Control) => string[] | null} pasted all texts where several
 *   lines are pasted into a control, an item each, between what stands before and behind the cursor; else null
 * @typedef {(text: string) => string[]} ListLines the lines of a text, without the bullets and numbers of a list
 *
 * @typedef {(target: HTMLElement, segments: Segment[], stretches: Stretch[]) => void} DrawMessage draws a message
 *   with what is marked
 *
 * @typedef {object} SheetSetting
 * @property {string} message its identifier
 * @property {string} channel
 * @property {HTMLElement[]} notes in the order of the passages that they explain
 * @property {{[language: string]: LanguageMessages}} languages those that are there
 * @property {string} language the page's
 * @property {Playbook.ChosenLanguage} written
 * @property {ReturnType<Language>} shared
 * @property {Playbook.Store} store
 * @property {(field: string) => void} onGap hears of a gap that was pressed, or of words that were filled in
 *
 * @typedef {object} LanguageSetting
 * @property {MessageData} data gets what is loaded
 * @property {string} language the page's
 * @property {Playbook.Store} store
 * @property {() => void} onLoad hears of another language
 *
 * @typedef {object} BarSetting
 * @property {string} message its identifier
 * @property {string[]} tones
 * @property {Playbook.ChosenLanguage} written
 * @property {ReturnType<Language>} shared
 * @property {Playbook.Store} store
 *
 * @typedef {{sheet: HTMLElement, onDone: () => void, onRead: () => void}} Around a form: the sheet, what comes when all is filled in,
 *   and what once what was typed can be read and checked
 *
 * @typedef {object} FieldOrder
 * @property {HTMLElement} form whose rows can be shown one at a time
 * @property {() => Row[]} rows those that are asked for now
 * @property {(row: Row) => boolean} isMissing
 * @property {(name: string) => void} go to a field
 * @property {Words} word
 * @typedef {FieldOrder & Around} PanelSetting
 * @typedef {(setting: PanelSetting) => {open: (name: string) => boolean, close: () => void, reveal: () => void, onward: (row:
 *   Row) => void}} PanelOnDemand the field panel, whose script only narrow screens load. Opening says whether there is to be
 *   one; onward goes to the next field that is missing, or to what can be done with all
 *
 * @typedef {object} Passages what is marked in a text
 * @property {(text: string, message: {notes: HTMLElement[], near: (string | null)[], language: string, channel:
 *   string}) => Stretch[]} explained by notes: numbers them, and writes the notes' numbers and quotations
 * @property {(text: string, channel: string) => Stretch[]} stages what is done while the rest is said
 *
 * @typedef {object} SendSetting
 * @property {Playbook.LiveSheet} sheet
 * @property {string} channel
 * @property {string} name that of files
 * @property {() => string} to the address, or the number
 * @property {(field: string) => string} label
 * @property {() => Linked} link
 * @property {Words} word
 *
 * @typedef {(way: string, send: Playbook.Send) => Promise<void>} SendMore takes the ways that few readers go
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
 * @property {HTMLElement} live where it is written
 * @property {HTMLElement} tab
 * @property {MadePanel} [made] when it is first looked at
 * @typedef {{form: Playbook.Form, sheet: Playbook.LiveSheet, send: Playbook.Send, asked: string}} MadePanel
 *
 * @typedef {(tabs: HTMLElement[], label: string) => HTMLElement} MessageTabs the row of them, in which the arrow keys
 *   choose
 * @typedef {(section: Element, chosen: () => {id: string, paper?: HTMLElement}) => void} MessageLinks keeps the place
 *   where links lead to the messages, or to the page in another language
 *
 * @typedef {object} WorksheetData
 * @property {Fields} fields that rules know
 * @property {[string, string][]} columns of the table: the name of the field that each fills, and the end of the key of its
 *   word, by which a client has it
 * @property {{[key: string]: string}} words that this page speaks alone
 * @property {{if?: Program, go: {href: string, title: string, language?: string}, because: Program}[]} rules the first
 *   that holds, by writing something, names a scenario
 *
 * @typedef {object} ClientRow what stands in the cells of a client
 * @property {string[]} texts in the order of the columns
 * @property {string} [note] what was wrong with the line that it was read from
 * @property {string} [source] that line, as it is written again
 * @property {number} [line] its number
 * @typedef {ReturnType<Language> & {own: Formats}} ReviewWords with the formats of the table's language
 * @typedef {{read: (text: string) => ClientRow[], delimiter: string}} ClientRows reads the rows of a table as text: by the
 *   names of its columns where its first line has them, else in the table's order. Its delimiter stands between the cells of
 *   a file.
 * @typedef {object} Client a blank figure is null
 * @property {string} name
 * @property {number | null} hours
 * @property {number | null} income
 * @property {number | null} trouble from 0 to 3
 * @property {number | null} late days
 * @property {string} next step
 *
 * @typedef {object} ClientFigures what a client brings and costs; shares are from 0 to 1, null where there is no whole
 * @property {Client} client
 * @property {number | null} hourly income for an hour; null where there are no hours, or one is blank
 * @property {number | null} time
 * @property {number | null} income
 * @property {number | null} cost what the hours are worth at the rate, less the income; null where one is blank
 * @property {boolean} dear whether it is in the fifth that costs most, and costs anything
 * @typedef {(clients: Client[], ownRate: number | null) => {results: ClientFigures[], rate: number | null}} Figures
 *   the dearest first; without a rate of one's own it is the average of those whose hours and income are known
 * @typedef {(words: ReturnType<Language>, clients: Client[], ownRate: number | null, review: {language: string, rules:
 *   WorksheetData, currencies: string[], left: number}) => (HTMLElement | string)[]} Results with the currencies that
 *   incomes name, and how many rows are not counted
 * @typedef {(results: ClientFigures[], label: string, percent: (share: number) => string) => SVGElement} Pareto
 */
