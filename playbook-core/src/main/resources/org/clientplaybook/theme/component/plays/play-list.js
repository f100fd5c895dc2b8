// @needs core/element, core/play-acts, component/plays/play-row
/** @type {(view: PlayView) => PlayList} */
Playbook.playList = (view) => {
  const { element, playPlan } = Playbook;
  const { word, count, holidays } = view.words;
  const DAY = ["overdue", "today", "week", "later", "paused", "done", "ended"];
  const TURN = ["owed", "mine", "theirs", "soon", "paused", "done", "ended"];
  // As many of a group as are drawn before somebody asks for all.
  const MOST = 10;
  let by = "day";
  /** @type {Set<string>} */
  const whole = new Set();
  /** A play never changes: another one takes its place. @type {WeakMap<Play, PlayDue>} */
  const known = new WeakMap();

  /** @type {(play: Play, today: number) => PlayShown} */
  const shown = (play, today) => {
    const state = playPlan.state(play, today);
    const due = known.get(play) ?? playPlan.due(play, holidays);
    known.set(play, due);
    return { play, state, next: due.next, turn: playPlan.turn(play, due, today) };
  };

  /** @type {(one: PlayShown, today: number, soon: number) => string} */
  const group = ({ state, next, turn }, today, soon) => {
    if (state !== "running") return state;
    if (by === "turn") return turn;
    if (turn === "owed") return next && next.date < today ? "overdue" : "today";
    if (!next) return "done";
    return next.date > soon ? "later" : next.date > today ? "week" : next.date < today ? "overdue" : "today";
  };

  /** Those with the same person, by whom it is. @type {Map<string, Play[]>} */
  let withSame = new Map();

  /** @param {PlayShown} one */
  const row = (one) => Playbook.playRow(one, withSame.get(playPlan.who(one.play)) ?? [], view);

  /** @type {(name: string, all: PlayShown[]) => HTMLElement} */
  const section = (name, all) => {
    all.sort((a, b) => (a.next?.date ?? 0) - (b.next?.date ?? 0) || (a.play.id < b.play.id ? -1 : 1));
    const some = whole.has(name) ? all : all.slice(0, MOST);
    const rest = all.length - some.length;
    const more = element(
      "button",
      { class: "button-quiet", type: "button", id: `more-${name}`, "data-more": name },
      count("plays.more", rest),
    );
    more.addEventListener("click", () => {
      whole.add(name);
      const others = all.slice(MOST).map(row);
      more.parentElement?.previousElementSibling?.append(...others);
      more.parentElement?.remove();
      others[0].querySelector("a")?.focus();
    });
    return element(
      "section",
      { class: "section", "data-group": name },
      element("h2", { class: "section-title" }, word(`plays.group.${name}`), " ", element("span", {}, `${all.length}`)),
      element(
        "div",
        { class: "section-body" },
        element("ul", { class: "plays" }, ...some.map(row)),
        rest ? element("p", {}, more) : "",
      ),
    );
  };

  const choice = () => {
    const ways = ["day", "turn"].map((way) => {
      const box = element("input", { type: "radio", name: "by", value: way, id: `by-${way}` });
      box.checked = way === by;
      box.addEventListener("change", () => {
        by = way;
        view.redraw();
      });
      return element("label", { class: "check" }, box, " ", element("span", {}, word(`plays.by.${way}`)));
    });
    return element("fieldset", { class: "plays-by" }, element("legend", {}, word("plays.by")), ...ways);
  };

  /** Nothing is kept yet, or nothing ever. @type {(works: boolean) => HTMLElement} */
  const empty = (works) =>
    element(
      "div",
      { class: "plays-empty" },
      element("p", { class: "plays-empty-lead" }, word(works ? "plays.none" : "plays.blocked")),
      element("p", {}, word(works ? "plays.none.how" : "plays.blocked.how")),
    );

  return {
    draw: () => {
      const today = view.today();
      const soon = Playbook.playActs.after(today, 7, "days");
      const plays = view.store.all.filter(({ gone }) => !gone);
      /** @type {Map<string, PlayShown[]>} */
      const groups = new Map((by === "day" ? DAY : TURN).map((name) => [name, []]));
      withSame = new Map();
      for (const play of plays) {
        const who = playPlan.who(play);
        const same = withSame.get(who);
        if (same) same.push(play);
        else withSame.set(who, [play]);
        const one = shown(play, today);
        groups.get(group(one, today, soon))?.push(one);
      }
      const { unread, works } = view.store;
      return [
        ...(plays.length > 1 ? [choice()] : []),
        ...(plays.length ? [] : [empty(works)]),
        ...(unread ? [element("p", { class: "callout-line" }, count("plays.unread", unread))] : []),
        ...[...groups].filter(([, some]) => some.length).map(([name, some]) => section(name, some)),
      ];
    },
  };
};
