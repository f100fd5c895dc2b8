/**
 * `<search-open hidden>` holds a button and the dialog that it opens. It shows itself once it works, listens for Ctrl K
 * and /, and loads the rest of the search when somebody is about to use it.
 */
Playbook.search = {
  /** What waits for a script, by the index's language and the script's name. */
  waiting: new Map(),

  /** @type {Map<string, Playbook.SearchIndex>} */
  indexes: new Map(),

  /** Every script of an index calls this with what it holds. */
  add(tag, name, data) {
    this.waiting.get(`${tag} ${name}`)?.(data);
  },

  /** Loads a classic script of this site: modules and `fetch` do not work from a disk. */
  script(path) {
    this.policy ??= globalThis.trustedTypes?.createPolicy("playbook-search", {createScriptURL: url => url})
      ?? {createScriptURL: url => url};
    return new Promise((loaded, failed) => {
      const script = document.createElement("script");
      script.src = this.policy.createScriptURL(path);
      script.async = false;
      script.onload = () => {
        script.remove();
        loaded();
      };
      script.onerror = () => {
        script.remove();
        failed(new Error(`${path} does not load`));
      };
      document.head.append(script);
    });
  },

  /** The build's script calls this with where everything is, from the site's root, and with the interface's words. */
  set(settings) {
    this.settings = settings;
    customElements.define("search-open", Playbook.SearchOpen);
  },

  /** @returns {string} the way from this page to the site's root */
  get root() {
    return document.querySelector("search-open").dataset.root;
  },

  /** Loads the search itself. */
  load() {
    this.loading ??= Promise.all(this.settings.scripts.map(path => this.script(this.root + path)));
    this.loading.catch(() => { this.loading = undefined; });
    return this.loading;
  },

  /** @returns {Promise<[string, Playbook.SearchIndex][]>} the indexes to ask, by language: the page's own first */
  async open() {
    await this.load();
    return this.settings.indexes.map(([tag, path]) => {
      if (!this.indexes.has(tag)) this.indexes.set(tag, new Playbook.SearchIndex(tag, this.root + path));
      return [tag, this.indexes.get(tag)];
    });
  },

  /** Fills a `<search-box>` with its field; the rest of its script comes when it is used. */
  fill(box) {
    const {words} = this.settings;
    const make = (name, attributes, ...content) => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      element.append(...content);
      return element;
    };
    const list = `search-${box.dataset.place}-list`;
    const input = make("input", {
      type: "search", role: "combobox", "aria-label": words.label, "aria-autocomplete": "list", "aria-expanded": "false",
      "aria-controls": list, placeholder: words.placeholder, maxlength: 5000, autocomplete: "off",
      autocapitalize: "off", spellcheck: "false", enterkeyhint: "go",
    });
    const icon = document.querySelector(".search-button .icon").cloneNode(true);
    const field = make("div", {class: "search-field"}, icon, input);
    if (box.dataset.place === "dialog") {
      const close = make("button", {type: "button", class: "search-close"}, words.close);
      close.addEventListener("click", () => box.closest("dialog").close());
      field.append(close);
    }
    box.append(
      field,
      make("div", {class: "search-chips", role: "group", "aria-label": words.filter, hidden: ""}),
      make("p", {class: "search-note", hidden: ""}),
      make("div", {class: "search-list", id: list, role: "listbox", "aria-label": words.results, tabindex: -1, hidden: ""}),
      make("p", {class: "search-keys", "aria-hidden": "true"}, words.keys),
      make("p", {class: "visually-hidden", role: "status"}),
    );
    box.hidden = false;
  },
};

Playbook.SearchOpen = class extends HTMLElement {
  #keys = (/** @type {KeyboardEvent} */ event) => {
    const writing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !writing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!slash && !k) return;
    event.preventDefault();
    this.#open();
  };

  connectedCallback() {
    const button = this.querySelector("button");
    if (/Mac|iPhone|iPad/.test(navigator.platform)) this.querySelector("kbd").textContent = "⌘ K";
    button.addEventListener("click", () => this.#open());
    for (const event of ["pointerenter", "focus"]) {
      button.addEventListener(event, () => Playbook.search.load().catch(() => {}), {once: true});
    }
    addEventListener("keydown", this.#keys);
    this.hidden = false;
    for (const box of document.querySelectorAll("main search-box")) {
      Playbook.search.fill(box);
      if (box.dataset.place === "page") Playbook.search.load().catch(() => {});
      else box.addEventListener("focusin", () => Playbook.search.load().catch(() => {}), {once: true});
    }
  }

  disconnectedCallback() {
    removeEventListener("keydown", this.#keys);
  }

  #makeDialog() {
    const dialog = document.createElement("dialog");
    dialog.className = "search-window";
    dialog.setAttribute("aria-label", Playbook.search.settings.words.title);
    const box = document.createElement("search-box");
    box.className = "search-box search-dialog";
    box.dataset.place = "dialog";
    Playbook.search.fill(box);
    dialog.append(box);
    dialog.addEventListener("click", event => event.target === dialog && dialog.close());
    dialog.addEventListener("keydown", event => {
      // Else the field takes the first Escape, to clear itself.
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      dialog.close();
    });
    this.append(dialog);
    return dialog;
  }

  /** Goes to the page's own field where it has one, or opens the dialog. */
  #open() {
    const own = document.querySelector("main search-box input");
    const dialog = own ? null : this.querySelector("dialog") ?? this.#makeDialog();
    if (dialog && !dialog.open) dialog.showModal();
    const input = own ?? dialog.querySelector("input");
    input.focus();
    input.select();
    Playbook.search.load().catch(() => {});
  }
};
