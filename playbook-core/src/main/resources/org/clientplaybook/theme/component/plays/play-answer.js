// @needs core/element, core/play-acts, core/plan-state, core/date-entry
/** @type {PlayPartOf} */
Playbook.playAnswer = (play, data, view) => {
  const { element, playPlan, playActs, planState } = Playbook;
  const { word } = view.words;
  const today = view.today();
  const who = playPlan.text(play, "with") || word("plays.nobody");
  if (playPlan.state(play, today) === "ended") return "";

  /** @type {(outcome: PlayOutcome, slug: string) => Promise<void>} */
  const goOn = async (outcome, slug) => {
    const next = await view.load(slug);
    if (!next) return;
    const id = playActs.id();
    const begun = playActs.begin(next, slug, playPlan.text(play, "with"), today, playPlan.text(play, "week"));
    const done = await view.change(
      [
        [play.id, { state: "ended", outcome: outcome.when, next: id, answered: null, until: null }],
        [id, { ...begun, ...playActs.along(play, next), from: play.id }],
      ],
      "plays.led",
      who,
    );
    if (done) location.hash = `#play=${id}`;
  };

  /** @type {(outcome: PlayOutcome, at: number) => HTMLElement} */
  const came = (outcome, at) => {
    const { when, end = "", go } = outcome;
    const ended = { state: "ended", outcome: when, answered: null, until: null };
    const press = () => (go ? goOn(outcome, go) : view.change([[play.id, ended]], "plays.stopped", who));
    const title = go ? (view.scenarios[go]?.[0] ?? go) : end;
    return element(
      "li",
      { class: "outcome" },
      element("p", { class: "outcome-when" }, when),
      element("p", {}, title),
      view.button(go ? "goOn" : "endSo", `${at}`, () => void press(), { who: when, class: "button-quiet" }),
    );
  };

  const answered = playPlan.date(play, "answered");
  const on = element("input", {
    type: "date",
    max: planState.asText(today),
    id: "answered-on",
    "data-answered-on": true,
  });
  on.value = planState.asText(today);
  Playbook.dateEntry(on);
  const tell = () => {
    const isEmpty = on.value === "" && !on.validity.badInput;
    const day = isEmpty ? today : planState.toDate(on.value);
    if (!day || day > today) on.focus();
    else view.change([[play.id, { answered: day }]], "plays.theyDid", who);
  };
  const mine = () => view.change([[play.id, { answered: null }]], "plays.iDid", who);
  const outcomes = data?.outcomes ?? [];
  return element(
    "section",
    { class: "section play-answer no-print", id: "answer" },
    element("h3", { class: "section-title" }, word("plays.answer")),
    element(
      "div",
      { class: "section-body" },
      answered
        ? element(
            "p",
            { class: "play-ways" },
            word("plays.turn.owed", view.day(answered)),
            " ",
            view.button("iAnswered", play.id, mine, { class: "button" }),
          )
        : element(
            "div",
            { class: "play-told" },
            element("label", { class: "plan-label" }, element("span", {}, word("plays.answer.on")), " ", on),
            view.button("answered", play.id, tell, { class: "button" }),
          ),
      answered ? "" : element("p", { class: "plan-hint" }, word("plays.answer.hint")),
      outcomes.length
        ? element(
            "details",
            { class: "play-more", id: "outcomes", ...(answered ? { open: true } : {}) },
            element("summary", {}, word("plays.outcomes")),
            element("ul", { class: "outcomes" }, ...outcomes.map(came)),
          )
        : "",
    ),
  );
};
