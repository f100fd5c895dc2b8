// @needs core/element, component/search/search
/** The results of a search box, of which one is chosen: the list of its combobox. */
Playbook.SearchList = class SearchList {
  #input;
  #active = -1;
  #scrolled = false;

  /**
   * @param {HTMLInputElement} input
   * @param {string} id
   */
  constructor(input, id) {
    this.#input = input;
    const list = { id, role: "listbox", "aria-label": Playbook.search.language().word("search.results"), tabindex: -1 };
    this.element = Playbook.element("div", { class: "search-list", ...list, hidden: true });
    this.element.addEventListener("mousedown", (event) => event.preventDefault());
    // To ask it how far it is scrolled lays out what it has just been given.
    this.element.addEventListener("scroll", () => (this.#scrolled = this.element.scrollTop > 0));
    const combobox = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id };
    for (const [name, value] of Object.entries(combobox)) input.setAttribute(name, value);
  }

  /** @returns {HTMLAnchorElement[]} */
  get options() {
    return [...this.element.querySelectorAll("a")];
  }

  /** @returns {HTMLAnchorElement | undefined} the one that is chosen */
  get chosen() {
    return this.options[this.#active];
  }

  /** Opens the one that is chosen. Its page begins where whoever came by a key goes on. */
  take() {
    const { chosen } = this;
    if (!chosen) return;
    try {
      if (chosen.pathname !== location.pathname && !chosen.hash) sessionStorage.setItem("playbook.taken", chosen.href);
    } catch {
      // The page begins at its top.
    }
    chosen.click();
  }

  /** @param {HTMLElement[]} results */
  show(results) {
    this.element.replaceChildren(...results);
    // What is hidden forgets how far it was scrolled, and does not tell.
    if (this.#scrolled) this.element.scrollTop = 0;
    this.#scrolled = false;
    const { options } = this;
    options.forEach((option, i) => (option.id = `${this.element.id}-${i}`));
    this.element.hidden = !options.length;
    this.#input.setAttribute("aria-expanded", String(options.length > 0));
    this.#active = -1;
    this.#choose(options.length ? 0 : -1);
  }

  /** @param {1 | -1} step */
  move(step) {
    const { length } = this.options;
    this.#choose((this.#active + step + length) % length);
  }

  /** @param {number} number */
  #choose(number) {
    this.chosen?.setAttribute("aria-selected", "false");
    this.#active = number;
    const option = this.chosen;
    if (!option) return this.#input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    this.#input.setAttribute("aria-activedescendant", option.id);
    if (number > 0 || this.#scrolled) option.scrollIntoView({ block: "nearest" });
  }
};
