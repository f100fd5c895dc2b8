// @needs core/element, core/store
Playbook.LiveBar = class {
  static TONES = ["warm", "neutral", "firm"];

  /** @type {HTMLInputElement[]} */
  #radios;
  #language;
  #short = Playbook.element("input", { type: "checkbox", "data-short-choice": true });
  #shortRow;
  #failed = Playbook.element("p", { class: "callout-line", role: "alert", hidden: true, "data-failed": true });
  #setting;
  element;

  constructor(/** @type {BarSetting} */ setting) {
    const { element } = Playbook;
    const { message, tones, written, shared, store } = setting;
    this.#setting = setting;
    const { word, names } = shared;
    const radio = { type: "radio", name: `tone-${message}` };
    this.#radios = Playbook.LiveBar.TONES.filter((tone) => tones.includes(tone)).map((value) =>
      element("input", { ...radio, value }),
    );
    const choices = this.#radios.map((radio) => {
      const name = word(`tone.${radio.value}`);
      const label = element("span", {}, name.charAt(0).toUpperCase() + name.slice(1));
      return element("label", { class: "tone" }, radio, label);
    });
    const legend = element("legend", { class: "visually-hidden" }, word("fill.tone"));
    const languages = Object.keys(names).filter((tag) => written.has(tag));
    const tags = languages.map((tag) => element("option", { value: tag, lang: tag }, names[tag]));
    this.#language = element("select", { "data-language-choice": true }, ...tags);
    this.#shortRow = element("label", { class: "short" }, this.#short, " ", word("fill.short"));
    const language = { class: "language", hidden: languages.length < 2 };
    this.element = element(
      "div",
      { class: "live-bar" },
      element("fieldset", { class: "tones", hidden: choices.length < 2 }, legend, ...choices),
      element("label", language, element("span", {}, word("fill.language")), " ", this.#language),
      this.#shortRow,
      this.#failed,
    );
    this.element.addEventListener("change", ({ target }) => {
      if (target === this.#language) store.set("$language", [this.#language.value]);
      else if (target === this.#short) store.set("$short", [this.#short.checked ? "yes" : ""]);
      else if (target instanceof HTMLInputElement) store.set("$tone", [target.value]);
    });
  }

  /** @type {(tone: string, short: boolean | null) => void} */
  show(tone, short) {
    this.#shortRow.hidden = short === null;
    this.#short.checked = short === true;
    for (const radio of this.#radios) radio.checked = radio.value === tone;
    const { written, shared } = this.#setting;
    this.#language.value = written.wanted;
    this.#failed.hidden = !written.failed;
    this.#failed.textContent = shared.word("fill.unloaded", shared.names[written.failed]);
  }
};
