// @needs core/element, core/play-acts
/** @type {(view: PlayView) => HTMLElement} */
Playbook.playBegin = (view) => {
  const { element, planState, playActs, playPlan } = Playbook;
  const { word } = view.words;
  const who = element("input", { type: "text", maxlength: 200, autocomplete: "off", required: true, "data-who": true });
  const scenarios = Object.entries(view.scenarios).map(([slug, [title]]) => element("option", { value: slug }, title));
  const scenario = element(
    "select",
    { required: true, "data-scenario": true },
    element("option", { value: "" }),
    ...scenarios,
  );
  const first = element("input", { type: "date", required: true, "data-first": true });
  first.value = planState.asText(view.today());

  /** @type {(key: string, control: HTMLElement) => HTMLElement} */
  const label = (key, control) =>
    element("label", { class: "plan-label" }, element("span", {}, word(`plays.${key}`)), " ", control);

  const form = element(
    "form",
    { class: "plays-form" },
    label("begin.with", who),
    label("begin.scenario", scenario),
    label("begin.first", first),
    element("p", { class: "plan-hint" }, word("plays.begin.hint")),
    element("p", {}, element("button", { class: "button", "data-begin-play": true }, word("plays.begin.now"))),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const day = planState.toDate(first.value);
    const data = await view.load(scenario.value);
    if (!day || !data) return first.focus();
    const id = playActs.id();
    const week = view.store.all.map((play) => playPlan.text(play, "week")).find((one) => one) ?? "";
    const parts = playActs.begin(data, scenario.value, who.value.trim(), day, week);
    if (!(await view.change([[id, parts]], "plays.begun", who.value.trim()))) return;
    navigator.storage?.persist?.();
    who.value = scenario.value = "";
    location.hash = `#play=${id}`;
  });
  return element(
    "section",
    { class: "section" },
    element("h2", { class: "section-title" }, word("plays.begin")),
    element("div", { class: "section-body" }, form),
  );
};
