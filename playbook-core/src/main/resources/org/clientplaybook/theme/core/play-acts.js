// @needs core/play-plan
/** @type {PlayActs} */
Playbook.playActs = (() => {
  const { SCALE } = Playbook.decimals;

  /** @type {(from: number, amount: number, unit: string) => number} */
  const after = (from, amount, unit) => Playbook.values.plus(from, BigInt(amount) * SCALE, unit) ?? from;

  /** Days from one date to another. @type {(from: number, to: number) => number} */
  const between = (from, to) => {
    const [a, b] = [from, to].map((date) =>
      Date.UTC(Math.floor(date / 10000), (Math.floor(date / 100) % 100) - 1, date % 100),
    );
    return Math.round((b - a) / 86_400_000);
  };

  /** The next entry comes as long after one day as it would after another; those after it follow.
   * @type {(play: Play, holidays: number[], from: number, to: number) => {[part: string]: PlayValue}} */
  const shifted = (play, holidays, from, to) => {
    const { next } = Playbook.playPlan.due(play, holidays);
    if (!next) return {};
    return { [`touch.${next.touch.id}.moved`]: after(to, Math.max(0, between(from, next.date)), "days") };
  };

  return {
    after,

    id: () => [...crypto.getRandomValues(new Uint8Array(8))].map((n) => n.toString(16).padStart(2, "0")).join(""),

    pause: (play, until, today, holidays) => {
      // Who pauses anew counts from the day on which it would have gone on.
      const from = Playbook.playPlan.date(play, "until") ?? today;
      return { until, ...shifted(play, holidays, Math.max(from, today), until) };
    },

    resume: (play, today, holidays) => {
      const until = Playbook.playPlan.date(play, "until");
      return { state: "running", until: null, ...(until ? shifted(play, holidays, until, today) : {}) };
    },

    sent: (touch, day) => ({ [`touch.${touch.id}.done`]: day, answered: null }),

    begin: (data, slug, who, first, week) => ({
      with: who,
      title: data.title,
      scenario: slug,
      language: document.documentElement.lang,
      state: "running",
      first,
      week,
      touches: data.touches.map(Playbook.playPlan.line),
    }),

    along: (play, data) => {
      const kept = [...play.parts].filter(
        ([part, [, , value]]) =>
          part.startsWith("value.") && Object.hasOwn(data.fields, part.slice(6)) && Array.isArray(value),
      );
      return Object.fromEntries(kept.map(([part, [, , value]]) => [part, value]));
    },

    changes: (play, data) => {
      const { touches, texts, text } = Playbook.playPlan;
      /** @type {PlayChange[]} */
      const found = [];
      const own = touches(play);
      const titles = new Map(own.map(({ id, title }) => [id, title]));
      for (const { id, amount, unit, message, title } of data.touches) {
        const before = own.find((touch) => touch.id === id);
        if (!before) found.push({ kind: "added", what: title });
        else if (before.amount !== amount || before.unit !== unit) found.push({ kind: "moved", what: title });
        else if (before.message !== message) found.push({ kind: "changed", what: title });
      }
      for (const [id, title] of titles)
        if (!data.touches.some((touch) => touch.id === id)) found.push({ kind: "dropped", what: title });
      for (const { id } of own) {
        const [message, , title] = texts(play, `touch.${id}.message`);
        if (message && !Object.hasOwn(data.messages, message))
          found.push({ kind: "noMessage", what: title ?? message });
      }
      for (const part of play.parts.keys()) {
        const name = /^value\.([a-z]\w*)$/.exec(part)?.[1];
        if (name && texts(play, part).some((one) => one) && !Object.hasOwn(data.fields, name))
          found.push({ kind: "noField", what: `${name}: ${texts(play, part).join(", ")}` });
      }
      const named = text(play, "language") === document.documentElement.lang && text(play, "title") !== data.title;
      if (named && text(play, "title")) found.push({ kind: "renamed", what: text(play, "title") });
      return found;
    },

    /** What is done of entries that are no longer there stays, behind those that are. */
    renewed: (play, data) => {
      const done = Playbook.playPlan.data(play).touches;
      const kept = Playbook.playPlan
        .touches(play)
        .filter(({ id }) => done.get(id)?.done && !data.touches.some((touch) => touch.id === id));
      const all = [...data.touches, ...kept];
      return {
        title: data.title,
        language: document.documentElement.lang,
        touches: all.map(Playbook.playPlan.line),
      };
    },
  };
})();
