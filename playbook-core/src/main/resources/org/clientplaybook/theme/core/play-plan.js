// @needs core/plan, core/plays, core/plan-state
/** @type {PlayPlan} */
Playbook.playPlan = (() => {
  // Before any day of a plan.
  const LONG_AGO = 10101;

  /** @type {(play: Play, part: string) => string} */
  const text = (play, part) => {
    const value = play.parts.get(part)?.[2];
    return typeof value === "string" ? value : "";
  };

  /** Entries as they were when the play was last kept. @type {(play: Play) => PlayTouch[]} */
  const touches = (play) => {
    const lines = play.parts.get("touches")?.[2];
    return (Array.isArray(lines) ? lines : []).flatMap((line) => {
      const [, id, amount, unit, message, title] = /^(\S+) (\d{1,4}) ([a-z-]+) (\S*) (.*)$/s.exec(line) ?? [];
      return id ? [{ id, amount: Number(amount), unit, message, title }] : [];
    });
  };

  /** @type {(play: Play) => PlanData} */
  const data = (play) => {
    const known = touches(play).map(({ id }) => id);
    /** @type {{[id: string]: {[what: string]: PlayValue}}} */
    const states = {};
    for (const id of known) {
      states[id] = {};
      for (const what of ["moved", "done", "left"])
        states[id][what] = play.parts.get(`touch.${id}.${what}`)?.[2] ?? null;
    }
    const first = play.parts.get("first")?.[2];
    return Playbook.planState.plan(JSON.stringify({ id: play.id, first, touches: states, sequence: 0 }), known);
  };

  return {
    text,
    touches,
    data,
    line: ({ id, amount, unit, message, title }) => `${id} ${amount} ${unit} ${message} ${title}`,

    next: (play, holidays) => {
      const plan = data(play);
      const { days, off } = Playbook.planState.week(text(play, "week"));
      const week = { days, off: [...holidays, ...Playbook.planState.daysOf(off)] };
      const all = touches(play).map((touch) => ({ ...touch, ...plan.touches.get(touch.id) }));
      const dates = plan.first ? Playbook.plan.dates(plan.first, all, week, LONG_AGO) : [];
      const at = all.findIndex(({ done }, i) => done === undefined && typeof dates[i] === "number");
      return at < 0 ? null : { touch: all[at], date: Number(dates[at]) };
    },

    href: (play, message) => {
      /** @type {[string, string[]][]} */
      const pairs = [
        ["$message", [message]],
        ["$plan", [Playbook.planState.planText(data(play))]],
      ];
      if (text(play, "week")) pairs.push(["$week", [text(play, "week")]]);
      for (const [key, [, , value]] of play.parts) {
        if (key.startsWith("value.") && Array.isArray(value) && value.length) pairs.push([key.slice(6), value]);
      }
      return `#fill=${encodeURIComponent(JSON.stringify(pairs))}`;
    },
  };
})();
