// @needs core/element, core/play-plan, core/play-store, component/planner/plan-message
/** Which message an entry of the plan has, and in which tone. What they already have is not offered again. */
Playbook.PlanChoice = class {
  #row;
  #table;
  #store = new Playbook.PlayStore();
  #message = Playbook.element("select", { "data-choose-message": true });
  #tone = Playbook.element("select", { "data-choose-tone": true });
  #toneLabel;
  #own;

  constructor(/** @type {Playbook.PlanRow} */ row, /** @type {Playbook.PlanTable} */ table) {
    this.#row = row;
    this.#table = table;
    this.#own = { title: row.title, channel: row.link?.parentElement?.querySelector(".channel") };
    this.#toneLabel = table.label("planned.tone", this.#tone);
    row.more.prepend(table.label("planned.message", this.#message), this.#toneLabel);
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

  /** @param {TouchState} state */
  show(state) {
    const { element } = Playbook;
    const { word } = this.#table.setting.shared;
    const chosen = Playbook.planMessage.of(this.#row, state);
    const sent = this.#sent();
    const offered = Object.keys(this.#messages).filter((id) => id === chosen || !sent.has(id));
    this.#message.replaceChildren(
      ...offered.map((id) => element("option", { value: id }, Playbook.planMessage.title(this.#row, id))),
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
