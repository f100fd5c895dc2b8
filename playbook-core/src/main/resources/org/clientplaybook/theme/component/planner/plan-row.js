// @needs core/date-entry, core/plan-state
Playbook.PlanRow = class {
  #row;
  #day = Playbook.element("span", { class: "plan-day", "data-day": true });
  #why = Playbook.element("span", { class: "plan-hint", "data-why": true });
  #kept = Playbook.element("input", { type: "checkbox", "data-kept": true });
  #yes;
  #no;
  /** Whether the reader says if it applies. */
  asks;
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
    this.asks = row.querySelector(".cadence-if") !== null;
    const choice = { type: "radio", name: `applies-${this.id}` };
    this.#yes = element("input", { ...choice, "data-applies": "yes" });
    this.#no = element("input", { ...choice, "data-applies": "no" });
    const asked = element(
      "fieldset",
      { class: "plan-asks", "aria-label": `${word("plan.applies")} ${this.title}` },
      element("span", {}, word("plan.applies")),
      table.check(word("plan.yes"), this.#yes),
      table.check(word("plan.no"), this.#no),
    );
    const save = element(
      "button",
      { class: "button-quiet", type: "button", "data-entry": this.id },
      word("plan.entry"),
    );
    const summary = element("summary", { "aria-label": word("plan.changeOf", this.title) }, word("plan.change"));
    const dates = [table.label("plan.move", this.#moved), table.label("plan.done", this.#done)];
    const more = (this.more = element("div", {}, this.asks ? "" : keep, ...dates, save));
    cell.classList.add("cadence-date");
    cell.replaceChildren(
      this.#day,
      this.#why,
      this.asks ? asked : "",
      element("details", { class: "plan-more" }, summary, more),
    );
    this.#kept.addEventListener("change", () => table.keepTouch(this.id, { left: !this.#kept.checked || undefined }));
    this.#yes.addEventListener("change", () => table.keepTouch(this.id, { left: false }));
    this.#no.addEventListener("change", () => table.keepTouch(this.id, { left: true }));
    Playbook.dateEntry(this.#moved, (moved) => table.keepTouch(this.id, { moved }));
    Playbook.dateEntry(this.#done, (done) => table.keepTouch(this.id, { done }));
    save.addEventListener("click", () => table.save(this.id));
  }

  /** @type {(state: TouchState, words: string, why: string, today: number, isDue: boolean) => void} */
  show({ left, moved, done }, words, why, today, isDue) {
    const { asText } = Playbook.planState;
    this.#day.textContent = words;
    this.#why.textContent = why;
    this.#kept.checked = !left;
    this.#yes.checked = left === false;
    this.#no.checked = left === true;
    this.#done.max = asText(today);
    for (const [input, value] of /** @type {const} */ ([
      [this.#moved, moved],
      [this.#done, done],
    ])) {
      // Whoever is just typing a date goes on.
      if (!("typing" in input.dataset)) input.value = value ? asText(value) : "";
    }
    this.#row.classList.toggle("is-done", done !== undefined);
    this.#row.classList.toggle("is-left", left === true);
    this.#row.classList.toggle("is-due", isDue && done === undefined);
  }
};
