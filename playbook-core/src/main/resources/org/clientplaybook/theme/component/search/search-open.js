// @needs core/closest, core/config, core/element, component/search/search, component/search/search-field
Playbook.SearchOpen = class extends HTMLElement {
  connectedCallback() {
    const { part } = Playbook.config;
    const button = part(this, "button", HTMLButtonElement);
    const icon = part(button, ".icon", Element);
    if (/Mac|iPhone|iPad/.test(navigator.platform)) part(this, "kbd", HTMLElement).textContent = "⌘ K";
    for (const event of ["pointerenter", "focus"]) button.addEventListener(event, this.#prepare, { once: true });
    /** @type {HTMLInputElement | undefined} */
    let own;
    const open = () => this.#open((own ??= this.#makeDialog(icon)));
    button.addEventListener("click", open);
    addEventListener("keydown", (event) => {
      if (!this.#asks(event)) return;
      event.preventDefault();
      open();
    });
    this.hidden = false;
    /** @type {NodeListOf<HTMLElement>} */
    const boxes = document.querySelectorAll("main playbook-search-box");
    for (const box of boxes) {
      own ??= Playbook.searchField(box, icon);
      if (box.dataset.place === "page") this.#prepare();
      else box.addEventListener("focusin", this.#prepare, { once: true });
    }
  }

  #prepare() {
    Playbook.search.load().catch(() => {});
  }

  /** @param {KeyboardEvent} event */
  #asks(event) {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    const writing = Playbook.closest(event, "input, textarea, select, [contenteditable]");
    const slash = key === "/" && !writing && !ctrlKey && !metaKey && !altKey;
    return slash || (key.toLowerCase() === "k" && (ctrlKey || metaKey) && !shiftKey && !altKey);
  }

  /** @param {Element} icon */
  #makeDialog(icon) {
    const { element } = Playbook;
    const label = Playbook.search.language().word("search.title");
    const box = document.createElement("playbook-search-box");
    box.className = "search-box search-dialog";
    box.dataset.place = "dialog";
    const input = Playbook.searchField(box, icon);
    const dialog = element("dialog", { class: "search-window", "aria-label": label }, box);
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    dialog.addEventListener("keydown", (event) => {
      // Else the field takes the first Escape, to clear itself.
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      dialog.close();
    });
    this.append(dialog);
    return input;
  }

  /** @param {HTMLInputElement} input */
  #open(input) {
    const dialog = input.closest("dialog");
    if (dialog && !dialog.open) dialog.showModal();
    input.focus();
    input.select();
    this.#prepare();
  }
};

customElements.define("playbook-search-open", Playbook.SearchOpen);
