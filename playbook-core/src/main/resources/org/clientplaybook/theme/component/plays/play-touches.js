// @needs core/element, core/play-acts, core/plan-state, core/date-entry, component/plays/play-fixed
/** @type {PlayPartOf} */
Playbook.playTouches = (play, data, view) => {
  const { element, playPlan, playActs, planState } = Playbook;
  const { word, holidays } = view.words;
  const today = view.today();
  const who = playPlan.text(play, "with") || word("plays.nobody");
  const all = playPlan.planned(play, holidays, today);
  const isRunning = playPlan.state(play, today) === "running";
  const next = isRunning ? playPlan.next(all) : null;
  const sent = playPlan.sent(
    play,
    view.store.all.filter(({ gone }) => !gone),
  );

  /** @type {(values: {[part: string]: PlayValue}, said?: string) => Promise<boolean>} */
  const change = (values, said = "plays.noted") => view.change([[play.id, values]], said, who);

  /** @type {(key: string, control: HTMLElement) => HTMLElement} */
  const label = (key, control) =>
    element("label", { class: "plan-label" }, element("span", {}, word(`plays.touch.${key}`)), " ", control);

  /** @type {(touch: PlayTouch, what: "done" | "moved") => HTMLElement} */
  const day = (touch, what) => {
    const input = element("input", { type: "date", id: `${what}-${touch.id}`, [`data-touch-${what}`]: true });
    input.value = touch[what] ? planState.asText(touch[what]) : "";
    if (what === "done") input.max = planState.asText(today);
    Playbook.dateEntry(input, (date = 0) => {
      if (what === "done" && date) change(playActs.sent(touch, date), "plays.touch.marked");
      else change({ [`touch.${touch.id}.${what}`]: date || null });
    });
    return label(what, input);
  };

  /** @type {(touch: PlayTouch) => HTMLElement} */
  const left = (touch) => {
    const box = element("input", { type: "checkbox", id: `left-${touch.id}`, "data-touch-left": true });
    box.checked = touch.left === true;
    box.addEventListener("change", () => change({ [`touch.${touch.id}.left`]: box.checked || null }));
    return element("label", { class: "check" }, box, " ", element("span", {}, word("plays.touch.left")));
  };

  /** A tone, as it stands alone. @param {string} tone */
  const named = (tone) => {
    const [initial, ...rest] = word(`tone.${tone}`);
    return initial.toLocaleUpperCase(document.documentElement.lang) + rest.join("");
  };

  /** Whether an entry is for them at all, which the reader has to say. @type {(touch: PlayTouch, asks: string) => HTMLElement} */
  const applies = (touch, asks) => {
    const left = play.parts.get(`touch.${touch.id}.left`)?.[2];
    const ways = /** @type {const} */ (["yes", "no"]).map((way) => {
      const id = `${way}-${touch.id}`;
      const box = element("input", { type: "radio", name: `applies-${touch.id}`, id, [`data-applies-${way}`]: true });
      box.checked = left === (way === "no");
      box.addEventListener("change", () => change({ [`touch.${touch.id}.left`]: way === "no" }));
      return element("label", { class: "check" }, box, " ", element("span", {}, word(`plays.touch.${way}`)));
    });
    const legend = element("legend", {}, word("plays.touch.asks", asks));
    return element("fieldset", { class: "play-if", "data-asks": true }, legend, ...ways);
  };

  /** Another message, or another tone of it. @type {(touch: PlayTouch) => HTMLElement[]} */
  const choices = (touch) => {
    if (!data || !touch.message) return [];
    const { messages } = data;
    const open = Object.keys(messages).filter((id) => id === touch.message || !sent.has(id));
    const known = Object.hasOwn(messages, touch.message);
    const message = element("select", { id: `message-${touch.id}`, "data-touch-message": true });
    for (const id of known ? open : [touch.message, ...open])
      message.append(element("option", { value: id }, messages[id]?.title ?? touch.title));
    message.value = touch.message;
    const tone = element("select", { id: `tone-${touch.id}`, "data-touch-tone": true });
    const tones = messages[touch.message]?.tones ?? [];
    for (const one of ["", ...tones])
      tone.append(element("option", { value: one }, one ? named(one) : word("plays.touch.any")));
    tone.value = tones.includes(touch.tone) ? touch.tone : "";
    /** @type {(id: string, how: string) => Promise<boolean>} */
    const choose = (id, how) =>
      change({ [`touch.${touch.id}.message`]: [id, how, messages[id]?.title ?? touch.title] }, "plays.noted");
    message.addEventListener("change", () => choose(message.value, ""));
    tone.addEventListener("change", () => choose(touch.message, tone.value));
    return [label("message", message), ...(tones.length > 1 ? [label("tone", tone)] : [])];
  };

  /** @type {(day: PlayDay) => HTMLElement} */
  const row = ({ touch, date, was }) => {
    const isDone = touch.done !== undefined;
    const isNext = next?.touch.id === touch.id;
    const before = !isDone && touch.message ? sent.get(touch.message) : undefined;
    const channel = data?.messages[touch.message]?.channel;
    const asks = data?.touches.find(({ id }) => id === touch.id)?.asks;
    const write = { href: view.href(play, touch.message, touch.tone), class: "button", "data-open": true };
    const mark = () => change(playActs.sent(touch, today), "plays.marked");
    return element(
      "li",
      {
        class: `play-touch${isDone ? " is-done" : touch.left ? " is-left" : isNext ? " is-next" : ""}`,
        "data-touch": touch.id,
      },
      element(
        "p",
        { class: "play-day" },
        date ? view.day(date) : word(touch.left ? "plays.touch.out" : "plays.touch.noDay"),
      ),
      element(
        "div",
        { class: "play-body" },
        element(
          "p",
          { class: "play-what" },
          touch.title,
          channel ? element("span", { class: "play-channel" }, word(`channel.${channel}`)) : "",
        ),
        asks && !isDone ? applies(touch, asks) : "",
        was ? element("p", { class: "plan-hint", "data-was": true }, word("plays.touch.was", view.day(was))) : "",
        isDone
          ? element("p", { class: "plan-hint" }, word(touch.message ? "plays.touch.sent" : "plays.touch.did"))
          : "",
        before
          ? element(
              "p",
              { class: "callout-line", "data-sent-before": true },
              word("plays.touch.before", view.day(before)),
            )
          : "",
        isNext && !before
          ? element(
              "p",
              { class: "play-ways no-print" },
              touch.message && data ? element("a", write, word("plays.write")) : "",
              " ",
              view.button("done", play.id, mark, { class: "button" }),
            )
          : "",
        element(
          "details",
          { class: "plan-more no-print", id: `touch-${touch.id}` },
          element("summary", { "aria-label": word("plays.touch.changeOf", touch.title) }, word("plays.touch.change")),
          element(
            "div",
            {},
            day(touch, "done"),
            ...(isDone ? [] : [day(touch, "moved"), ...choices(touch), left(touch)]),
          ),
        ),
      ),
    );
  };

  /** Days that were filled in, which stand where they fall. */
  const fixed = [...play.parts.keys()]
    .flatMap((part) => {
      const name = part.replace(/^value\./, "");
      const [labelled, type] = data && Object.hasOwn(data.fields, name) ? data.fields[name] : [];
      const date = type === "date" ? planState.toDate(playPlan.texts(play, part)[0] ?? "") : undefined;
      return date && labelled ? [{ date, labelled }] : [];
    })
    .sort((a, b) => a.date - b.date);

  const rows = [];
  for (const one of all) {
    const { date } = one;
    while (date && fixed.length && fixed[0].date <= date) rows.push(Playbook.playFixed(fixed.shift(), view));
    rows.push(row(one));
  }
  rows.push(...fixed.map((one) => Playbook.playFixed(one, view)));
  return element(
    "section",
    { class: "section" },
    element("h3", { class: "section-title" }, word("plays.plan")),
    element("div", { class: "section-body" }, element("ol", { class: "play-plan" }, ...rows)),
  );
};
