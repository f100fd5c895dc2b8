// @needs core/decimals, core/values
/** @type {Plan} */
Playbook.plan = (() => {
  const DAY = 86_400_000;
  // Whoever has no free day for longer has none.
  const FARTHEST = 4000;
  // Before any day of a plan.
  const LONG_AGO = 10101;
  const { SCALE } = Playbook.decimals;

  /** Days since 1970. @type {(date: number) => number} */
  const ordinal = (date) => {
    const at = new Date(0);
    at.setUTCFullYear(Math.floor(date / 10000), (Math.floor(date / 100) % 100) - 1, date % 100);
    return at.getTime() / DAY;
  };

  /** Null beyond the years 1 to 9999. @type {(day: number) => number | null} */
  const dateOf = (day) => {
    const at = new Date(day * DAY);
    const year = at.getUTCFullYear();
    return year >= 1 && year <= 9999 ? year * 10000 + (at.getUTCMonth() + 1) * 100 + at.getUTCDate() : null;
  };

  // The first of January 1970 was a Thursday.
  /** @type {Plan["isWorkday"]} */
  const isWorkday = (date, { days, off }) => days.includes((((ordinal(date) + 3) % 7) + 7) % 7) && !off.includes(date);

  /** The first of the days from one on that is right. @type {(from: number, right: (date: number) => boolean) => number | null} */
  const firstFrom = (from, right) => {
    for (let day = from; day < from + FARTHEST; day++) {
      const date = dateOf(day);
      if (date === null) return null;
      if (right(date)) return day;
    }
    return null;
  };

  /** @type {(from: number, amount: number, week: Week) => number | null} */
  const workdaysAfter = (from, amount, week) => {
    /** @type {number | null} */
    let day = from;
    for (let i = 0; i < amount && day !== null; i++) day = firstFrom(day + 1, (date) => isWorkday(date, week));
    return day;
  };

  /** @type {(first: number, touch: PlannedTouch, week: Week) => number | null} */
  const counted = (first, { amount, unit }, week) => {
    if (unit === "business-days") return workdaysAfter(first, amount, week);
    const date = dateOf(first);
    const after = date && Playbook.values.plus(date, BigInt(amount) * SCALE, unit);
    return after && ordinal(after);
  };

  /** @type {Plan["dates"]} */
  const dates = (from, touches, week, today) => {
    const taken = new Set(touches.map(({ done }) => done));
    let first = ordinal(from);
    let latest = ordinal(today) - 1;
    /** @type {{at: number, touch: PlannedTouch} | undefined} */
    let before;
    return touches.map((touch) => {
      const { amount, unit, done, moved, left } = touch;
      if (left && done === undefined) return null;
      const isOfDays = unit === "business-days" && before?.touch.unit === unit;
      const wanted =
        isOfDays && before ? workdaysAfter(before.at, amount - before.touch.amount, week) : counted(first, touch, week);
      if (wanted === null) return null;
      const soonest = Math.max(moved === undefined ? wanted : ordinal(moved), latest + 1);
      const at =
        done === undefined ? firstFrom(soonest, (date) => isWorkday(date, week) && !taken.has(date)) : ordinal(done);
      if (at === null) return null;
      first += at - wanted;
      latest = Math.max(latest, at);
      before = { at, touch };
      return dateOf(at);
    });
  };

  return {
    isWorkday,

    today: (now) => now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate(),

    dates,

    due: (from, touches, week) => dates(from, touches, week, LONG_AGO),
  };
})();
