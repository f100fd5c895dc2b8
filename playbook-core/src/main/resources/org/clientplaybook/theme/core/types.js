/**
 * The shapes that scripts share. They are for readers and for the type checker; no page loads this file.
 *
 * What the build writes: a field is as docs/format.md has it.
 *
 * @typedef {"text" | "paragraph" | "person" | "email" | "phone" | "url" | "number" | "money" | "date" | "choice" |
 *   "yesno" | "list"} FieldType
 * @typedef {object} Field
 * @property {FieldType} [type] `text` by default
 * @property {string} [label] what is only chosen, and never asked for, has none
 * @property {string} [language] of its words, where it is not that of the messages beside it
 * @property {string} [hint]
 * @property {string} [example]
 * @property {string} [value] what stands there until the reader writes something else
 * @property {string} [min] the build writes `today` for the day on which the page is read
 * @property {string} [max] as `min`
 * @property {"past" | "future"} [when] on which side of today a date lies
 * @property {Pattern} [pattern]
 * @property {boolean} [required] `true` by default
 * @property {boolean} [sensitive] lives in this page alone
 * @property {boolean} [shared] one value for all scenarios
 * @property {[string, string][]} [options] values and labels
 * @typedef {{[name: string]: Field}} Fields in the order of the form
 *
 * @typedef {object} Pattern as an automaton, in whose state n stands who has read a character that the nth expression
 *   describes, and in whose state 0 who has read none
 * @property {string[]} characters expressions
 * @property {number[][]} next for each state, those that may follow
 * @property {number[]} ends states in which a text may end
 *
 * A program is a list of statements, and docs/message-language.md says what each does. A statement is a text, a field
 * whose value is written, a condition with its branches and what is written otherwise, a loop over a field with its
 * variable, or any other expression with the field that what is written belongs to. An expression is a text, true or
 * false, or one of
 *   ["get", field]   ["item", variable]   ["decimal", text]   [function, …arguments]
 *
 * @typedef {string | boolean | Call} Expression
 * @typedef {[string, ...Expression[]]} Call
 * @typedef {string | Get | If | For | Print} Statement
 * @typedef {["get", string]} Get
 * @typedef {["if", Branch[], Program?]} If
 * @typedef {["for", string, string, Program]} For
 * @typedef {["print", Expression, string]} Print
 * @typedef {[Expression, Program]} Branch
 * @typedef {Statement[]} Program
 *
 * @typedef {object} MessageData the attribute `data-messages`
 * @property {string} scenario its slug
 * @property {{[language: string]: LanguageMessages}} languages at first the page's, or the one whose words it shows
 * @property {{[language: string]: string}} [others] those in which the scenario has words of its own too, with the
 *   addresses of their scripts from the site's root
 * @typedef {{fields: Fields, messages: {[id: string]: Message}}} LanguageMessages the build's script
 *   `messages-….js` has that of a language for the pages in the others
 * @typedef {object} Message
 * @property {(string | null)[]} near the passage of each note
 * @property {{[tone: string]: Variant}} tones
 * @typedef {{subject?: Program, body: Program, short?: Program}} Variant
 *
 * @typedef {object} LanguageData what all pages of a language share: the build's script `language-….js` has it
 * @property {{[key: string]: string}} words of the interface, with `{0}` where a value goes
 * @property {{[language: string]: Formats}} formats of every language of the playbook
 * @property {{[language: string]: string}} names the languages' own names
 * @property {string[]} rtl languages of the playbook that are written from right to left
 * @property {number[]} holidays
 * @property {{[script: string]: string[]}} apart scripts that are files of their own, with their addresses from the
 *   site's root
 * @property {SearchData} search
 * @property {string} plays the page of the reader's plays, from the site's root
 * @property {string} [worker] the script that keeps the site in the browser, from the site's root; none where nothing does
 * @property {string} [manifest] the web manifest of the language, from the site's root
 * @typedef {{[language: string]: LanguageData | undefined}} Languages
 *
 * @typedef {object} GuideData the questions of the guide: the build's script `guide-….js` has it
 * @property {string} start the key of the first question
 * @property {{[word in "trail" | "change" | "again" | "address" | "came"]: string}} words of the interface, in the language of the guide
 * @property {{[key: string]: [string, string, [string, string | null][]]}} questions each with its page from the site's root,
 *   and its answers, each with the key of the question that it leads to, or null where it leads to a scenario
 *
 * @typedef {object} SearchData addresses from the site's root
 * @property {string} page
 * @property {string} asks what an empty field shows
 * @property {[string, string][]} indexes languages with where each index begins, the page's own first
 *
 * @typedef {object} Formats how a language writes
 * @property {string[]} months January first
 * @property {string[]} shortMonths
 * @property {string[]} weekdays Monday first
 * @property {{[style: string]: string}} dates patterns
 * @property {string} decimal
 * @property {string} group
 * @property {string} minus
 * @property {string} money a pattern
 * @property {{[code: string]: string}} symbols of currencies
 * @property {string} currency empty for none
 * @property {{[category: string]: string}} plural the condition of each plural category but the last, as CLDR writes
 *   them, in their order
 * @property {string} listSeparator
 * @property {string} listLast
 *
 * What the scripts hand to each other.
 *
 * @typedef {bigint | number | string | boolean | string[]} Value a number counts units of the tenth decimal, and a
 *   date is year · 10000 + month · 100 + day
 * @typedef {object} Segment a stretch of a message
 * @property {"text" | "value" | "gap"} kind
 * @property {string} text
 * @property {string} field
 * @property {true} [strong] whether it is bold
 * @property {true} [address] whether it is a part of an address behind the words of a link, which only plain text has
 * @property {string} [href] what it leads to
 *
 * @typedef {{from: number, to: number, type: string, number?: number}} Stretch of a text that is marked
 * @typedef {{subject: Segment[] | null, body: Segment[], stretches: Stretch[]}} Written
 * @typedef {{fields: Fields, formats: Formats, holidays?: number[]}} Writing what a message is written with
 * @typedef {"localStorage" | "sessionStorage"} StorageKind
 * @typedef {Map<string, string[]>} Texts what is filled in, by field
 * @typedef {{subject: string | null, body: string, rich: Segment[], subjectGaps: string[], gaps: string[], unread:
 *   string[], doubts: string[]}} Sent exactly what the sheet shows, the body as plain text and with its bold words and links; the
 *   fields that are blank in the subject and in all, those of all whose text is no number, and those whose value is not right
 *
 * A plan, and the calendar file that is made of it. A date is year · 10000 + month · 100 + day here too.
 *
 * @typedef {{days: number[], off: number[]}} Week the weekdays on which the reader works, 0 for Monday, and single
 *   days that are free
 * @typedef {object} PlannedTouch an entry of a cadence, and what has become of it
 * @property {number} amount
 * @property {string} unit `days`, `business-days`, `weeks`, `months` or `years`
 * @property {number} [done] when it was done
 * @property {number} [moved] when the reader wants to do it
 * @property {boolean} [left] whether it is left out
 *
 * @typedef {object} CalendarEntry
 * @property {string} id its own in the play: lower-case letters, digits and hyphens
 * @property {number} date
 * @property {string} title
 * @property {string} text
 * @property {string} link empty for none
 * @property {boolean} [gone] whether an earlier file had it, and it should disappear
 * @typedef {object} CalendarFile
 * @property {string} play its identifier, as that of an entry
 * @property {string} playbook
 * @property {CalendarEntry[]} entries at least one
 * @property {number} minute of the day at which entries begin
 * @property {number | null} before minutes from the reminder to the beginning; null for no reminder
 * @property {boolean} tasks whether entries are tasks, and not events
 * @property {number} sequence
 * @property {Date} now
 *
 * A play is a plan with somebody that the reader keeps. It consists of parts, such as `with` or `touch.received.done`,
 * each with the number of its change, the device that made it, and its value; a later part wins. One that was deleted
 * stays deleted.
 *
 * @typedef {string | number | boolean | string[] | null} PlayValue
 * @typedef {[number, string, PlayValue]} PlayPart
 * @typedef {{id: string, gone: boolean, parts: Map<string, PlayPart>}} Play
 *
 * What a play of a scenario consists of, in the language of the page: the build's script `play-….js` has it.
 *
 * @typedef {object} PlayScenario
 * @property {string} title
 * @property {{id: string, amount: number, unit: string, message: string, title: string, asks?: string}[]} touches those of
 *   the cadence; `asks` says when one applies
 * @property {{[id: string]: {title: string, channel: string, tones: string[]}}} messages
 * @property {PlayStep[]} steps
 * @property {PlayOutcome[]} outcomes
 * @property {{[name: string]: string[]}} fields the label and the type of those that are not sensitive
 * @typedef {object} PlayStep
 * @property {string} key the same in all languages
 * @property {string} title
 * @property {{amount: number, unit: string, words: string}} [wait] until the next one opens
 * @property {PlayStep[]} [steps] what it is done in
 * @typedef {{when: string, end?: string, go?: string}} PlayOutcome
 *
 * @typedef {(key: string, ...values: (string | number)[]) => string} Words gives a word of the interface
 * @typedef {(key: string, n: number, ...values: (string | number)[]) => string} CountedWords gives the form of a word
 *   for the plural category of a whole number, which is its first value
 */

/** The build's scripts of languages add to it. @type {Languages} */
Playbook.languages = {};

/** The script of the shared signals, which comes when they are needed, takes this place. */
Playbook.sharedSignals = /** @type {SharedSignals} */ ({});

/** By language: the scripts of its messages add to it. @type {{[language: string]: LanguageMessages | undefined}} */
Playbook.otherMessages = {};

/** By slug: the build's scripts of scenarios add to it. @type {{[slug: string]: PlayScenario}} */
Playbook.playScenarios = {};

/** On pages of the guide, and where it led to a scenario, the build's script of it takes this place. */
Playbook.guide = /** @type {GuideData} */ ({});
