// @needs core/element, core/play-acts
// @needs component/plays/play-touches, component/plays/play-steps, component/plays/play-answer, component/plays/play-keep
/** @type {PlayOpen} */
Playbook.playOpen = (play, data, view) => {
  const { element, playPlan, playActs } = Playbook;
  const { word, holidays } = view.words;
  const today = view.today();
  const who = playPlan.text(play, "with") || word("plays.nobody");
  const slug = playPlan.text(play, "scenario");
  const title = playPlan.text(play, "title");
  const state = playPlan.state(play, today);
  const due = playPlan.due(play, holidays);
  const turn = playPlan.turn(play, due, today);

  const said = () => {
    if (state === "paused") return word("plays.turn.paused", view.day(Number(playPlan.date(play, "until"))));
    if (state === "ended") {
      const why = playPlan.text(play, "outcome") || playPlan.text(play, "reason");
      return why ? word("plays.endedWith", why) : word("plays.group.ended");
    }
    if (turn === "owed") return word("plays.turn.owed", view.day(Number(playPlan.date(play, "answered"))));
    return due.next ? word(`plays.turn.${turn}`, view.day(due.next.date)) : word("plays.nothing");
  };

  /** A play that led here, or to which this one led on. @type {(part: string) => HTMLElement | ""} */
  const linked = (part) => {
    const other = view.store.get(playPlan.text(play, part));
    if (!other || other.gone) return "";
    const link = element("a", { href: `#play=${other.id}`, [`data-${part}`]: true }, playPlan.text(other, "title"));
    return element("p", { class: "play-linked" }, `${word(part === "from" ? "plays.from" : "plays.next.play")} `, link);
  };

  const changes = () => {
    const found = data ? playActs.changes(play, data) : [];
    if (!found.length || !data) return "";
    const renew = () => view.change([[play.id, playActs.renewed(play, data)]], "plays.renewed", who);
    return element(
      "div",
      { class: "play-changes callout-line", "data-changes": true },
      element("p", {}, word("plays.changes")),
      element("ul", {}, ...found.map(({ kind, what }) => element("li", {}, word(`plays.change.${kind}`, what)))),
      element("p", { class: "no-print" }, view.button("renew", play.id, renew)),
    );
  };

  const name = data
    ? element("a", { href: view.href(play, due.next?.touch.message ?? ""), "data-scenario": slug }, title)
    : title;
  const calendar = { href: view.href(play, due.next?.touch.message ?? ""), "data-calendar": true };
  return element(
    "article",
    { class: "play-open", "data-opened": play.id },
    element("p", { class: "no-print" }, element("a", { href: "#", "data-all": true }, word("plays.all"))),
    element(
      "header",
      { class: "play-head" },
      element("h2", { tabindex: -1 }, who),
      element("p", { class: "page-lead" }, name),
      element("p", { class: "play-state", "data-state": state === "running" ? turn : state }, said()),
      linked("from"),
      linked("next"),
      data ? "" : element("p", { class: "callout-line" }, word("plays.vanished")),
      changes(),
    ),
    Playbook.playTouches(play, data, view),
    data ? element("p", { class: "play-calendar no-print" }, element("a", calendar, word("plays.calendar"))) : "",
    Playbook.playAnswer(play, data, view),
    Playbook.playSteps(play, data, view),
    ...Playbook.playKeep(play, view),
  );
};
