// @needs core/plan-state
Playbook.PlanWeek = class {
  /** @type {HTMLInputElement[]} */
  #days;
  #off = Playbook.element("ul", { class: "plan-off" });
  #from = Playbook.element("input", { type: "date", "data-off-from": true });
  #to = Playbook.element("input", { type: "date", "data-off-to": true });
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
    const add = element("button", { class: "button-quiet", type: "button", "data-add": true }, word("plan.add"));
    /** @type {(key: string, name: string, ...content: (Node | string)[]) => HTMLElement} */
    const group = (key, name, ...content) =>
      element("fieldset", { class: name }, element("legend", {}, word(key)), ...content);
    this.element = element(
      "details",
      { class: "plan-week" },
      element("summary", {}, word("plan.week")),
      group("plan.days", "plan-days", ...this.#days.map((box, day) => table.check(weekdays[day], box))),
      group(
        "plan.off",
        "plan-free",
        table.label("plan.from", this.#from),
        table.label("plan.to", this.#to),
        add,
        this.#off,
        element("p", { class: "plan-hint" }, holidays.length ? shared.count("plan.holidays", holidays.length) : ""),
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
    if (!from || !to || to < from) return this.#from.focus();
    this.#from.value = this.#to.value = "";
    this.#table.keepWeek({ off: [...this.#table.week.off, [from, to]] });
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
          "aria-label": word("plan.remove", words),
        };
        return element("li", {}, words, " ", element("button", name, "×"));
      }),
    );
  }
};
