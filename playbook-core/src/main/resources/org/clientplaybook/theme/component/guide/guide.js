// @needs core/element
Playbook.Guide = class Guide extends HTMLElement {
  static #ANSWERS = "#guide=";

  /** @type {Map<string, number>} */
  #given = new Map();
  #question = this.getAttribute("data-question") ?? "";
  #root = this.getAttribute("data-root") ?? "";

  connectedCallback() {
    this.#take();
    // Whoever pastes another address over this one stays on the page.
    addEventListener("hashchange", () => this.#take());
  }

  #take() {
    // A link to a part of the page takes no answers away.
    if (location.hash.startsWith(Guide.#ANSWERS)) this.#given = Guide.#read(location.hash);
    this.#show();
  }

  /** Keeps what the guide still has. @type {(text: string) => Map<string, number>} */
  static #read(text) {
    /** @type {Map<string, number>} */
    const given = new Map();
    for (const part of text.slice(Guide.#ANSWERS.length).split(",")) {
      const [key, number] = part.split(".");
      if (Guide.#next(key, Number(number))) given.set(key, Number(number));
    }
    return given;
  }

  /** The question that an answer leads to. @type {(key: string, number: number | undefined) => string | null} */
  static #next(key, number = 0) {
    const { questions } = Playbook.guide;
    if (!Object.hasOwn(questions, key)) return null;
    return questions[key][2][number - 1]?.[1] ?? null;
  }

  /** The questions from one to the first that has no answer, that one too. @type {(from: string, given: Map<string, number>) => string[]} */
  static #walk(from, given) {
    const way = [from];
    for (let at = Guide.#next(from, given.get(from)); at; at = Guide.#next(at, given.get(at))) way.push(at);
    return way;
  }

  /** @type {(key: string, given: Map<string, number>) => string} */
  #href(key, given) {
    const answers = [...given].map(([question, number]) => `${question}.${number}`);
    return `${this.#root}${Playbook.guide.questions[key][1]}${answers.length ? Guide.#ANSWERS + answers.join(",") : ""}`;
  }

  #show() {
    const given = this.#given;
    for (const link of this.querySelectorAll("a[data-answer]")) this.#lead(/** @type {HTMLAnchorElement} */ (link));
    const starts = [Playbook.guide.start, ...given.keys(), this.#question];
    const ways = starts.map((start) => Guide.#walk(start, given));
    const way = ways.find((one) => one.includes(this.#question)) ?? [];
    this.querySelector(".answers-given")?.remove();
    const answered = way.filter((key) => given.has(key));
    if (answered.length) this.append(this.#trail(answered));
    // Who reads on in another language keeps the answers: a question has the same key there.
    if (!given.size) return;
    for (const link of document.querySelectorAll("a[hreflang]")) {
      /** @type {HTMLAnchorElement} */ (link).hash = this.#href(this.#question, given).split("#")[1];
    }
  }

  /** Lets an answer lead to the next question that is not answered yet. @param {HTMLAnchorElement} link */
  #lead(link) {
    const number = Number(link.getAttribute("data-answer"));
    const next = Guide.#next(this.#question, number);
    if (this.#given.get(this.#question) === number) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
    if (!next) return;
    const given = new Map(this.#given).set(this.#question, number);
    link.href = this.#href(/** @type {string} */ (Guide.#walk(next, given).at(-1)), given);
  }

  /** @param {string[]} answered */
  #trail(answered) {
    const { element, guide } = Playbook;
    const { trail, change, again, address } = guide.words;
    const rows = answered.map((key) => {
      const [ask, , answers] = guide.questions[key];
      const said = answers[/** @type {number} */ (this.#given.get(key)) - 1][0];
      const name = { href: this.#href(key, this.#given), "aria-label": `${change}: ${ask}` };
      const link = key === this.#question ? [] : [element("a", name, change)];
      return element("li", {}, element("span", { class: "given-ask" }, ask), element("span", {}, said), ...link);
    });
    return element(
      "section",
      { class: "answers-given", "aria-labelledby": "given" },
      element("h2", { id: "given" }, trail),
      element("ol", {}, ...rows),
      element("p", {}, address, " ", element("a", { href: this.#href(guide.start, new Map()) }, again)),
    );
  }
};

customElements.define("playbook-guide", Playbook.Guide);
