// @needs core/element, component/guide/guide-answers
Playbook.Guide = class extends HTMLElement {
  /** @type {GivenAnswers} */
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
    this.#given = Playbook.guideAnswers.read(location.hash) ?? this.#given;
    this.#show();
  }

  /** @type {(key: string, given: GivenAnswers) => string} */
  #href(key, given) {
    return this.#root + Playbook.guide.questions[key][1] + Playbook.guideAnswers.fragment(given);
  }

  #show() {
    const given = this.#given;
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const links = this.querySelectorAll("a[data-answer]");
    for (const link of links) this.#lead(link);
    this.querySelector(".answers-given")?.remove();
    const answered = Playbook.guideAnswers.answered(given, (way) => way.includes(this.#question), [this.#question]);
    if (answered.length) this.append(this.#trail(answered));
    // Who reads on in another language keeps the answers: a question has the same key there.
    if (!given.size) return;
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const languages = document.querySelectorAll("a[hreflang]");
    for (const link of languages) link.hash = Playbook.guideAnswers.fragment(given);
  }

  /** Lets an answer lead to the next question that is not answered yet, or take the answers to a scenario. @param {HTMLAnchorElement} link */
  #lead(link) {
    const { answer, fragment, walk } = Playbook.guideAnswers;
    const number = Number(link.getAttribute("data-answer"));
    const given = new Map(this.#given).set(this.#question, number);
    const next = answer(this.#question, number)?.[1];
    if (this.#given.get(this.#question) === number) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
    if (next) link.href = this.#href(/** @type {string} */ (walk(next, given).at(-1)), given);
    else link.hash = fragment(given);
  }

  /** @param {string[]} answered */
  #trail(answered) {
    const { element, guide, guideAnswers } = Playbook;
    const { trail, change, again, address } = guide.words;
    const rows = answered.map((key) => {
      const [ask] = guide.questions[key];
      const said = guideAnswers.answer(key, this.#given.get(key))?.[0] ?? "";
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
