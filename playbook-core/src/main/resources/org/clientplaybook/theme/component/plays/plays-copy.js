// @needs core/element, core/play-store, component/plays/copy-save, component/plays/copy-take
Playbook.PlaysCopy = class {
  #store;
  #words;
  #written;
  #facts = Playbook.element("p", { class: "plan-hint", "data-facts": true });
  #where = Playbook.element("p", { class: "plan-hint", "data-where": true });
  #said = Playbook.element("p", { role: "status", "data-copy-said": true });
  /** What is there for plays alone. @type {HTMLElement[]} */
  #kept = [];
  #remove;
  #asked = false;
  element;

  constructor(
    /** @type {Playbook.PlayStore} */ store,
    /** @type {ReturnType<Language>} */ words,
    /** @type {(day: string) => string} */ written,
  ) {
    const { element } = Playbook;
    const { word } = words;
    this.#store = store;
    this.#words = words;
    this.#written = written;
    const remove = { type: "button", class: "button-quiet", "data-delete-all": true };
    this.#remove = element("button", remove, word("plays.deleteAll"));
    this.#remove.addEventListener("click", () => this.#removeAll());
    /** @param {string} said */
    const say = (said) => {
      this.#said.textContent = said;
    };
    const saving = Playbook.copySave(store, words, say);
    const [choose, form, ways] = Playbook.copyTake(store, words, say);
    this.#kept = [this.#facts, ...saving];
    const parts = [this.#where, this.#facts, ...saving, choose, form, this.#said, ways, element("p", {}, this.#remove)];
    this.element = element(
      "section",
      { class: "section" },
      element("h2", { class: "section-title" }, word("plays.copy")),
      element("div", { class: "section-body plays-copy" }, ...parts),
    );
    store.follow(() => this.#show());
    this.#show();
    this.#tell();
  }

  #show() {
    const { count, word } = this.#words;
    const { all, unread, copied, isImported } = this.#store;
    const plays = all.filter(({ gone }) => !gone).length;
    for (const part of this.#kept) part.hidden = !plays;
    // What cannot be read can still be deleted.
    this.#remove.hidden = !plays && !unread;
    const made = isImported ? "plays.imported" : "plays.copied";
    const last = copied ? word(made, this.#written(copied)) : word("plays.never");
    this.#facts.textContent = `${count("plays.count", plays)} ${last}`;
  }

  /** Says how safe it is here. */
  async #tell() {
    const { word } = this.#words;
    const safe = await navigator.storage?.persisted?.();
    const disk = location.protocol === "file:" ? ` ${word("plays.disk")}` : "";
    this.#where.textContent = word(safe ? "plays.safe" : "plays.unsafe") + disk;
  }

  async #removeAll() {
    const { word } = this.#words;
    if (this.#asked) await this.#store.removeAll();
    this.#asked = !this.#asked;
    this.#remove.textContent = word(this.#asked ? "plays.sureAll" : "plays.deleteAll");
    if (!this.#asked) this.#said.textContent = word("plays.deletedAll");
  }
};
