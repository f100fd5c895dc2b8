// @needs core/plan, core/plays, core/plan-state
/** @type {PlayPlan} */
Playbook.playPlan = (() => {
  // A copy from elsewhere must not bring another plan along.
  const VALUE = /^value\.(?!\$(?:plan|week|received|message)$)(.+)$/;

  /** @type {PlayPlan["text"]} */
  const text = (play, part) => {
    const value = play.parts.get(part)?.[2];
    return typeof value === "string" ? value : "";
  };

  /** @type {PlayPlan["texts"]} */
  const texts = (play, part) => {
    const value = play.parts.get(part)?.[2];
    return Array.isArray(value) ? value : [];
  };

  /** @type {PlayPlan["date"]} */
  const date = (play, part) => {
    const value = play.parts.get(part)?.[2];
    return typeof value === "number" ? Playbook.planState.toDate(Playbook.planState.asText(value)) : undefined;
  };

  /** Entries as they were when the play was last kept. @type {PlayPlan["touches"]} */
  const touches = (play) =>
    texts(play, "touches").flatMap((line) => {
      const [, id, amount, unit, message, title] = /^(\S+) (\d{1,4}) ([a-z-]+) (\S*) (.*)$/s.exec(line) ?? [];
      return id ? [{ id, amount: Number(amount), unit, message, title, tone: "" }] : [];
    });

  /** @type {PlayPlan["data"]} */
  const data = (play) => {
    const known = touches(play).map(({ id }) => id);
    /** @type {{[id: string]: {[what: string]: PlayValue}}} */
    const states = {};
    for (const id of known) {
      const [message, tone] = texts(play, `touch.${id}.message`);
      states[id] = { message, tone };
      for (const what of ["moved", "done", "left"])
        states[id][what] = play.parts.get(`touch.${id}.${what}`)?.[2] ?? null;
    }
    const first = play.parts.get("first")?.[2];
    return Playbook.planState.plan(JSON.stringify({ id: play.id, first, touches: states, sequence: 0 }), known);
  };

  /** Entries with what has become of them. @type {(play: Play) => PlayTouch[]} */
  const lived = (play) =>
    touches(play).map((touch) => {
      const part = `touch.${touch.id}`;
      const [message = touch.message, tone = "", title = touch.title] = texts(play, `${part}.message`);
      const left = play.parts.get(`${part}.left`)?.[2] === true;
      return {
        ...touch,
        message,
        tone,
        title,
        left,
        done: Playbook.planState.pastIn(play.parts.get(`${part}.done`)?.[2]),
        moved: date(play, `${part}.moved`),
      };
    });

  /** @type {(play: Play, holidays: number[]) => Week} */
  const weekOf = (play, holidays) => {
    const { days, off } = Playbook.planState.week(text(play, "week"));
    return { days, off: [...holidays, ...Playbook.planState.daysOf(off)] };
  };

  /** The first so many, as they were planned. @type {(play: Play, all: PlayTouch[], holidays: number[]) => PlayDay[]} */
  const dated = (play, all, holidays) => {
    const first = date(play, "first");
    const dates = first ? Playbook.plan.due(first, all, weekOf(play, holidays)) : [];
    return all.map((touch, i) => ({ touch, date: dates[i] ?? null }));
  };

  /** @type {PlayPlan["next"]} */
  const next = (all) => {
    const found = all.find(({ touch, date: day }) => touch.done === undefined && day !== null);
    return found ? { touch: found.touch, date: Number(found.date) } : null;
  };

  return {
    text,
    texts,
    date,
    touches,
    data,
    next,
    line: ({ id, amount, unit, message, title }) => `${id} ${amount} ${unit} ${message} ${title}`,

    planned: (play, holidays, today) => {
      const first = date(play, "first");
      const due = dated(play, lived(play), holidays);
      const all = due.map(({ touch }) => touch);
      const dates = first ? Playbook.plan.dates(first, all, weekOf(play, holidays), today) : [];
      return due.map(({ touch, date: was }, i) => {
        const isLate = was !== null && touch.done === undefined && was < today;
        return { touch, date: dates[i] ?? null, ...(isLate ? { was } : {}) };
      });
    },

    due: (play, holidays) => {
      const all = lived(play);
      // What comes after it has no part in its day.
      let end = all.findIndex(({ done, left }) => done === undefined && !left) + 1;
      let found = null;
      while (end > 0 && end <= all.length && !found) found = next(dated(play, all.slice(0, end++), holidays));
      return { next: found, isBegun: all.some(({ done, message }) => done !== undefined && message) };
    },

    state: (play, today) => {
      if (text(play, "state") === "ended") return "ended";
      return (date(play, "until") ?? 0) > today ? "paused" : "running";
    },

    turn: (play, due, today) => {
      if (date(play, "answered")) return "owed";
      if (!due.next) return "done";
      if (due.next.date <= today) return "mine";
      return due.isBegun ? "theirs" : "soon";
    },

    who: (play) => text(play, "with").trim().replace(/\s+/g, " ").toLowerCase(),

    sent: (play, plays) => {
      const who = Playbook.playPlan.who(play);
      /** @type {Map<string, number>} */
      const sent = new Map();
      for (const other of plays) {
        const isSame = other.id === play.id || (who !== "" && Playbook.playPlan.who(other) === who);
        if (other.gone || !isSame || text(other, "scenario") !== text(play, "scenario")) continue;
        for (const { done, message } of lived(other))
          if (done && message) sent.set(message, Math.max(done, sent.get(message) ?? 0));
      }
      return sent;
    },

    href: (play, message, tone) => {
      /** @type {[string, string[]][]} */
      const pairs = [
        ["$message", [message]],
        ["$plan", [Playbook.planState.planText(data(play))]],
      ];
      if (tone) pairs.push(["$tone", [tone]]);
      if (text(play, "week")) pairs.push(["$week", [text(play, "week")]]);
      for (const [key, [, , value]] of play.parts) {
        const name = VALUE.exec(key)?.[1];
        if (name && Array.isArray(value) && value.length && !(tone && name === "$tone")) pairs.push([name, value]);
      }
      return `#fill=${encodeURIComponent(JSON.stringify(pairs))}`;
    },
  };
})();
