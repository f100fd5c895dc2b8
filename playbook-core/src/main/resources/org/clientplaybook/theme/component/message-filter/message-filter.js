// @needs core/closest, core/config, core/when-back
Playbook.MessageFilter = class MessageFilter extends HTMLElement {
  #words = Playbook.config.part(this, "input", HTMLInputElement);
  #said = Playbook.config.part(this, ".filter-said", HTMLElement);
  /** @type {{item: HTMLElement, channel: string, text: string, lines: string[]}[]} */
  #all = [];
  /** Those that the reader had opened, while the filter opens all that it leaves. @type {Set<HTMLDetailsElement> | null} */
  #opened = null;

  connectedCallback() {
    for (const item of document.querySelectorAll("[data-channel]")) {
      if (!(item instanceof HTMLElement)) continue;
      const bundle = item.closest(".bundle");
      const situation = bundle?.querySelector(".bundle-title")?.textContent;
      const text = MessageFilter.#plain(`${situation} ${item.textContent}`);
      const lines = MessageFilter.#plain(bundle?.getAttribute("data-lines") ?? "").split("|");
      this.#all.push({ item, channel: item.dataset.channel ?? "", text, lines });
    }
    this.#words.addEventListener("input", () => this.#show());
    this.addEventListener("click", (event) => {
      const button = Playbook.closest(event, "button");
      if (!button) return;
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      this.#show();
    });
    Playbook.whenBack(() => this.#show());
    this.hidden = false;
    this.#show();
  }

  /** @param {string} text */
  static #plain(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").toLowerCase();
  }

  #show() {
    const words = MessageFilter.#plain(this.#words.value).split(/\s+/);
    const channels = [...this.querySelectorAll("button")]
      .filter((button) => button.getAttribute("aria-pressed") === "true")
      .map((button) => button.value);
    let shown = 0;
    for (const { item, channel, text, lines } of this.#all) {
      // The message has all words, or one line that says when its situation is there has them.
      const told = [text, ...lines].some((line) => words.every((word) => line.includes(word)));
      const fits = (!channels.length || channels.includes(channel)) && told;
      item.hidden = !fits;
      if (fits) shown++;
    }
    this.#open(channels.length > 0 || words.some((word) => word));
    MessageFilter.#close(".bundle", ".entry");
    MessageFilter.#close(".section[id^='in-']", ".bundle");
    const { shown: some = "", none = "" } = this.#said.dataset;
    this.#said.textContent = shown ? (shown < this.#all.length ? some.replace("{0}", String(shown)) : "") : none;
  }

  /** @param {boolean} filters */
  #open(filters) {
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const bundles = document.querySelectorAll("details.bundle");
    if (!filters && !this.#opened) return;
    this.#opened ??= new Set([...bundles].filter((bundle) => bundle.open));
    for (const bundle of bundles) bundle.open = filters || this.#opened.has(bundle);
    if (!filters) this.#opened = null;
  }

  /** Hides what has nothing left in it, and the link that leads there. @type {(outer: string, inner: string) => void} */
  static #close(outer, inner) {
    for (const box of document.querySelectorAll(outer)) {
      if (!(box instanceof HTMLElement)) continue;
      box.hidden = !box.querySelector(`${inner}:not([hidden])`);
      const link = box.id && document.querySelector(`.toc a[href="#${box.id}"]`)?.parentElement;
      if (link) link.hidden = box.hidden;
    }
  }
};

customElements.define("playbook-message-filter", Playbook.MessageFilter);
