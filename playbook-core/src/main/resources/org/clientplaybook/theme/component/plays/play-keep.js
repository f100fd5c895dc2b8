// @needs core/element, core/play-acts, core/plan-state, core/date-entry
/** @type {(play: Play, view: PlayView) => HTMLElement[]} */
Playbook.playKeep = (play, view) => {
  const { element, playPlan, playActs, planState } = Playbook;
  const { word, holidays } = view.words;
  const today = view.today();
  const who = playPlan.text(play, "with") || word("plays.nobody");
  const state = playPlan.state(play, today);

  /** @type {(values: {[part: string]: PlayValue}, said: string) => Promise<boolean>} */
  const change = (values, said) => view.change([[play.id, values]], said, who);

  /** @type {(key: string, control: HTMLElement) => HTMLElement} */
  const label = (key, control) =>
    element("label", { class: "plan-label" }, element("span", {}, word(`plays.${key}`)), " ", control);

  const note = element("textarea", { rows: 4, maxlength: 5000, id: "note", "data-note": true });
  note.value = playPlan.text(play, "note");
  note.addEventListener("change", () => change({ note: note.value }, "plays.noted"));

  const until = element("input", {
    type: "date",
    id: "until",
    min: planState.asText(playActs.after(today, 1, "days")),
    "data-until": true,
  });
  until.value = state === "paused" ? planState.asText(Number(playPlan.date(play, "until"))) : "";
  Playbook.dateEntry(until);
  const pause = () => {
    const day = planState.toDate(until.value);
    if (!day || day <= today) return until.focus();
    change(playActs.pause(play, day, today, holidays), "plays.paused");
  };

  const reason = element("input", {
    type: "text",
    maxlength: 500,
    autocomplete: "off",
    id: "reason",
    "data-reason": true,
  });
  const stop = () =>
    change({ state: "ended", reason: reason.value.trim(), answered: null, until: null }, "plays.stopped");
  const goOn = () =>
    change({ ...playActs.resume(play, today, holidays), outcome: null, reason: null }, "plays.resumed");

  let asked = false;
  const remove = view.button("delete", play.id, async () => {
    if (asked && (await view.change([[play.id, null]], "plays.deleted", who))) location.hash = "";
    asked = true;
    remove.textContent = word("plays.sure");
  });

  // A box for a text shows no more of it on paper than on the page.
  const paper = element(
    "section",
    { class: "section play-paper" },
    element("h3", { class: "section-title" }, word("plays.note")),
    element("div", { class: "section-body" }, element("p", {}, note.value)),
  );
  const ways = element(
    "section",
    { class: "section no-print" },
    element("h3", { class: "section-title" }, word("plays.keep")),
    element(
      "div",
      { class: "section-body play-keep" },
      label("note", note),
      state === "ended"
        ? ""
        : element(
            "div",
            { class: "play-told" },
            label("until", until),
            view.button("pause", play.id, pause, { class: "button" }),
          ),
      state === "ended"
        ? ""
        : element(
            "div",
            { class: "play-told" },
            label("reason", reason),
            view.button("end", play.id, stop, { class: "button" }),
          ),
      element(
        "p",
        { class: "play-ways" },
        state === "running" ? "" : view.button("resume", play.id, goOn, { class: "button" }),
        " ",
        view.button("print", play.id, () => print()),
        " ",
        remove,
      ),
    ),
  );
  return [...(note.value ? [paper] : []), ways];
};
