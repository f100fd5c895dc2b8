/**
 * The shapes of the planner; no page loads this file. `<playbook-planner>` holds a cadence, a table whose rows have
 * `data-after`, such as `1 weeks`. It asks for the first day, and loads the rest once there is one. `PlanTable` gives
 * each row its day, and has a `PlanRow` for each, `PlanWeek` for days off, `PlanChoice` for
 * the message of each row, `PlanFile` for the calendar and `PlanKeep` for the browser's own storage.
 *
 * @typedef {{moved?: number, done?: number, left?: boolean, message?: string, tone?: string}} TouchState what the reader has
 *   said of a touch; the message is another one than the cadence has; one that asks is not left out once the reader says so
 * @typedef {object} PlanData what is kept of a plan, beside what is filled in
 * @property {string} id of the play, 16 hexadecimal digits; empty for none
 * @property {number} [first] its first day
 * @property {number} sequence of the last calendar file
 * @property {Map<string, TouchState>} touches
 * @property {Map<string, string>} made the mark of each entry in the last file that had it
 * @typedef {object} WeekState what the reader has chosen for all plans
 * @property {number[]} days on which they work, 0 for Monday
 * @property {[number, number][]} off from one day to another
 * @property {number} minute of the day
 * @property {number | null} before minutes from the reminder on; null for none
 * @property {boolean} discreet
 * @property {boolean} tasks
 *
 * @typedef {object} PlanState reads what is kept, or comes by a link: what does not fit is left out
 * @property {(date: number) => string} asText as a control has it
 * @property {(text: string) => number | undefined} toDate
 * @property {(value: unknown) => number | undefined} pastIn the day on which something was done; undefined for one to come
 * @property {(ranges: [number, number][]) => number[]} daysOf
 * @property {(text: string, ids: string[]) => PlanData} plan
 * @property {(plan: PlanData) => string} planText
 * @property {(text: string) => WeekState} week
 *
 * @typedef {Playbook.Desk["setting"]} PlanSetting
 * @typedef {(setting: PlanSetting, message: string, tone?: string) => string} PlanText a message as plain text, with gaps
 *   where nothing is filled in, and where it is sensitive; in the tone of the page where none is given
 * @typedef {{of: (row: Playbook.PlanRow, state?: TouchState) => string, title: (row: Playbook.PlanRow, message: string) =>
 *   string}} PlanMessage what a row has: another message where the reader has chosen so, and it is there
 * @typedef {{row: Playbook.PlanRow, date: number | null}} PlannedRow
 * @typedef {object} PlanEntry
 * @property {Omit<CalendarEntry, "link">} entry
 * @property {string} message its identifier; empty for a task
 * @property {string} tone its own; empty for that of the page
 * @property {string} mark of what it says; empty where it should disappear
 * @property {boolean} isNew whether the last file had it otherwise
 * @typedef {(rows: PlannedRow[], plan: PlanData, week: WeekState, setting: PlanSetting, who: string) => {entries: PlanEntry[],
 *   linked: (made: PlanData, chosen: PlanEntry[]) => CalendarEntry[]}} PlanEntries what a plan has for a calendar, and
 *   the same with links that know of the file they are in
 */
