// @needs core/element, core/play-plan, core/play-store, component/planner/plan-message
/** Which message an entry of the plan has, and in which tone. What they already have is not offered again. */
Playbook.PlanChoice = class {
  #row;
  #table;
  #store = new Playbook.PlayStore();
  #message = Playbook.element("select", { "data-choose-message": true });
  #tone = Playbook.element("select", { "data-choose-tone": true });
  #toneLabel;
  #twice = Playbook.element("p", { class: "plan-hint", "data-twice": true });
  #own;

  constructor(/** @type {Playbook.PlanRow} */ row, /** @type {Playbook.PlanTable} */ table) {
    this.#row = row;
    this.#table = table;
    this.#own = { title: row.title, channel: row.link?.parentElement?.querySelector(".channel") };
    this.#toneLabel = table.label("planned.tone", this.#tone);
    row.more.prepend(table.label("planned.message", this.#message), this.#toneLabel);
    row.more.parentElement?.before(this.#twice);
    // It opens as it was planned.
    row.link?.addEventListener("click", () => {
      if (this.#tone.value) table.setting.store.set("$tone", [this.#tone.value]);
    });
    this.#message.addEventListener("change", () => {
      const { value } = this.#message;
      table.keepTouch(row.id, { message: value === row.message ? undefined : value, tone: undefined });
    });
    this.#tone.addEventListener("change", () => table.keepTouch(row.id, { tone: this.#tone.value || undefined }));
  }

  get #messages() {
    const { data, language } = this.#table.setting;
    return data.languages[language].messages;
  }

  /** Sent in this plan, or in a play with the same person. */
  #sent() {
    const { plan, rows } = this.#table.planned();
    const plays = this.#store.all.filter(({ gone }) => !gone);
    const own = plays.find(({ id }) => id === plan.id);
    const sent = new Set(own ? Playbook.playPlan.sent(own, plays).keys() : []);
    for (const { row } of rows) {
      const state = plan.touches.get(row.id);
      if (state?.done && row.message) sent.add(Playbook.planMessage.of(row, state));
    }
    return sent;
  }

  /** The day on which each message is planned in another row. */
  #elsewhere() {
    const { plan, rows } = this.#table.planned();
    /** @type {Map<string, {date: number, isBefore: boolean}>} */
    const days = new Map();
    const at = rows.findIndex(({ row }) => row === this.#row);
    for (const [i, { row, date }] of rows.entries()) {
      const state = plan.touches.get(row.id);
      const message = Playbook.planMessage.of(row, state);
      if (i !== at && message && date !== null && !state?.done && !days.has(message))
        days.set(message, { date, isBefore: i < at });
    }
    return days;
  }

  /** @param {TouchState} state */
  show(state) {
    const { element } = Playbook;
    const { word } = this.#table.setting.shared;
    const chosen = Playbook.planMessage.of(this.#row, state);
    const sent = this.#sent();
    const elsewhere = this.#elsewhere();
    /** @type {(date: number) => string} */
    const written = (date) => this.#table.written(date);
    const same = elsewhere.get(chosen);
    this.#twice.textContent =
      same?.isBefore && !state.left && !state.done ? word("planned.twice", written(same.date)) : "";
    const offered = Object.keys(this.#messages).filter((id) => id === chosen || !sent.has(id));
    this.#message.replaceChildren(
      ...offered.map((id) => {
        const title = Playbook.planMessage.title(this.#row, id);
        const other = elsewhere.get(id);
        return element("option", { value: id }, other ? word("planned.offered", title, written(other.date)) : title);
      }),
    );
    this.#message.value = chosen;
    const tones = Object.keys(this.#messages[chosen]?.tones ?? {});
    this.#tone.replaceChildren(
      ...["", ...tones].map((tone) =>
        element("option", { value: tone }, word(tone ? `tone.${tone}` : "planned.anyTone")),
      ),
    );
    this.#tone.value = state.tone ?? "";
    this.#toneLabel.hidden = tones.length < 2;
    this.#name(chosen);
  }

  /** The row says which message it has. @param {string} chosen */
  #name(chosen) {
    const { link } = this.#row;
    if (!link) return;
    link.hash = `message-${chosen}`;
    link.textContent = Playbook.planMessage.title(this.#row, chosen);
    const channel = document.querySelector(`[data-message="${chosen}"] .message-facts .channel`);
    const shown = link.parentElement?.querySelector(".channel");
    const wanted = chosen === this.#row.message ? this.#own.channel : channel;
    if (shown && wanted && shown !== wanted) shown.replaceWith(wanted === channel ? wanted.cloneNode(true) : wanted);
  }
};
