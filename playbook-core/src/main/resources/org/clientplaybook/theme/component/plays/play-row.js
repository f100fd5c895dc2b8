// @needs core/element, core/play-acts
/** @type {PlayRow} */
Playbook.playRow = ({ play, state, next, turn }, plays, view) => {
  const { element, playPlan, playActs } = Playbook;
  const { word } = view.words;
  const who = playPlan.text(play, "with") || word("plays.nobody");
  const title = playPlan.text(play, "title");
  const isHere = Object.hasOwn(view.scenarios, playPlan.text(play, "scenario"));
  const isRunning = state === "running";

  const said = () => {
    if (state === "paused") return word("plays.turn.paused", view.day(Number(playPlan.date(play, "until"))));
    if (!isRunning) return playPlan.text(play, "outcome") || playPlan.text(play, "reason");
    if (turn === "owed") return word("plays.turn.owed", view.day(Number(playPlan.date(play, "answered"))));
    return next ? word(`plays.turn.${turn}`, view.day(next.date)) : word("plays.nothing");
  };

  const ways = () => {
    if (!isRunning || !next) return [];
    const { touch } = next;
    const isSent = touch.message && playPlan.sent(play, plays).has(touch.message);
    if (isSent) return [element("span", { class: "play-sent" }, word("plays.sentBefore"))];
    const write = touch.message && isHere;
    const href = write ? view.href(play, touch.message, touch.tone) : "";
    const name = { href, class: "button-quiet", "data-open": true, "aria-label": `${word("plays.write")}: ${who}` };
    const done = () => view.change([[play.id, playActs.sent(touch, view.today())]], "plays.marked", who);
    return [write ? element("a", name, word("plays.write")) : "", " ", view.button("done", play.id, done, { who })];
  };

  const due = isRunning && next;
  return element(
    "li",
    { class: "play", "data-turn": isRunning ? turn : state },
    element("h3", { class: "play-with" }, element("a", { href: `#play=${play.id}` }, who)),
    element("p", { class: "play-title" }, title, isHere ? "" : ` ${word("plays.vanished")}`),
    due
      ? element(
          "p",
          { class: "play-next" },
          word(next.date < view.today() ? "plays.next.late" : "plays.next", view.day(next.date), next.touch.title),
        )
      : "",
    element("p", { class: "play-turn" }, said()),
    element("p", { class: "play-ways" }, ...ways()),
  );
};
