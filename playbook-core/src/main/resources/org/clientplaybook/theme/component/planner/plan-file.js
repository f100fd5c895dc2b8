// @apart component/planner/plan-table
// @needs core/calendar, component/planner/plan-choice, component/planner/plan-entries, component/planner/plan-keep, component/planner/plan-week
Playbook.PlanFile = class PlanFile {
  static #BEFORE = ["", "0", "5", "15", "30", "60", "1440"];

  #table;
  #time = Playbook.element("input", { type: "time", required: true, "data-time": true });
  #before;
  #discreet = Playbook.element("input", { type: "checkbox", "data-discreet": true });
  #tasks = Playbook.element("input", { type: "checkbox", "data-tasks": true });
  #contains = Playbook.element("p", { class: "plan-hint", "data-contains": true });
  #said = Playbook.element("p", { class: "plan-said", role: "status", "data-said": true });
  #whole;
  #changed;
  #choices;
  #week;
  keep;
  element;

  constructor(/** @type {Playbook.PlanTable} */ table) {
    const { element } = Playbook;
    const { word } = table.setting.shared;
    this.#table = table;
    const choices = PlanFile.#BEFORE.map((value) =>
      element("option", { value }, word(`planned.before.${value || "none"}`)),
    );
    this.#before = element("select", { "data-before": true }, ...choices);
    /** @type {(what: string) => HTMLButtonElement} */
    const button = (what) => {
      const made = element("button", { class: "button", type: "button", "data-save": what }, word(`planned.${what}`));
      made.addEventListener("click", () => this.save(what));
      return made;
    };
    this.#whole = button("whole");
    this.#changed = button("changed");
    const file = element(
      "fieldset",
      { class: "plan-file" },
      element("legend", {}, word("planned.calendar")),
      element(
        "div",
        { class: "plan-times" },
        table.label("planned.at", this.#time),
        table.label("planned.before", this.#before),
      ),
      table.check(word("planned.discreet"), this.#discreet),
      table.check(word("planned.tasks"), this.#tasks),
      this.#contains,
      element("p", { class: "plan-ways" }, this.#whole, " ", this.#changed),
      this.#said,
      element("p", { class: "plan-hint" }, word(location.protocol === "file:" ? "planned.lost.disk" : "planned.lost")),
    );
    file.addEventListener("change", () => this.#choose());
    this.#choices = table
      .planned()
      .rows.filter(({ row }) => row.message)
      .map(({ row }) => ({ row, choice: new Playbook.PlanChoice(row, table) }));
    this.keep = new Playbook.PlanKeep(table);
    this.#week = new Playbook.PlanWeek(table);
    this.element = element("div", {}, this.#week.element, file, this.keep.element);
    this.show();
  }

  #choose() {
    const [hours, minutes] = this.#time.value.split(":").map(Number);
    const minute = hours * 60 + minutes;
    this.#table.keepWeek({
      // Who is just typing it has none.
      ...(Number.isInteger(minute) ? { minute } : {}),
      before: this.#before.value === "" ? null : Number(this.#before.value),
      discreet: this.#discreet.checked,
      tasks: this.#tasks.checked,
    });
  }

  #entries() {
    const { plan, rows } = this.#table.planned();
    const { week, setting, who } = this.#table;
    return Playbook.planEntries(rows, plan, week, setting, who);
  }

  show() {
    const { week, setting } = this.#table;
    this.#week.show(week);
    const { entries } = this.#entries();
    const { made, touches } = this.#table.planned().plan;
    for (const { row, choice } of this.#choices) choice.show(touches.get(row.id) ?? {});
    const time = [Math.floor(week.minute / 60), week.minute % 60].map((n) => String(n).padStart(2, "0")).join(":");
    if (this.#time !== document.activeElement) this.#time.value = time;
    this.#before.value = week.before === null ? "" : String(week.before);
    this.#discreet.checked = week.discreet;
    this.#tasks.checked = week.tasks;
    const shown = entries.filter(({ entry }) => !entry.gone);
    const dates = shown.map(({ entry }) => entry.date);
    this.#whole.disabled = !dates.length;
    this.#changed.hidden = !made.size || !entries.some(({ isNew }) => isNew);
    const days = [dates[0], dates[dates.length - 1]].map((date) => this.#table.written(date));
    const { count, word } = setting.shared;
    const messages = shown.filter(({ message }) => message).length;
    const kinds = [
      messages ? count("planned.messages", messages) : "",
      dates.length > messages ? count("planned.toDo", dates.length - messages) : "",
    ].filter((kind) => kind);
    const what = kinds.length > 1 ? word("planned.and", ...kinds) : kinds[0];
    const asked = this.#table
      .planned()
      .rows.filter(
        ({ row }) =>
          row.asks &&
          touches.get(row.id)?.left === undefined &&
          !made.has(row.id) &&
          touches.get(row.id)?.done === undefined,
      );
    this.#contains.textContent = [
      dates.length
        ? `${count("planned.contains", dates.length, what, ...days, time)} ${this.#carried(week.discreet)}`
        : "",
      asked.length ? count("planned.asked", asked.length) : "",
    ]
      .join(" ")
      .trim();
  }

  /** What entries have besides their day. @param {boolean} discreet */
  #carried(discreet) {
    const { data, language, store, shared } = this.#table.setting;
    const { fields } = data.languages[language];
    const { href, within, without } = Playbook.link.to(store.all(), fields, "");
    /** @type {(names: string[]) => string} */
    const labels = (names) => names.map((name) => fields[name].label ?? name).join(", ");
    const { who } = this.#table;
    const seen = href === null ? "" : [...(who ? [who] : []), labels(within)].filter((part) => part).join(", ");
    const parts = [shared.word(discreet ? "planned.bare" : seen ? "planned.full" : "planned.empty", seen)];
    if (!discreet && without.length) parts.push(shared.word("send.without", labels(without)));
    if (href?.startsWith("file:")) parts.push(shared.word("send.onDisk"));
    return parts.join(" ");
  }

  /** @param {string} what everything, what has changed, or one entry */
  save(what) {
    const { setting, week } = this.#table;
    const { plan } = this.#table.planned();
    const { entries, linked } = this.#entries();
    const chosen = entries.filter(({ entry, isNew }) =>
      what === "whole" ? !entry.gone : what === "changed" ? isNew : entry.id === what,
    );
    if (!chosen.length) return this.#say(setting.shared.word("planned.none"));
    const now = new Date();
    const sequence = Playbook.calendar.sequence(plan.sequence, now);
    const made = new Map(plan.made);
    for (const { entry, mark } of chosen) {
      if (mark) made.set(entry.id, mark);
      else made.delete(entry.id);
    }
    const next = { ...plan, sequence, made };
    const playbook = document.documentElement.dataset.playbook ?? "";
    const text = Playbook.calendar.write({
      ...week,
      play: plan.id,
      playbook,
      entries: linked(next, chosen),
      sequence,
      now,
    });
    const href = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
    const download = `${["plan", ...(week.discreet ? [] : [setting.data.scenario])].join("-")}.ics`;
    Playbook.element("a", { href, download }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
    this.#table.keep(next);
    this.#say(setting.shared.count("planned.saved", chosen.length));
  }

  /** @param {string} words */
  #say(words) {
    this.#said.textContent = words;
  }
};
