// @needs core/store, component/messages/language-messages, component/search/search
/** In which language messages are written. What another one than the page's has is a file of its own. */
Playbook.ChosenLanguage = class {
  #data;
  #own;
  #store;
  #onLoad;
  current;
  /** The current one, or the one that is being loaded. */
  wanted;
  /** The one that did not load. */
  failed = "";

  constructor(
    /** @type {MessageData} */ data,
    /** @type {string} */ own,
    /** @type {Playbook.Store} */ store,
    /** @type {() => void} */ onLoad,
  ) {
    this.#data = data;
    this.#own = own;
    this.#store = store;
    this.#onLoad = onLoad;
    this.current = this.wanted = own;
    store.follow((field) => {
      if (field === null || field === "$language") this.#look();
    });
    this.#look();
  }

  /** @param {string} tag */
  has(tag) {
    return [this.#data.languages, this.#data.others ?? {}].some((all) => Object.hasOwn(all, tag));
  }

  async #look() {
    const [chosen = ""] = this.#store.get("$language");
    const tag = this.has(chosen) ? chosen : this.#own;
    if (tag === this.wanted) return;
    this.wanted = tag;
    this.failed = "";
    if (Object.hasOwn(this.#data.languages, tag)) {
      this.current = tag;
      return;
    }
    const loaded = await this.#load(tag).catch(() => false);
    // Another one may have been chosen meanwhile.
    if (this.wanted !== tag) return;
    if (loaded) {
      this.current = tag;
      this.#onLoad();
    } else {
      this.wanted = this.current;
      this.failed = tag;
      this.#store.set("$language", [this.current]);
    }
  }

  /** @param {string} tag */
  async #load(tag) {
    const { languages, others = {} } = this.#data;
    const { root, script } = Playbook.search;
    await script(root() + others[tag]);
    languages[tag] = Playbook.languageMessages(Playbook.otherMessages?.[tag], others[tag]);
    return true;
  }
};
