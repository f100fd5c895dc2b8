// @needs core/element, core/play-store
Playbook.PlaysCopy = class PlaysCopy {
  static #LONGEST = 20_000_000;

  #store;
  #words;
  #facts = Playbook.element("p", { class: "plan-hint", "data-facts": true });
  #where = Playbook.element("p", { class: "plan-hint", "data-where": true });
  #file = Playbook.element("input", {
    type: "file",
    hidden: true,
    accept: ".json,application/json",
    "data-import": true,
  });
  #said = Playbook.element("p", { role: "status", "data-copy-said": true });
  #take = Playbook.element("button", { class: "button", type: "button", hidden: true, "data-take": true });
  /** What is there for plays alone. @type {HTMLElement[]} */
  #kept = [];
  /** @type {Play[]} */
  #read = [];
  #asked = false;
  element;

  constructor(/** @type {Playbook.PlayStore} */ store, /** @type {ReturnType<Language>} */ words) {
    const { element } = Playbook;
    const { word } = words;
    this.#store = store;
    this.#words = words;
    this.#take.textContent = word("plays.take");
    /** @type {(name: string, attributes: Attributes, act: () => void) => HTMLButtonElement} */
    const button = (name, attributes, act) => {
      const made = element("button", { type: "button", class: "button", ...attributes }, word(`plays.${name}`));
      made.addEventListener("click", act);
      return made;
    };
    const save = button("export", { "data-export": true }, () => this.#save());
    const choose = button("import", {}, () => this.#file.click());
    const remove = button("deleteAll", { class: "button-quiet", "data-delete-all": true }, () => this.#remove(remove));
    this.#kept = [this.#facts, save, remove];
    this.element = element(
      "section",
      { class: "section" },
      element("h2", { class: "section-title" }, word("plays.copy")),
      element(
        "div",
        { class: "section-body plays-copy" },
        this.#where,
        this.#facts,
        element("p", { class: "plan-ways" }, save, " ", choose, this.#file),
        this.#said,
        element("p", {}, this.#take),
        element("p", {}, remove),
      ),
    );
    this.#file.addEventListener("change", () => this.#preview());
    this.#take.addEventListener("click", () => this.#merge());
    store.follow(() => this.#show());
    this.#show();
    this.#say();
  }

  #show() {
    const { count, word } = this.#words;
    const plays = this.#store.all.filter(({ gone }) => !gone).length;
    for (const part of this.#kept) part.hidden = !plays;
    const copied = this.#store.copied;
    this.#facts.textContent = `${count("plays.count", plays)} ${copied ? word("plays.copied", copied) : word("plays.never")}`;
  }

  /** Says how safe it is here. */
  async #say() {
    const { word } = this.#words;
    const safe = await navigator.storage?.persisted?.();
    const disk = location.protocol === "file:" ? ` ${word("plays.disk")}` : "";
    this.#where.textContent = word(safe ? "plays.safe" : "plays.unsafe") + disk;
  }

  #save() {
    const text = Playbook.plays.file(this.#store.all);
    const href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    Playbook.element("a", { href, download: "plays.json" }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
    this.#store.copied = new Date().toISOString().slice(0, 10);
    this.#show();
    this.#said.textContent = this.#words.word("plays.exported");
  }

  async #preview() {
    const { word } = this.#words;
    const file = this.#file.files?.[0];
    if (!file) return;
    const text = file.size > PlaysCopy.#LONGEST ? "" : await file.text();
    const read = Playbook.plays.readFile(text);
    this.#take.hidden = !read;
    this.#read = read ?? [];
    const found = { fresh: 0, changed: 0, same: 0, gone: 0 };
    for (const play of this.#read) {
      const own = this.#store.get(play.id);
      const merged = own && Playbook.plays.text(Playbook.plays.merge(own, play));
      if (!own && !play.gone) found.fresh++;
      else if (own && merged !== Playbook.plays.text(own)) found[play.gone ? "gone" : "changed"]++;
      else found.same++;
    }
    this.#said.textContent = read
      ? word("plays.preview", found.fresh, found.changed, found.gone, found.same)
      : word("plays.refused");
  }

  async #merge() {
    const done = await this.#store.merge(this.#read);
    this.#said.textContent = this.#words.word(done ? "plays.taken" : "plays.full");
    this.#take.hidden = true;
    this.#file.value = "";
  }

  /** @param {HTMLButtonElement} button */
  async #remove(button) {
    const { word } = this.#words;
    if (this.#asked) await this.#store.removeAll();
    this.#asked = !this.#asked;
    button.textContent = word(this.#asked ? "plays.sureAll" : "plays.deleteAll");
    if (!this.#asked) this.#said.textContent = word("plays.deletedAll");
  }
};
