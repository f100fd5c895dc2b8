// @needs core/plan-state
Playbook.PlanRow = class {
  #row;
  #day = Playbook.element("span", { class: "plan-day", "data-day": true });
  #kept = Playbook.element("input", { type: "checkbox", "data-kept": true });
  #moved = Playbook.element("input", { type: "date", "data-moved": true });
  #done = Playbook.element("input", { type: "date", "data-done": true });
  id;
  touch;
  message;
  title;
  link;
  more;

  constructor(/** @type {HTMLTableRowElement} */ row, /** @type {Playbook.PlanTable} */ table) {
    const { element, config } = Playbook;
    const { word } = table.setting.shared;
    const [amount, unit] = config.attribute(row, "data-after", config.name).split(" ");
    const link = (this.link = row.querySelector("a"));
    this.#row = row;
    this.touch = { amount: Number(amount), unit };
    this.message = link?.hash.replace("#message-", "") ?? "";
    const [, what, cell] = row.cells;
    this.title = (link ?? what.lastChild)?.textContent ?? "";
    this.id = this.message || `task-${amount}-${unit}`;
    const keep = table.check(word("plan.keep"), this.#kept);
    const asks = row.querySelector(".cadence-if") !== null;
    const save = element(
      "button",
      { class: "button-quiet", type: "button", "data-entry": this.id },
      word("plan.entry"),
    );
    const summary = element("summary", { "aria-label": word("plan.changeOf", this.title) }, word("plan.change"));
    const dates = [table.label("plan.move", this.#moved), table.label("plan.done", this.#done)];
    const more = (this.more = element("div", {}, asks ? "" : keep, ...dates, save));
    cell.classList.add("cadence-date");
    cell.replaceChildren(this.#day, asks ? keep : "", element("details", { class: "plan-more" }, summary, more));
    const { toDate } = Playbook.planState;
    this.#kept.addEventListener("change", () => table.keepTouch(this.id, { left: !this.#kept.checked || undefined }));
    this.#moved.addEventListener("change", () => table.keepTouch(this.id, { moved: toDate(this.#moved.value) }));
    this.#done.addEventListener("change", () => {
      const done = toDate(this.#done.value) ?? Infinity;
      table.keepTouch(this.id, { done: done <= Playbook.plan.today(new Date()) ? done : undefined });
    });
    save.addEventListener("click", () => table.save(this.id));
  }

  /** @type {(state: TouchState, words: string, today: number, isDue: boolean) => void} */
  show({ left, moved, done }, words, today, isDue) {
    const { asText } = Playbook.planState;
    this.#day.textContent = words;
    this.#kept.checked = !left;
    this.#done.max = asText(today);
    for (const [input, value] of /** @type {const} */ ([
      [this.#moved, moved],
      [this.#done, done],
    ])) {
      // Whoever is just typing a date goes on.
      if (value || input !== document.activeElement) input.value = value ? asText(value) : "";
    }
    this.#row.classList.toggle("is-done", done !== undefined);
    this.#row.classList.toggle("is-left", left === true);
    this.#row.classList.toggle("is-due", isDue && done === undefined);
  }
};
