// @needs core/plan
/** @type {PlanState} */
Playbook.planState = (() => {
  const MOST_RANGES = 50;
  const MOST_OFF = 1000;
  const FIRST = 20_000_101;

  /** Whatever stands there: links bring it too. @type {(text: string) => {[key: string]: unknown}} */
  const parsed = (text) => {
    try {
      const value = JSON.parse(text);
      return typeof value === "object" && value !== null ? value : {};
    } catch {
      return {};
    }
  };

  /** @type {(value: unknown) => string} */
  const asText = (value) => String(value).replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");

  /** @type {(text: string) => number | undefined} */
  const toDate = (text) => {
    const date = Playbook.values.parse({ type: "date" }, [text]);
    return typeof date === "number" && date >= FIRST ? date : undefined;
  };

  /** @type {(value: unknown) => number | undefined} */
  const dateIn = (value) => (typeof value === "number" ? toDate(asText(value)) : undefined);

  /** What is done was done: where one travels, today may have been tomorrow. @type {PlanState["pastIn"]} */
  const pastIn = (value) => {
    const date = dateIn(value);
    const tomorrow = Playbook.values.plus(Playbook.plan.today(new Date()), Playbook.decimals.SCALE, "days");
    return date && tomorrow && date <= tomorrow ? date : undefined;
  };

  /** @type {(value: unknown, least: number, most: number) => value is number} */
  const isWithin = (value, least, most) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

  /** @type {(value: unknown) => [string, unknown][]} */
  const entries = (value) => Object.entries(typeof value === "object" && value !== null ? value : {});

  /** @type {(value: unknown) => unknown[]} */
  const items = (value) => (Array.isArray(value) ? value : []);

  /** @type {(pair: [string, unknown], ids: string[]) => pair is [string, string]} */
  const isMark = (pair, ids) => ids.includes(pair[0]) && typeof pair[1] === "string" && /^\w{1,9}$/.test(pair[1]);

  /** As identifiers are written. @type {(key: string, value: unknown) => {[key: string]: unknown} | undefined} */
  const nameIn = (key, value) =>
    /^"[a-z\d][a-z\d-]{0,80}"$/.test(JSON.stringify(value)) ? { [key]: value } : undefined;

  const DAY = 86_400_000;

  /** How many days there are from one to another. @type {(range: [number, number]) => number} */
  const lengthOf = (range) => {
    const [from, to] = range.map((date) => Date.parse(asText(date)));
    return 1 + (to - from) / DAY;
  };

  /** Those that a plan can heed: what is too long for it is none. @type {(ranges: [number, number][]) => [number, number][]} */
  const heeded = (ranges) => {
    let rest = MOST_OFF;
    return ranges.filter((range) => {
      const length = lengthOf(range);
      if (length > rest) return false;
      rest -= length;
      return true;
    });
  };

  /** The days from one to another, as far as there may be so many. @type {(ranges: [number, number][]) => number[]} */
  const daysOf = (ranges) => {
    /** @type {number[]} */
    const days = [];
    for (const [from, to] of ranges) {
      /** @type {number | null} */
      let day = from;
      while (day !== null && day <= to && days.length < MOST_OFF) {
        days.push(day);
        day = Playbook.values.plus(day, Playbook.decimals.SCALE, "days");
      }
    }
    return days;
  };

  return {
    asText,
    toDate,
    pastIn,
    daysOf,

    plan: (text, ids) => {
      const { id, first, sequence, touches, made } = parsed(text);
      const known = entries(touches).filter(([key]) => ids.includes(key));
      return {
        id: typeof id === "string" && /^[0-9a-f]{16}$/.test(id) ? id : "",
        first: dateIn(first),
        sequence: isWithin(sequence, 0, 2 ** 30) ? sequence : 0,
        touches: new Map(
          known.map(([key, value]) => {
            const { moved, done, left, message, tone } = Object(value);
            /** @type {TouchState} */
            const state = {
              moved: dateIn(moved),
              done: pastIn(done),
              left: typeof left === "boolean" ? left : undefined,
            };
            Object.assign(state, nameIn("message", message), nameIn("tone", tone));
            return [key, state];
          }),
        ),
        made: new Map(entries(made).filter((pair) => isMark(pair, ids))),
      };
    },

    planText: ({ touches, made, ...plan }) =>
      JSON.stringify({ ...plan, touches: Object.fromEntries(touches), made: Object.fromEntries(made) }),

    week: (text) => {
      const { days, off, minute, before, discreet, tasks } = parsed(text);
      const working = [0, 1, 2, 3, 4, 5, 6].filter((day) => items(days).includes(day));
      const ranges = items(off).map((range) => items(range).map(dateIn));
      return {
        days: working.length ? working : [0, 1, 2, 3, 4],
        off: heeded(
          /** @type {[number, number][]} */ (ranges.filter(([from = 1, to = 0]) => from <= to).slice(0, MOST_RANGES)),
        ),
        minute: isWithin(minute, 0, 1439) ? minute : 540,
        before: before === null || isWithin(before, 0, 10_080) ? before : 15,
        discreet: discreet === true,
        tasks: tasks === true,
      };
    },
  };
})();
