// @needs core/play-plan, core/play-store, component/planner/plan-choice
Playbook.PlanKeep = class {
  #table;
  #store = new Playbook.PlayStore();
  #with = Playbook.element("input", { type: "text", maxlength: 200, autocomplete: "off", "data-with": true });
  #ask;
  #kept = Playbook.element("p", { "data-kept-play": true });
  #said = Playbook.element("p", { class: "plan-said", role: "status" });
  #over = Playbook.element("p", { class: "callout-line", role: "status", "data-over": true, hidden: true });
  element;

  constructor(/** @type {Playbook.PlanTable} */ table) {
    const { element } = Playbook;
    const { word } = table.setting.shared;
    this.#table = table;
    const keep = element("button", { class: "button", type: "button", "data-keep": true }, word("planned.play.keep"));
    const hint = element("p", { class: "plan-hint" }, word("planned.play.hint"));
    this.#ask = element("div", { class: "plan-free" }, table.label("planned.play.with", this.#with), keep, hint);
    const legend = element("legend", {}, word("planned.play.this"));
    this.element = element("fieldset", { class: "plan-file" }, legend, this.#kept, this.#ask, this.#said);
    keep.addEventListener("click", () => this.begin());
    this.#with.addEventListener("input", () => table.named(this.#with.value));
    this.#store.follow(() => this.#take());
    table.setting.store.follow((field) => this.#changed(field));
    this.#take();
  }

  get #play() {
    const play = this.#store.get(this.#table.planned().plan.id);
    return play?.gone ? null : play;
  }

  /** What is kept wins over what a link has brought, which may be older. */
  #take() {
    const play = this.#play;
    if (play) {
      const { touches, first } = Playbook.playPlan.data(play);
      const { plan, rows } = this.#table.planned();
      const isSame = rows.every(({ row }) => {
        const [own = {}, kept = {}] = [plan.touches.get(row.id), touches.get(row.id)];
        return /** @type {const} */ (["moved", "done", "left", "message", "tone"]).every(
          (what) => own[what] === kept[what],
        );
      });
      if (!isSame || first !== plan.first) this.#table.keep({ ...plan, touches, first });
      const who = Playbook.playPlan.text(play, "with");
      if (who !== this.#table.who) this.#table.named(who);
    }
    this.show();
  }

  /** The plan as it is kept. @returns {{[part: string]: PlayValue}} */
  #plan() {
    const { plan, rows } = this.#table.planned();
    /** @type {{[part: string]: PlayValue}} */
    const parts = { first: plan.first ?? null, week: JSON.stringify(this.#table.week) };
    parts.touches = [...rows.map(({ row }) => Playbook.playPlan.line({ ...row.touch, ...row })), ...this.#past()];
    for (const { row } of rows) {
      const state = plan.touches.get(row.id) ?? {};
      const { moved = null, done = null, left = null, tone = "" } = state;
      const message = Playbook.planMessage.of(row, state);
      const isOwn = message === row.message && !tone;
      const chosen = isOwn ? null : [message, tone, Playbook.planMessage.title(row, message)];
      for (const [what, value] of Object.entries({ moved, done, left, message: chosen }))
        parts[`touch.${row.id}.${what}`] = value;
    }
    return parts;
  }

  /** What was done of a plan that an earlier version of the playbook had. */
  #past() {
    const play = this.#play;
    if (!play) return [];
    const ids = this.#table.planned().rows.map(({ row }) => row.id);
    const { touches } = Playbook.playPlan.data(play);
    const gone = Playbook.playPlan.touches(play).filter(({ id }) => !ids.includes(id) && touches.get(id)?.done);
    return gone.map(Playbook.playPlan.line);
  }

  /** @type {(names: string[]) => {[part: string]: PlayValue}} */
  #values(names) {
    const { data, language, store } = this.#table.setting;
    const { fields } = data.languages[language];
    const kept = names.filter((name) => !fields[name]?.sensitive && !/^\$(plan|week|received|with)/.test(name));
    return Object.fromEntries(kept.map((name) => [`value.${name}`, store.get(name)]));
  }

  /** What the page's scorecard says, where it is filled in: a play begins with it as its note. @returns {{note?: string}} */
  get #score() {
    const card = document.querySelector("playbook-scorecard");
    const sum = card?.querySelector(".score-sum")?.textContent;
    const verdict = card?.querySelector(".band[aria-current] .band-verdict")?.textContent;
    const title = card?.closest("section")?.querySelector("h2")?.textContent;
    return sum && verdict ? { note: `${title} ${sum}. ${verdict}` } : {};
  }

  /** Asks whoever has kept this plan, who might think it would be gone. @param {() => void} startOver */
  startOver(startOver) {
    const { element } = Playbook;
    const { word } = this.#table.setting.shared;
    const play = this.#play;
    if (!play) return startOver();
    const yes = element("button", { class: "button", type: "button", "data-over-yes": true }, word("planned.over.yes"));
    const no = element(
      "button",
      { class: "button-quiet", type: "button", "data-over-no": true },
      word("planned.over.no"),
    );
    const close = () => (this.#over.hidden = true);
    yes.addEventListener("click", () => (close(), startOver()));
    no.addEventListener("click", close);
    this.#over.replaceChildren(word("planned.over", Playbook.playPlan.text(play, "with")), " ", yes, " ", no);
    document.querySelector("playbook-planner .plan-start")?.append(this.#over);
    this.#over.hidden = false;
    yes.focus();
  }

  async begin() {
    const { setting } = this.#table;
    const title = document.querySelector("h1")?.textContent ?? "";
    const { lang: language } = document.documentElement;
    const { scenario } = setting.data;
    const named = { with: this.#table.who, title, language, state: "running", scenario };
    const { id } = this.#table.planned().plan;
    const parts = { ...named, ...this.#score, ...this.#plan(), ...this.#values([...setting.store.all().keys()]) };
    if (!(await this.#keep(id, parts))) return;
    navigator.storage?.persist?.();
    // It is the reader's own now.
    setting.store.set("$received", []);
  }

  /** @type {(id: string, parts: {[part: string]: PlayValue}) => Promise<boolean>} */
  async #keep(id, parts) {
    const kept = await this.#store.change(id, parts);
    this.#said.textContent = kept ? "" : this.#table.setting.shared.word("planned.play.full");
    return kept;
  }

  /** Writes what the reader has changed, and nothing that has come by a link. @param {string | null} field */
  #changed(field) {
    const play = this.#play;
    if (play && field) {
      const parts = /^\$(plan|week)$/.test(field) ? this.#plan() : this.#values([field]);
      const changed = Object.entries(parts).filter(
        ([part, value]) => JSON.stringify(play.parts.get(part)?.[2] ?? null) !== JSON.stringify(value),
      );
      if (changed.length) this.#keep(play.id, Object.fromEntries(changed));
    }
    this.show();
  }

  show() {
    const { element, search, playPlan } = Playbook;
    const { word, plays } = this.#table.setting.shared;
    const play = this.#play;
    const works = this.#store.works;
    this.#ask.hidden = play !== null || !works;
    if (this.#with !== document.activeElement) this.#with.value = this.#table.who;
    const came = this.#table.setting.store.get("$received")[0] ? word("planned.play.came") : "";
    const said = play
      ? word("planned.play.kept", playPlan.text(play, "with"))
      : works
        ? came
        : word("planned.play.full");
    this.#kept.replaceChildren(said, " ", element("a", { href: search.root() + plays }, word("planned.play")));
  }
};
