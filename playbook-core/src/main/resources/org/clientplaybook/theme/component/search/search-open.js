// @needs core/closest, core/config, core/element, component/search/search
// @needs component/search/search-field
Playbook.SearchOpen = class extends HTMLElement {
  // There Ctrl K is the field's own.
  #mac = /Mac|iPhone|iPad/.test(navigator.platform);

  connectedCallback() {
    const { part } = Playbook.config;
    const button = part(this, "button", HTMLButtonElement);
    const icon = part(button, ".icon", Element);
    if (this.#mac) part(this, "kbd", HTMLElement).textContent = "⌘ K";
    let keys = this.#mac ? "Meta+K" : "Control+K";
    try {
      if (localStorage.getItem(Playbook.search.slash) !== "off") keys += " /";
    } catch {
      keys += " /";
    }
    button.setAttribute("aria-keyshortcuts", keys);
    for (const event of ["pointerenter", "focus"])
      button.addEventListener(event, () => this.#prepare(), { once: true });
    /** @type {HTMLInputElement | undefined} */
    let own;
    const open = () => this.#open((own ??= this.#makeDialog(icon)));
    button.addEventListener("click", open);
    addEventListener("keydown", (event) => {
      const slash = button.getAttribute("aria-keyshortcuts")?.includes("/");
      if (!this.#asks(event, slash)) return;
      event.preventDefault();
      open();
    });
    this.hidden = false;
    // Last: without these boxes the dialog still works.
    /** @type {NodeListOf<HTMLElement>} */
    const boxes = document.querySelectorAll("main playbook-search-box");
    for (const box of boxes) {
      own ??= Playbook.searchField(box, icon);
      if (box.dataset.place === "page") this.#prepare(box);
      this.#prepareOnUse(box);
    }
  }

  /** @param {HTMLElement} box */
  #prepareOnUse(box) {
    for (const event of ["focusin", "input"]) box.addEventListener(event, () => this.#prepare(box));
  }

  /** Says so if the search does not load. @param {HTMLElement} [box] */
  async #prepare(box) {
    const { load, language } = Playbook.search;
    const failed = await load().catch(() => language().word("search.failed"));
    box?.querySelector("[role=alert]")?.remove();
    if (typeof failed === "string") box?.append(Playbook.element("p", { class: "search-note", role: "alert" }, failed));
  }

  /** @type {(event: KeyboardEvent, slash?: boolean) => boolean | undefined} */
  #asks(event, slash) {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (altKey || event.isComposing) return;
    const writing = Playbook.closest(event, "input, textarea, select, [contenteditable]");
    if (key === "/") return slash && !writing && !ctrlKey && !metaKey;
    return key.toLowerCase() === "k" && !shiftKey && (this.#mac ? metaKey && !ctrlKey : ctrlKey && !metaKey);
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
      if (event.key !== "Escape" || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      dialog.close();
    });
    this.append(dialog);
    this.#prepareOnUse(box);
    return input;
  }

  /** @param {HTMLInputElement} input */
  #open(input) {
    const dialog = input.closest("dialog");
    if (dialog && !dialog.open) dialog.showModal();
    input.focus();
    input.select();
  }
};

customElements.define("playbook-search-open", Playbook.SearchOpen);
