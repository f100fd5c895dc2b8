// @needs core/store, component/search/search
/** In which language messages are written. What another one than the page's has is a file of its own. */
Playbook.ChosenLanguage = class {
  #setting;
  current;
  wanted;
  failed = "";

  constructor(/** @type {LanguageSetting} */ setting) {
    this.#setting = setting;
    this.current = this.wanted = setting.language;
    setting.store.follow((field) => {
      if (field === null || field === "$language") this.#look();
    });
    this.#look();
  }

  /** @param {string} tag */
  has(tag) {
    const { languages, others } = this.#setting.data;
    return Object.hasOwn({ ...others, ...languages }, tag);
  }

  async #look() {
    const { data, language, store, onLoad } = this.#setting;
    const [chosen = ""] = store.get("$language");
    const tag = this.has(chosen) ? chosen : language;
    if (tag === this.wanted) return;
    this.wanted = tag;
    this.failed = "";
    if (!Object.hasOwn(data.languages, tag)) {
      const loaded = await this.#load(tag).catch(() => false);
      // Another one may have been chosen meanwhile.
      if (this.wanted !== tag) return;
      if (!loaded) {
        this.failed = tag;
        this.wanted = this.current;
        return store.set("$language", [this.current]);
      }
    }
    this.current = tag;
    onLoad();
  }

  /** @param {string} tag */
  async #load(tag) {
    const { languages, others = {} } = this.#setting.data;
    const { root, script } = Playbook.search;
    await script(root() + others[tag]);
    const messages = Playbook.otherMessages?.[tag];
    if (messages) languages[tag] = messages;
    return messages;
  }
};
