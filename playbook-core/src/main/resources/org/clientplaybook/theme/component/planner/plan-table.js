// @apart page/scenario
// @needs core/date-entry, core/plan, component/planner/plan-row, core/plan-state
Playbook.PlanTable = class PlanTable {
  static #BYTES = 8;

  /** @type {Playbook.PlanRow[]} */
  #rows = [];
  #host;
  #formats;
  #first;
  #again;
  /** @type {Promise<Playbook.PlanFile> | undefined} */
  #file;
  #hasFile = false;
  setting;

  constructor(/** @type {Playbook.Planner} */ host, /** @type {PlanSetting} */ setting) {
    const { element } = Playbook;
    const { word } = setting.shared;
    this.#host = host;
    this.#first = host.first;
    this.setting = setting;
    this.#formats = setting.shared.formats[setting.language];
    this.#makeRows();
    this.#again = element("button", { class: "button-quiet", type: "button", "data-again": true }, word("plan.again"));
    this.#first.parentElement?.after(this.#again);
    this.#follow();
    this.#beginAsTyped();
    this.#show();
  }

  /** @type {(key: string, control: HTMLElement) => HTMLElement} */
  label(key, control) {
    return this.#host.label(key, control);
  }

  /** @type {(words: string, box: HTMLElement) => HTMLElement} */
  check(words, box) {
    const { element } = Playbook;
    return element("label", { class: "check" }, box, " ", element("span", {}, words));
  }

  #makeRows() {
    /** @type {Map<string, number>} */
    const seen = new Map();
    /** @type {NodeListOf<HTMLTableRowElement>} */
    const rows = this.#host.querySelectorAll("tr[data-after]");
    for (const element of rows) {
      const row = new Playbook.PlanRow(element, this);
      const count = (seen.get(row.id) ?? 0) + 1;
      seen.set(row.id, count);
      if (count > 1) row.id += `_${count}`;
      this.#rows.push(row);
    }
  }

  #follow() {
    const { store } = this.setting;
    this.#first.addEventListener("change", () => this.#beginAsTyped());
    Playbook.dateEntry(this.#first, (first) => first && this.#begin(first));
    this.#again.addEventListener("click", async () => {
      const file = await this.#file;
      if (file) file.keep.startOver(() => this.#startOver());
      else this.#startOver();
    });
    store.follow(() => this.#show());
    // A new day may have begun.
    document.addEventListener("visibilitychange", () => this.#show());
  }

  #startOver() {
    for (const name of ["$plan", "$with"]) this.setting.store.set(name, []);
    this.#first.focus();
  }

  get #plan() {
    const ids = this.#rows.map(({ id }) => id);
    return Playbook.planState.plan(this.setting.store.get("$plan")[0] ?? "", ids);
  }

  get week() {
    return Playbook.planState.week(this.setting.store.get("$week")[0] ?? "");
  }

  /** @param {PlanData} plan */
  keep(plan) {
    this.setting.store.set("$plan", [Playbook.planState.planText(plan)]);
  }

  /** @param {Partial<WeekState>} change */
  keepWeek(change) {
    this.setting.store.set("$week", [JSON.stringify({ ...this.week, ...change })]);
  }

  /** @type {(id: string, change: TouchState) => void} */
  keepTouch(id, change) {
    const plan = this.#plan;
    plan.touches.set(id, { ...plan.touches.get(id), ...change });
    this.keep(plan);
  }

  #beginAsTyped() {
    const first = Playbook.planState.toDate(this.#first.value);
    if (first && !this.#plan.first) this.#begin(first);
  }

  /** @param {number} first */
  #begin(first) {
    const random = crypto.getRandomValues(new Uint8Array(PlanTable.#BYTES));
    const id = this.#plan.id || [...random].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    this.keep({ ...this.#plan, id, first });
  }

  /** With whom it is; empty for nobody yet. */
  get who() {
    const [who = "", id] = this.setting.store.get("$with");
    return id === this.#plan.id ? who.trim() : "";
  }

  /** @param {string} who */
  named(who) {
    this.setting.store.set("$with", [who, this.#plan.id]);
  }

  /** Each row with its day. */
  planned() {
    const plan = this.#plan;
    const { days, off } = this.week;
    const week = { days, off: [...this.setting.shared.holidays, ...Playbook.planState.daysOf(off)] };
    const touches = this.#rows.map(({ id, touch }) => ({ ...touch, ...plan.touches.get(id) }));
    const today = Playbook.plan.today(new Date());
    const dates = plan.first ? Playbook.plan.dates(plan.first, touches, week, today) : [];
    return { plan, today, week, rows: this.#rows.map((row, i) => ({ row, date: dates[i] ?? null })) };
  }

  async keepPlay() {
    (await this.#file)?.keep.begin();
  }

  /** The calendar's part, which only who has a plan needs. */
  async #withFile() {
    await Playbook.search.apart("component/planner/plan-file");
    for (const row of this.#rows) row.follow(this);
    this.#hasFile = true;
    const file = new Playbook.PlanFile(this);
    this.#host.append(file.element);
    queueMicrotask(() => this.#show());
    return file;
  }

  /** @param {string} id */
  async save(id) {
    (await this.#file)?.save(id);
  }

  async #show() {
    const { plan, today, week, rows } = this.planned();
    if (!("typing" in this.#first.dataset) && (plan.first || this.#first !== document.activeElement)) {
      this.#first.value = plan.first ? Playbook.planState.asText(plan.first) : "";
    }
    this.#again.hidden = !plan.first;
    this.#host.classList.toggle("is-planned", plan.first !== undefined);
    for (const { row, date } of rows) {
      const state = plan.touches.get(row.id) ?? {};
      const why = plan.first ? this.#why(state, date, today, week) : "";
      row.show(state, plan.first ? this.#said(state, date) : "", why, today, date === today);
    }
    if (plan.first) this.#file ??= this.#withFile();
    const file = await this.#file;
    if (file) file.element.hidden = !plan.first;
    if (plan.first) file?.show();
  }

  /** The year of another one is said. @param {number} date */
  written(date) {
    const year = Math.floor(date / 10000);
    const day = Playbook.values.date(date, "weekday", this.#formats);
    return year === new Date().getFullYear() ? day : `${day} ${year}`;
  }

  /** Why it is not on the day to which it was moved. @type {(state: TouchState, date: number | null, today: number, week: Week) => string} */
  #why({ moved, done, left }, date, today, week) {
    if (!this.#hasFile || !moved || done || left || date === null || date === moved) return "";
    const why = moved < today ? "past" : Playbook.plan.isWorkday(moved, week) ? "taken" : "off";
    return this.setting.shared.word(`planned.moved.${why}`, this.written(moved), this.written(date));
  }

  /** @type {(state: TouchState, date: number | null) => string} */
  #said({ left, done }, date) {
    const { word } = this.setting.shared;
    if (date === null) return word(left ? "plan.left" : "plan.never");
    return done ? word("plan.was", this.written(date)) : this.written(date);
  }
};
