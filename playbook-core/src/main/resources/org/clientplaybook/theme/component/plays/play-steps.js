// @needs core/element, core/play-acts, core/plan-state
/** @type {PlayPartOf} */
Playbook.playSteps = (play, data, view) => {
  const { element, playPlan, playActs, planState } = Playbook;
  const { word } = view.words;
  const who = playPlan.text(play, "with") || word("plays.nobody");
  const today = view.today();

  /** When a step was done. @type {(key: string) => number | undefined} */
  const done = (key) => planState.toDate(playPlan.texts(play, `step.${key}`)[0] ?? "");

  /** The last step that is waited after, for those that come later. @type {PlayStep | undefined} */
  let before;

  /** When a step opens, or after which one; empty where it is open. @returns {string} */
  const closed = () => {
    if (!before?.wait) return "";
    const { wait, key, title } = before;
    const day = done(key);
    if (!day) return word("plays.step.after", wait.words, title);
    const opens = playActs.after(day, wait.amount, wait.unit);
    return opens > today ? word("plays.step.closed", view.day(opens)) : "";
  };

  /** @type {(step: PlayStep) => HTMLElement} */
  const item = (step) => {
    const day = done(step.key);
    const box = element("input", { type: "checkbox", id: `step-${step.key}`, "data-step": step.key });
    box.checked = day !== undefined;
    box.addEventListener("change", () => {
      const value = box.checked ? [planState.asText(today), step.title] : null;
      view.change([[play.id, { [`step.${step.key}`]: value }]], box.checked ? "plays.step.marked" : "plays.noted", who);
    });
    const { wait } = step;
    const next = wait && day ? playActs.after(day, wait.amount, wait.unit) : null;
    const opens = day ? "" : closed();
    const within = step.steps?.map(item);
    if (wait) before = step;
    return element(
      "li",
      { class: `play-step${day ? " is-done" : ""}${opens ? " is-closed" : ""}` },
      element("label", { class: "check" }, box, " ", element("span", {}, step.title)),
      day ? element("p", { class: "plan-hint" }, word("plays.step.done", view.day(day))) : "",
      opens ? element("p", { class: "plan-hint", "data-opens": true }, opens) : "",
      within ? element("ol", {}, ...within) : "",
      wait
        ? element(
            "p",
            { class: "play-wait", "data-wait": true },
            next ? word("plays.step.opens", wait.words, view.day(next)) : word("plays.step.wait", wait.words),
          )
        : "",
    );
  };

  const steps = data?.steps ?? [];
  const known = steps.flatMap((step) => [step, ...(step.steps ?? [])]).map(({ key }) => key);
  const gone = [...play.parts.keys()].filter(
    (part) => part.startsWith("step.") && !known.includes(part.slice(5)) && done(part.slice(5)),
  );
  if (!steps.length && !gone.length) return "";
  return element(
    "section",
    { class: "section" },
    element("h3", { class: "section-title" }, word("plays.steps")),
    element(
      "div",
      { class: "section-body" },
      element("ol", { class: "play-steps" }, ...steps.map(item)),
      gone.length ? element("p", { class: "plan-hint" }, word("plays.step.gone")) : "",
      gone.length
        ? element(
            "ul",
            { "data-steps-gone": true },
            ...gone.map((part) =>
              element("li", {}, `${playPlan.texts(play, part)[1] ?? ""} (${view.day(Number(done(part.slice(5))))})`),
            ),
          )
        : "",
    ),
  );
};
