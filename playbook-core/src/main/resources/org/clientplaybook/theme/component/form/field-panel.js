// @apart page/scenario
// @needs core/element
Playbook.FieldPanel = class {
  static #BAR = 56;

  #setting;
  #name = "";
  #keyboard = 0;
  #place = Playbook.element("span", { class: "panel-place" });
  /** @type {HTMLButtonElement[]} */
  #ways;

  constructor(/** @type {PanelSetting} */ setting) {
    const { form, word } = setting;
    this.#setting = setting;
    /** @type {(name: string, press: () => void) => HTMLButtonElement} */
    const button = (name, press) => {
      const made = Playbook.element("button", { class: "button-quiet", type: "button" }, word(`panel.${name}`));
      made.addEventListener("click", press);
      return made;
    };
    this.#ways = ["previous", "next"].map((way, i) => button(way, () => this.#go(this.#around()[i])));
    const done = button("done", () => this.#leave());
    const head = Playbook.element("div", { class: "panel-head" }, this.#place, ...this.#ways, done);
    // Left at the press, the field would say its fault, and the button would move away from under the finger.
    head.addEventListener("mousedown", (event) => event.preventDefault());
    form.prepend(head);
    form.addEventListener("keydown", ({ key }) => key === "Escape" && this.#name && this.#leave());
    form.addEventListener("focusout", ({ relatedTarget: to }) => {
      if (to instanceof Node && !form.contains(to) && !setting.sheet.contains(to)) this.close();
    });
    for (const event of ["resize", "scroll"]) visualViewport?.addEventListener(event, () => this.reveal());
  }

  /** @param {string} name */
  open(name) {
    this.#show(name);
  }

  /** Who fills in the text goes through it: as it has them, and what it lacks comes last. */
  rows() {
    const { rows, sheet } = this.#setting;
    /** @type {NodeListOf<HTMLElement>} */
    const gaps = sheet.querySelectorAll("[data-gap], [data-own]");
    const written = [...gaps].map(({ dataset }) => dataset.gap ?? dataset.own ?? "");
    /** @type {(row: Row) => number} */
    const place = ({ name }) => (written.includes(name) ? written.indexOf(name) : written.length);
    return rows().sort((a, b) => place(a) - place(b));
  }

  close() {
    if (!this.#name) return;
    this.#show("");
    this.reveal();
  }

  /** Keeps what is written in sight, above the keyboard. */
  reveal() {
    const { form, sheet } = this.#setting;
    for (const before of sheet.querySelectorAll(".is-asked")) before.classList.remove("is-asked");
    if (!this.#name) return;
    const { offsetTop: above, height, scale } = visualViewport ?? { offsetTop: 0, height: innerHeight, scale: 1 };
    const foot = form.getBoundingClientRect().bottom + this.#keyboard;
    this.#keyboard = scale === 1 ? Math.max(0, Math.round(foot - above - height)) : 0;
    form.style.setProperty("--keyboard", `${this.#keyboard}px`);
    const written = sheet.querySelector(`[data-gap="${this.#name}"], [data-own="${this.#name}"]`);
    if (!written) return;
    written.classList.add("is-asked");
    const { top, bottom } = written.getBoundingClientRect();
    const from = above + Playbook.FieldPanel.#BAR;
    const to = form.getBoundingClientRect().top;
    const room = (to - from) / 3;
    if (top < from + room / 2 || bottom > to - room / 2) scrollBy({ top: top - from - room, behavior: "instant" });
  }

  /** @param {string} name */
  #show(name) {
    const { form, word } = this.#setting;
    this.#name = name;
    const asked = this.rows();
    const at = asked.findIndex((row) => row.name === name);
    for (const [i, row] of asked.entries()) row.element.classList.toggle("is-asked", i === at);
    form.parentElement?.classList.toggle("is-asking", name !== "");
    this.#place.textContent = word("panel.place", at + 1, asked.length);
    for (const [i, row] of this.#around().entries()) this.#ways[i].disabled = !row;
  }

  /** The rows before and after the one that is asked for; after the last comes what is still missing. */
  #around() {
    const { isMissing } = this.#setting;
    const asked = this.rows();
    const at = asked.findIndex(({ name }) => name === this.#name);
    return [asked[at - 1], asked[at + 1] ?? asked.slice(0, Math.max(at, 0)).find(isMissing)];
  }

  /** @param {Row | undefined} row */
  #go(row) {
    if (row) this.#setting.go(row.name);
  }

  #leave() {
    this.close();
    this.#setting.sheet.focus({ preventScroll: true });
  }
};
