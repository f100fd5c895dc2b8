// @needs core/element, core/play-plan
/** @type {PlayRow} */
Playbook.playRow = ({ play, next }, scenarios, { word, formats }, change) => {
  const { element, playPlan, values } = Playbook;
  const who = playPlan.text(play, "with") || word("plays.nobody");
  const slug = playPlan.text(play, "scenario");
  const ended = playPlan.text(play, "state") === "ended";
  const here = scenarios.includes(slug);
  const title = playPlan.text(play, "title");

  /** @type {(name: string, press: () => void, key?: string) => HTMLButtonElement} */
  const button = (name, press, key = name) => {
    const attributes = { class: "button-quiet", type: "button", id: `${name}-${play.id}`, [`data-${name}`]: true };
    const made = element(
      "button",
      { ...attributes, "aria-label": `${word(`plays.${key}`)}: ${who}` },
      word(`plays.${key}`),
    );
    made.addEventListener("click", press);
    return made;
  };

  const note = element("textarea", { rows: 3, maxlength: 5000, "data-note": true });
  note.value = playPlan.text(play, "note");
  note.addEventListener("change", () => change({ note: note.value }, "plays.noted"));

  let asked = false;
  const remove = button("delete", () => {
    if (asked) return change(null, "plays.deleted");
    asked = true;
    remove.textContent = word("plays.sure");
  });

  const today = Playbook.plan.today(new Date());
  /** @type {Formats} */
  const own = formats[document.documentElement.lang];
  const year =
    next && Math.floor(next.date / 10000) !== Math.floor(today / 10000) ? ` ${Math.floor(next.date / 10000)}` : "";
  const due = next
    ? word("plays.next", values.date(next.date, "weekday", own) + year, next.touch.title)
    : word("plays.nothing");
  const href = `scenario/${slug}.html${playPlan.href(play, next?.touch.message ?? "")}`;
  const name = here ? element("a", { href, "data-open": true }, title) : element("span", {}, title);
  return element(
    "li",
    { class: "play" },
    element("h3", { class: "play-with" }, who),
    element("p", { class: "play-title" }, name, here ? "" : ` ${word("plays.vanished")}`),
    ended ? "" : element("p", { class: "play-next" }, due),
    element(
      "p",
      { class: "play-ways" },
      next && !ended ? button("done", () => change({ [`touch.${next.touch.id}.done`]: today }, "plays.marked")) : "",
      " ",
      ended
        ? button("resume", () => change({ state: "running" }, "plays.resumed"))
        : button("end", () => change({ state: "ended" }, "plays.stopped")),
    ),
    element(
      "details",
      { class: "play-more" },
      element("summary", { "aria-label": `${word("plays.more")}: ${who}` }, word("plays.more")),
      element("label", { class: "plan-label" }, element("span", {}, word("plays.note")), " ", note),
      remove,
    ),
  );
};
