// @needs core/closest, core/element, component/search/search, component/search/search-index
/** The filters of a search box: chips that can be pressed. */
Playbook.SearchFilters = class SearchFilters {
  static #kinds = ["tag", "category", "channel"];
  static #most = 8;

  #changed;
  #word = Playbook.search.language().word;
  /** @type {string[]} */
  #chosen = [];

  /** @param {() => void} changed */
  constructor(changed) {
    this.#changed = changed;
    const group = { role: "group", "aria-label": this.#word("search.filter") };
    this.element = Playbook.element("div", { class: "search-chips", ...group, hidden: true });
    this.element.addEventListener("click", (event) => {
      const filter = Playbook.closest(event, "button")?.dataset.filter;
      if (filter) this.#toggle(filter);
    });
  }

  get chosen() {
    return this.#chosen;
  }

  set chosen(filters) {
    this.#chosen = filters.slice(0, SearchFilters.#most);
  }

  /** @param {string} filter */
  #toggle(filter) {
    const { chosen } = this;
    this.chosen = chosen.includes(filter) ? chosen.filter((one) => one !== filter) : [...chosen, filter];
    this.#changed();
  }

  /** Takes a filter that is written out. @type {(text: string) => string} the rest */
  take(text) {
    const own = this.#word("search.kinds").split("|");
    const all = SearchFilters.#kinds;
    const kinds = new Map([...all, ...own].map((name, i) => [name, all[i % all.length]]));
    const names = [...kinds.keys()].join("|");
    const filter = new RegExp(`(^|\\s)(${names}):(?:"([^"]+)"|([^\\s"]+))\\s`, "iu");
    return text.replace(filter, (_, before, kind, quoted, plain) => {
      const name = kind.toLowerCase();
      this.chosen = [...this.chosen, `${kinds.get(name) ?? name}:${quoted ?? plain}`];
      return before;
    });
  }

  /** @param {Playbook.SearchIndex} index */
  draw(index) {
    const categories = index.root.categories.map(([key, title]) => [`category:${key}`, title]);
    const own = this.#chosen
      .filter((filter) => !categories.some(([key]) => key === filter))
      .map((filter) => [filter, filter.slice(filter.indexOf(":") + 1)]);
    const all = [...own, ...categories];
    if (this.element.childElementCount !== all.length) {
      this.element.replaceChildren(...all.map(() => Playbook.element("button", { type: "button" })));
    }
    this.element.querySelectorAll("button").forEach((chip, i) => {
      const [filter, title] = all[i];
      chip.dataset.filter = filter;
      chip.textContent = title;
      chip.setAttribute("aria-pressed", String(this.#chosen.includes(filter)));
    });
    this.element.hidden = false;
  }
};
