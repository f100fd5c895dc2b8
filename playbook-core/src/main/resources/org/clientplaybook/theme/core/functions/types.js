/**
 * What the scripts of `core/` do; each says `@type` of the one that it is.
 *
 * @typedef {<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes?: Attributes, ...content: (Node |
 *   string)[]) => HTMLElementTagNameMap[Name]} MakeElement
 * @typedef {{[attribute: string]: string | number | boolean}} Attributes true is there without a value, false is not
 *
 * @typedef {(event: Event, selector: string) => HTMLElement | null} Closest the element around where it happened
 * @typedef {(item: Element, row: Element) => void} Centre scrolls a row so that one of its items is in the middle
 *
 * @typedef {(listener: () => void) => void} WhenBack calls it when the browser shows the page again as it was left, so
 *   that it can write anew what may have changed meanwhile, or was emptied
 *
 * @typedef {(tag: string) => LanguageData & {word: Words, count: CountedWords, direction: (tag: string) => string}}
 *   Language what the build's script of a language has, and its words
 *
 * @typedef {object} Decimals numbers, which count units of the tenth decimal; `LocaleFormats` and `Plural` do the same
 *   in Java
 * @property {bigint} SCALE what a number counts
 * @property {(text: string) => boolean} isNumber whether a text is a number as it is kept
 * @property {(n: bigint) => bigint} abs
 * @property {(a: bigint, b: bigint) => bigint} ratio rounded to a whole number, halves away from zero
 * @property {(text: string) => bigint} parse digits, with a sign and a decimal point or without
 * @property {(n: bigint, places: number | undefined, formats: Formats) => string} number with as many decimals as are
 *   asked for, or as there are
 * @property {(n: bigint, formats: Formats) => number} category the place of a number's plural category among those of
 *   the language
 *
 * @typedef {object} Values how values are read and written; `Values`, `CalendarDays` and `LocaleFormats` do the same
 *   in Java
 * @property {(field: Field, given: string[]) => Value | null} parse the value of a field's texts, or null where it is
 *   blank
 * @property {(a: bigint, b: bigint) => bigint | null} add null where the sum is too large
 * @property {(a: bigint, b: bigint) => bigint | null} subtract
 * @property {(a: bigint, b: bigint) => bigint | null} multiply
 * @property {(a: bigint, b: bigint) => bigint | null} divide null by zero
 * @property {(date: number, amount: bigint, unit: string) => number | null} plus null beyond the years 1 to 9999
 * @property {(date: number, amount: bigint, holidays: number[]) => number | null} plusBusinessDays
 * @property {(n: bigint, currency: string, formats: Formats) => string} money
 * @property {(date: number, style: string, formats: Formats) => string} date
 * @property {(text: string) => string} capitalize
 * @property {(items: string[], separator: string | undefined, last: string | undefined, formats: Formats) => string}
 *   join
 *
 * @typedef {Required<Writing>} Run
 * @typedef {object} StrictFunctions those of the message language that are blank where one of their arguments is;
 *   null is blank too. The build has seen to it that each gets what it takes.
 * @property {(given: [string], run: Run, expressions: Expression[]) => string | null} label
 * @property {(given: [bigint, bigint]) => bigint | null} add
 * @property {(given: [bigint, bigint]) => bigint | null} subtract
 * @property {(given: [bigint, bigint]) => bigint | null} multiply
 * @property {(given: [bigint, bigint]) => bigint | null} divide
 * @property {(given: [bigint]) => bigint} negate
 * @property {(given: [string, string]) => string} concatenate
 * @property {(given: [string]) => string} capitalize
 * @property {(given: [string]) => string} trim
 * @property {(given: [string]) => string} first-name
 * @property {(given: [string[], string?, string?], run: Run) => string} join
 * @property {(given: [number, string], run: Run) => string} date
 * @property {(given: [number, bigint, string]) => number | null} plus
 * @property {(given: [number, bigint], run: Run) => number | null} plus-business-days
 * @property {(given: [bigint, bigint?], run: Run) => string} number
 * @property {(given: [bigint, string?], run: Run) => string} money
 * @property {(given: [bigint, ...string[]], run: Run) => string} plural
 *
 * @typedef {(segments: Segment[]) => Segment[]} Markup
 *
 * @typedef {(program: Program, given: Texts, writing: Writing) => Segment[]} Interpret runs a compiled message. Its
 *   time and the length of its text are bounded: what is longer is cut.
 *
 * @typedef {(programs: Program[], fields: Fields) => Map<string, string | null>} FieldsOf the fields that programs
 *   use, in the order of the form, each with the yes or no field that opens it: a field that is used behind its yes
 *   alone is asked for then alone
 *
 * @typedef {[string, string]} Currency a code, and a sign or a name
 * @typedef {object} NumberEntry numbers as people type them, with the digits of any script
 * @property {(text: string) => string} western a text with its digits from 0 to 9
 * @property {(typed: string, formats: Formats, isAmount: boolean) => string} toDecimal a number as it is kept, or the
 *   text as typed where it is none. Where a comma and a point are there, the last one is the decimal one. Where one of
 *   them is there once, with three digits behind it, they are thousands, unless the language writes decimals so;
 *   amounts never have three.
 * @property {(typed: string, formats: Formats, currencies: Currency[]) => Reading} toAmount the same for an amount,
 *   and the currency that stands before or behind it
 * @property {(typed: string, written: string[]) => boolean} isAsTyped whether a number is typed as it is written in one
 *   of these ways
 * @typedef {{text: string, code?: string}} Reading what is kept, and a currency where one is typed along
 *
 * @typedef {object} Csv tables as text: RFC 4180, and what spreadsheets make of it
 * @property {(bytes: Uint8Array) => {text: string, encoding: "utf-8" | "utf-16" | "windows-1252"}} decode what is not
 *   UTF-8, nor marked as UTF-16, is read as Windows-1252
 * @property {(text: string) => CsvRecord[]} read the lines that have something in them; their cells stand between
 *   commas, semicolons or tabs, by which most lines agree, or by what a first line "sep=;" says
 * @property {(rows: (string[] | string)[], delimiter: string) => string} write cells with an apostrophe before what a
 *   spreadsheet would run as a formula, which reading takes away again; a text is a line that is written as it is
 * @property {(typed: string, formats: Formats, currencies: Currency[], isAmount: boolean) => number | null} number a
 *   cell's number: in brackets or with a minus behind it is negative, and a currency is passed over
 * @typedef {object} CsvRecord
 * @property {number} line the number of its first line, from 1
 * @property {string[]} cells
 * @property {string} source as it stands in the text
 * @property {boolean} open whether a quotation mark in it has no end
 *
 * @typedef {(pattern: Pattern, text: string) => boolean} MatchesPattern in time that grows with the text's length alone
 *
 * @typedef {object} FieldText the text of a field, as it is kept and as it is shown
 * @property {(field: Field) => boolean} isNumeric
 * @property {(value: unknown) => value is string} isText whether a value from outside is a text that can be written
 *   everywhere
 * @property {(pair: unknown) => pair is [string, string[]]} isValue whether a value from outside is a field's name
 *   with its texts
 * @property {(text: string) => string} oneLine
 * @property {(text: string, formats: Formats) => string} fromDecimal a number with the decimal sign of a language
 * @property {(text: string, field: Field, formats: Formats) => string} inControl a value as a control has it: no control
 *   takes a date that is none
 * @property {(text: string, field: Field, formats: Formats) => string} written a value as a text of the page has it;
 *   empty where it is not a date in a date field
 *
 * @typedef {object} Entry what is typed into a field, as it is kept, and what can be wrong with it; loaded once there is something
 * @property {(field: Field, text: string) => string} kept a text without what came along where it was copied: marks
 *   that nobody sees, line ends in a field of one line, what stands around an address
 * @property {(field: Field, typed: string, formats: Formats, currencies: Currency[]) => Reading} read
 * @property {(field: Field, typed: string, text: string, formats: Formats) => string} reading what was read, as the
 *   page writes it, where it is not what was typed; else empty
 * @property {(field: Field, given: string[]) => string} fault what is wrong with a field's texts, by its name among the
 *   words; empty where nothing is
 * @property {(field: Field, text: string) => "past" | "future" | ""} side on which side of today a date should lie, where
 *   it does not
 *
 * @typedef {object} Link what is filled in, in a link's fragment, which no server ever sees. Sensitive values are
 *   left out. What comes in by such a link is text for fields of the scenario, or is refused.
 * @property {(values: Texts, fields: Fields, message: string, plan?: [string, string[]][]) => Linked} to with the plan
 *   as further values
 * @property {(hash: string, fields: Fields) => {values: [string, string[]][], message?: string} | null} from null
 *   where it is no link of ours. Programs that make links of text leave a bracket or a point behind it, and encode it
 *   once more, or once less: it is still read.
 * @typedef {{href: string | null, within: string[], without: string[]}} Linked the link, or null where it would be
 *   too long, and the fields that it has and has not
 *
 * @typedef {{to?: string, subject: string | null, body: string, rich?: Segment[]}} Mail
 * @typedef {object} Draft a message in the forms in which it leaves the page
 * @property {number} longest that mail programs take of an address
 * @property {(text: string) => string} address the one that was typed; empty where it is none
 * @property {(text: string) => string} crlf a text with the line ends of mail
 * @property {(mail: Mail) => string} mailto after RFC 6068
 * @property {(mail: Mail) => string} sms the address of a text message, with or without a number
 * @property {(segments: Segment[]) => string} html paragraphs, line breaks, bold words and links, for editors of rich
 *   text, with spaces and tabs that stay
 * @property {(mail: Mail) => string} txt
 *
 * @typedef {object} Measure how long a message is
 * @property {(text: string) => {characters: number, segments: number}} sms places and parts, by 3GPP TS 23.038
 * @property {(text: string) => string} narrow a text with spaces, dashes and quotation marks that take no more room in
 *   a text message than others: the same where something else in it takes more anyway. Its length stays.
 * @property {(text: string) => number} characters as a reader counts them
 * @property {(text: string) => number} seconds that it takes to say; what stands in brackets on a line of its own is
 *   for the speaker alone
 * @property {(channel: string, text: Pick<Sent, "subject" | "body">, words: {word: Words, count: CountedWords}) =>
 *   string} words what there is to say of it on its channel
 *
 * @typedef {(listener: () => void) => void} WhenTranslated calls it once the browser translates the page
 *
 * @typedef {(before: string, text: string) => [number, number][]} Difference the stretches of a text that the former
 *   one did not have, word by word
 *
 * @typedef {object} Letter
 * @property {string[]} names the fields at its head
 * @property {(values: Texts, formats: Formats, subject: Segment[], body: Segment[]) => Written} write who writes to
 *   whom, as far as it is filled in, and today's date; then the subject, and the text
 *
 * @typedef {object} Plan the days of a plan; docs/decisions/0018-plans-and-what-is-remembered.md has the rules
 * @property {(now: Date) => number} today by the clock of the reader
 * @property {(date: number, week: Week) => boolean} isWorkday
 * @property {(first: number, touches: PlannedTouch[], week: Week, today: number) => (number | null)[]} dates the day
 *   of each touch; null where it is left out, or where no day can be found for it
 * @property {(first: number, touches: PlannedTouch[], week: Week) => (number | null)[]} due the same as planned, also
 *   where that day is over: a touch that is not done was due then
 *
 * @typedef {object} Calendar files after RFC 5545
 * @property {(last: number, now: Date) => number} sequence greater than the last one, and than any from before now
 * @property {(file: CalendarFile) => string} write
 *
 * @typedef {object} Plays what is kept of plays; none of it depends on where it is kept
 * @property {(id: string) => Play} gone one that was deleted
 * @property {(id: string) => string} following the identifier of what takes the place of one that was deleted
 * @property {(a: Play, b: Play) => Play} merge of two states of one play, in whatever order
 * @property {(play: Play) => number} changes the greatest number of a change in it
 * @property {(play: Play, device: string, values: {[part: string]: PlayValue}) => Play} change
 * @property {(play: Play) => string} text as it is stored
 * @property {(text: string) => Play | null} read null where it is no play, or one of a newer version
 * @property {(plays: Play[]) => string} file
 * @property {(text: string) => Play[] | null} readFile each play once; null where it is no file of ours, or where one play
 *   in it is none
 *
 * @typedef {"fresh" | "changed" | "gone" | "deleted" | "same" | "unread"} PlayEffect `gone` is deleted by it, `deleted` was here
 *   before, and stays so
 * @typedef {object} PlayFile a copy of plays, plain or encrypted
 * @property {(file: Blob) => Promise<PlayFileRead>} read
 * @property {(text: string) => Promise<PlayFileRead>} readText
 * @typedef {{plays: Play[]} | {box: SealedBox} | {fault: "other" | "newer" | "damaged" | "large" | "gone" | "noWay"}}
 *   PlayFileRead what is in it, or why it is refused: it is something else, of a newer version, damaged, too large, cannot
 *   be read from the disk, or is encrypted and this browser has no way to open it
 * @typedef {object} Sealed texts that are encrypted with a passphrase; docs/plays.md has the format
 * @property {boolean} works a browser encrypts only what it deems secure
 * @property {(text: string, passphrase: string) => Promise<string>} seal as a file
 * @property {(value: unknown) => Promise<SealedBox | null>} box what a file has; null where it is damaged
 * @property {(box: SealedBox, passphrase: string) => Promise<string | null>} open null where it is another passphrase
 * @typedef {{rounds: number, salt: Bytes, nonce: Bytes, data: Bytes}} SealedBox
 * @typedef {Uint8Array<ArrayBuffer>} Bytes
 *
 * @typedef {(input: HTMLInputElement, commit?: (date: number | undefined) => void) => void} DateEntry follows a control for a
 *   date, and gives each that is whole, from 2000 on and within the control's bounds, or undefined when it is emptied; without
 *   a second argument the control's value is read elsewhere. While a date is typed the control has `data-typing`, and nobody
 *   should set its value or take it away.
 * @typedef {PlannedTouch & {id: string, message: string, title: string, tone: string}} PlayTouch its message may be another
 *   one than that of the cadence; a task has none
 * @typedef {{touch: PlayTouch, date: number | null, was?: number}} PlayDay null where it is left out, or where no day can be
 *   found; `was` is the day before today on which it was due, where it is not done
 * @typedef {{touch: PlayTouch, date: number}} PlayNext
 * @typedef {{next: PlayNext | null, isBegun: boolean}} PlayDue what is to be done next, with the day for which it is or was
 *   planned, null where nothing is left; and whether a message was sent
 * @typedef {object} PlayPlan the plan in a play
 * @property {(play: Play, part: string) => string} text of a part; empty for none
 * @property {(play: Play, part: string) => string[]} texts
 * @property {(play: Play, part: string) => number | undefined} date
 * @property {(play: Play) => PlayTouch[]} touches as they were when the play was kept
 * @property {(touch: Pick<PlayTouch, "id" | "amount" | "unit" | "message" | "title">) => string} line a touch as it is kept
 * @property {(play: Play) => PlanData} data
 * @property {(play: Play, holidays: number[], today: number) => PlayDay[]} planned as the planner shows it
 * @property {(all: PlayDay[]) => PlayNext | null} next
 * @property {(play: Play, holidays: number[]) => PlayDue} due the same of a plan that nobody has to see whole
 * @property {(play: Play, today: number) => "running" | "paused" | "ended"} state
 * @property {(play: Play, due: PlayDue, today: number) => "owed" | "mine" | "theirs" | "soon" | "done"} turn whose turn it
 *   is: the reader owes an answer, or has something to do today; they may answer until the next day of the plan; nothing
 *   was sent yet
 * @property {(play: Play) => string} who with whom it is, as it is compared
 * @property {(play: Play, plays: Play[]) => Map<string, number>} sent the messages of its scenario that were sent to the same
 *   person, in whatever play, with the last day
 * @property {(play: Play, message: string, tone?: string) => string} href the fragment that opens it
 *
 * @typedef {{kind: "added" | "moved" | "changed" | "dropped" | "noMessage" | "noField" | "renamed", what: string}} PlayChange
 * @typedef {{[part: string]: PlayValue}} PlayParts
 * @typedef {object} PlayActs what a reader does with a play, as the parts of it that change
 * @property {(from: number, amount: number, unit: string) => number} after
 * @property {() => string} id of a new play
 * @property {(play: Play, until: number, today: number, holidays: number[]) => PlayParts} pause what remains keeps its
 *   distance: the next entry comes as long after the pause as it would have come after today
 * @property {(play: Play, today: number, holidays: number[]) => PlayParts} resume before the pause is over, or once it ended
 * @property {(touch: PlayTouch, day: number) => PlayParts} sent
 * @property {(data: PlayScenario, slug: string, who: string, first: number, week: string) => PlayParts} begin
 * @property {(play: Play, data: PlayScenario) => PlayParts} along the values that another scenario has fields for
 * @property {(play: Play, data: PlayScenario) => PlayChange[]} changes how the playbook differs from what was kept
 * @property {(play: Play, data: PlayScenario) => PlayParts} renewed the plan as the playbook has it now
 *
 * @typedef {(wish: string, today: Date) => string} QuickDate a day as 2026-11-03, for "week.2" (from today), "month.1"
 *   (its end; 0 is the last month's), "next.2" (2 is Tuesday), "last.5" or "today"
 */

/**
 * @template T
 * @typedef {(value: unknown, path: string) => T} Check gives the value back, or throws what is wrong with it
 */

/**
 * Reads what a page hands to an element, in attributes and as parts of it. Where something does not fit, an error
 * names the element, the attribute and what is wrong; the browser reports it, and the rest of the page works on.
 *
 * @typedef {object} Config
 * @property {Check<string>} text
 * @property {Check<string>} name a text that is not empty
 * @property {Check<boolean>} flag
 * @property {Check<number>} number a whole one, or a text that is
 * @property {<T extends string>(...words: T[]) => Check<T>} oneOf
 * @property {<T>(item: Check<T>) => Check<T[]>} list
 * @property {<T>(item: Check<T>) => Check<{[key: string]: T}>} map
 * @property {<T>(check: Check<T>) => Check<T | undefined>} optional
 * @property {<Shape extends {[key: string]: Check<unknown>}>(shape: Shape) => Check<{[key in keyof Shape]:
 *   ReturnType<Shape[key]>}>} object with these keys, and no others
 * @property {<T>(check: Check<T>) => Check<T>} json a text that is JSON
 * @property {<T>(element: HTMLElement, name: string, check: Check<T>) => T} attribute
 * @property {<T extends Element>(element: HTMLElement, selector: string, type: {new (): T}) => T} part the first part
 *   of the element that the selector finds
 */
