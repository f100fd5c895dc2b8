// @needs core/plan-state
Playbook.PlanWeek = class {
  /** @type {HTMLInputElement[]} */
  #days;
  #off = Playbook.element("ul", { class: "plan-off" });
  #from = Playbook.element("input", { type: "date", "data-off-from": true });
  #to = Playbook.element("input", { type: "date", "data-off-to": true });
  #said = Playbook.element("p", { class: "plan-said", role: "alert", id: "plan-off-said", "data-off-said": true });
  #table;
  #formats;
  element;

  constructor(/** @type {Playbook.PlanTable} */ table) {
    const { element } = Playbook;
    const { shared, language } = table.setting;
    const { word, holidays } = shared;
    this.#table = table;
    this.#formats = shared.formats[language];
    const { weekdays } = this.#formats;
    this.#days = weekdays.map((_, day) => element("input", { type: "checkbox", value: day }));
    const add = element("button", { class: "button-quiet", type: "button", "data-add": true }, word("planned.add"));
    /** @type {(key: string, name: string, ...content: (Node | string)[]) => HTMLElement} */
    const group = (key, name, ...content) =>
      element("fieldset", { class: name }, element("legend", {}, word(key)), ...content);
    this.element = element(
      "details",
      { class: "plan-week" },
      element("summary", {}, word("planned.week")),
      group("planned.days", "plan-days", ...this.#days.map((box, day) => table.check(weekdays[day], box))),
      group(
        "planned.off",
        "plan-free",
        table.label("planned.from", this.#from),
        table.label("planned.to", this.#to),
        add,
        this.#said,
        this.#off,
        element("p", { class: "plan-hint" }, holidays.length ? shared.count("planned.holidays", holidays.length) : ""),
      ),
    );
    for (const box of this.#days) box.addEventListener("change", () => this.#choose());
    add.addEventListener("click", () => this.#add());
    this.#off.addEventListener("click", (event) => {
      const at = Playbook.closest(event, "[data-remove]")?.dataset.remove;
      if (!at) return;
      table.keepWeek({ off: table.week.off.filter((_, i) => i !== Number(at)) });
      this.#from.focus();
    });
  }

  #choose() {
    const days = this.#days.filter(({ checked }) => checked).map(({ value }) => Number(value));
    this.#table.keepWeek({ days });
  }

  #add() {
    const { toDate } = Playbook.planState;
    const from = toDate(this.#from.value);
    const to = toDate(this.#to.value) ?? from;
    const range = /** @type {[number, number]} */ ([from ?? 0, to ?? 0]);
    const wrong = !from || !to ? "empty" : to < from ? "order" : this.#fits(range) ? "" : "long";
    this.#said.textContent = wrong && this.#table.setting.shared.word(`planned.off.${wrong}`);
    for (const [input, isWrong] of /** @type {const} */ ([
      [this.#from, wrong === "empty"],
      [this.#to, wrong && wrong !== "empty"],
    ])) {
      if (isWrong) input.setAttribute("aria-describedby", this.#said.id);
      else input.removeAttribute("aria-describedby");
      input.setAttribute("aria-invalid", String(Boolean(isWrong)));
    }
    if (wrong) return (wrong === "empty" ? this.#from : this.#to).focus();
    this.#from.value = this.#to.value = "";
    this.#table.keepWeek({ off: [...this.#table.week.off, range] });
  }

  /** Whether a plan can heed it, with those that there are. @param {[number, number]} range */
  #fits(range) {
    const off = [...this.#table.week.off, range];
    return Playbook.planState.week(JSON.stringify({ off })).off.length === off.length;
  }

  /** @param {WeekState} week */
  show({ days, off }) {
    const { element, values } = Playbook;
    const { word } = this.#table.setting.shared;
    for (const [day, box] of this.#days.entries()) box.checked = days.includes(day);
    this.#off.replaceChildren(
      ...off.map((range, i) => {
        const words = [...new Set(range)].map((date) => values.date(date, "short", this.#formats)).join(" – ");
        const name = {
          class: "button-quiet",
          type: "button",
          "data-remove": i,
          "aria-label": word("planned.remove", words),
        };
        return element("li", {}, words, " ", element("button", name, "×"));
      }),
    );
  }
};
