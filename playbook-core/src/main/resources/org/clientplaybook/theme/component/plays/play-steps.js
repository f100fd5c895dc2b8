// @needs core/element, core/play-acts, core/plan-state
/** @type {PlayPartOf} */
Playbook.playSteps = (play, data, view) => {
  const { element, playPlan, playActs, planState } = Playbook;
  const { word } = view.words;
  const who = playPlan.text(play, "with") || word("plays.nobody");
  const today = view.today();

  /** When a step was done. @type {(key: string) => number | undefined} */
  const done = (key) => planState.toDate(playPlan.texts(play, `step.${key}`)[0] ?? "");

  /** @type {(step: PlayStep, opens: number | null) => HTMLElement} */
  const item = (step, opens) => {
    const day = done(step.key);
    const box = element("input", { type: "checkbox", id: `step-${step.key}`, "data-step": step.key });
    box.checked = day !== undefined;
    box.addEventListener("change", () => {
      const value = box.checked ? [planState.asText(today), step.title] : null;
      view.change([[play.id, { [`step.${step.key}`]: value }]], box.checked ? "plays.step.marked" : "plays.noted", who);
    });
    const { wait } = step;
    const next = wait && day ? playActs.after(day, wait.amount, wait.unit) : null;
    const isClosed = opens !== null && opens > today && !day;
    return element(
      "li",
      { class: `play-step${day ? " is-done" : ""}${isClosed ? " is-closed" : ""}` },
      element("label", { class: "check" }, box, " ", element("span", {}, step.title)),
      day ? element("p", { class: "plan-hint" }, word("plays.step.done", view.day(day))) : "",
      isClosed
        ? element("p", { class: "plan-hint", "data-opens": true }, word("plays.step.closed", view.day(opens)))
        : "",
      step.steps ? element("ol", {}, ...step.steps.map((one) => item(one, null))) : "",
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
      element(
        "ol",
        { class: "play-steps" },
        ...steps.map((step, i) => {
          const { wait, key } = steps[i - 1] ?? step;
          const day = i > 0 ? done(key) : undefined;
          return item(step, wait && day ? playActs.after(day, wait.amount, wait.unit) : null);
        }),
      ),
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
