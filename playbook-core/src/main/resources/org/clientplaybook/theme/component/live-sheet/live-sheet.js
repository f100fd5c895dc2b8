// @needs core/closest, core/config, core/difference, core/element, core/entry, core/interpreter, core/letter
// @needs core/measure, core/store
// @needs component/live-sheet/draw-message
Playbook.LiveSheet = class {
  /** @type {SheetSetting} */
  #setting;
  /** @type {(() => void)[]} */
  #listeners = [];
  /** @type {Sent} */
  #text = { subject: null, body: "", rich: [], subjectGaps: [], gaps: [], doubts: [] };
  #changed = false;
  #chosen = "";
  /** @type {HTMLInputElement[]} */
  #radios;
  #select;
  #short = Playbook.element("input", { type: "checkbox", "data-short-choice": true });
  #shortRow;
  #subjectRow;
  #subject = Playbook.element("b", { "data-subject": true });
  #body = Playbook.element("div", { class: "sheet-text", "data-body": true });
  #facts = Playbook.element("span", { "data-gaps": true });
  #measure = Playbook.element("span", { "data-measure": true });
  element;

  constructor(/** @type {SheetSetting} */ setting) {
    const { element } = Playbook;
    const { languages, shared, store } = setting;
    const { word } = shared;
    this.#setting = setting;
    const tones = Object.keys(this.#message(setting.language).tones);
    const ordered = ["warm", "neutral", "firm"].filter((tone) => tones.includes(tone));
    const name = `tone-${setting.message}`;
    this.#radios = ordered.map((value) => element("input", { type: "radio", name, value }));
    const tags = Object.keys(languages).map((tag) => element("option", { value: tag, lang: tag }, shared.names[tag]));
    this.#select = element("select", { "data-language-choice": true }, ...tags);
    this.#shortRow = element("label", { class: "short" }, this.#short, " ", word("fill.short"));
    const label = element("span", {}, word("sheet.subject"));
    this.#subjectRow = element("p", { class: "sheet-subject" }, label, " ", this.#subject);
    this.element = element(
      "div",
      { class: "live-sheet" },
      this.#bar(),
      element("div", { class: "sheet", translate: "no" }, this.#subjectRow, this.#body),
      element("p", { class: "live-facts" }, this.#facts, " ", this.#measure),
    );
    this.element.addEventListener("change", ({ target }) => {
      this.#changed = target !== this.#select;
      if (target === this.#select) store.set("$language", [this.#select.value]);
      else if (target === this.#short) store.set("$short", [this.#short.checked ? "yes" : ""]);
      else if (target instanceof HTMLInputElement) store.set("$tone", [target.value]);
    });
    this.element.addEventListener("click", (event) => {
      const gap = Playbook.closest(event, "[data-gap]")?.dataset.gap;
      if (gap) setting.onGap(gap);
    });
  }

  #bar() {
    const { element } = Playbook;
    const { languages, shared } = this.#setting;
    const { word } = shared;
    const tones = this.#radios.map((radio) => {
      const name = word(`tone.${radio.value}`);
      const label = element("span", {}, name.charAt(0).toUpperCase() + name.slice(1));
      return element("label", { class: "tone" }, radio, label);
    });
    const legend = element("legend", { class: "visually-hidden" }, word("fill.tone"));
    const language = { class: "language", hidden: Object.keys(languages).length < 2 };
    return element(
      "div",
      { class: "live-bar" },
      element("fieldset", { class: "tones", hidden: tones.length < 2 }, legend, ...tones),
      this.#shortRow,
      element("label", language, element("span", {}, word("fill.language")), " ", this.#select),
    );
  }

  /** @param {() => void} listener */
  follow(listener) {
    this.#listeners.push(listener);
  }

  /** @param {string} language */
  #message(language) {
    return this.#setting.languages[language].messages[this.#setting.message];
  }

  get language() {
    const { languages, language, store } = this.#setting;
    const [chosen = ""] = store.get("$language");
    return Object.hasOwn(languages, chosen) ? chosen : language;
  }

  get tone() {
    const tones = Object.keys(this.#message(this.language).tones);
    const [chosen = ""] = this.#setting.store.get("$tone");
    return tones.includes(chosen) ? chosen : tones[0];
  }

  get variant() {
    return this.#message(this.language).tones[this.tone];
  }

  get brief() {
    return this.variant.short !== undefined && this.#setting.store.get("$short")[0] === "yes";
  }

  /** What the body is made of. */
  get program() {
    const { body, short = body } = this.variant;
    return this.brief ? short : body;
  }

  get text() {
    return this.#text;
  }

  render() {
    this.#choices();
    const before = this.text.body;
    const shown = this.#run();
    this.#text = this.#texts(shown);
    Playbook.drawMessage(this.#subject, shown.subject ?? [], []);
    this.#subjectRow.hidden = shown.subject === null;
    const { body } = this.text;
    const fresh = this.#changed ? Playbook.difference(before, body) : [];
    const changes = fresh.map(([from, to]) => ({ from, to, type: "changed" }));
    Playbook.drawMessage(this.#body, shown.body, [...shown.stretches, ...changes, ...this.#passages(body)]);
    this.#changed = false;
    this.#facts.textContent = this.#said();
    const { channel, shared } = this.#setting;
    this.#measure.textContent = Playbook.measure.words(channel, this.text, shared);
    for (const listener of this.#listeners) listener();
  }

  #choices() {
    const { language, tone, brief } = this;
    this.#shortRow.hidden = this.variant.short === undefined;
    this.#short.checked = brief;
    if (this.#chosen === `${language} ${tone}`) return;
    this.#chosen = `${language} ${tone}`;
    for (const radio of this.#radios) radio.checked = radio.value === tone;
    this.#select.value = language;
    const dir = this.#setting.shared.direction(language);
    for (const part of [this.#subject, this.#body]) Object.assign(part, { lang: language, dir });
  }

  #said() {
    const { gaps, doubts } = this.text;
    const { languages, language, shared } = this.#setting;
    const { word, count } = shared;
    const labels = doubts.map((name) => languages[language].fields[name].label);
    const unsure = labels.length ? word("send.doubts", labels.join(", ")) : "";
    if (!gaps.length) return unsure || word("fill.gaps.none");
    return `${count("fill.gaps", gaps.length)} ${unsure}`.trim();
  }

  /** @type {(shown: Written) => Sent} */
  #texts({ subject, body }) {
    /** @type {(segments: Segment[]) => string} */
    const plain = (segments) => segments.map(({ text }) => text).join("");
    /** @type {(segments: Segment[]) => string[]} */
    const gaps = (segments) => segments.filter(({ kind }) => kind === "gap").map(({ field }) => field);
    const subjectGaps = [...new Set(gaps(subject ?? []))];
    return {
      subject: subject && plain(subject),
      body: plain(body),
      rich: body,
      subjectGaps,
      gaps: [...new Set([...subjectGaps, ...gaps(body)])],
      doubts: this.#doubts([...(subject ?? []), ...body]),
    };
  }

  /** @param {Segment[]} segments */
  #doubts(segments) {
    const { languages, language, store } = this.#setting;
    const names = new Set(segments.filter(({ kind }) => kind === "value").map(({ field }) => field));
    const { fields } = languages[language];
    return [...names].filter((name) => Playbook.entry.fault(fields[name], store.get(name)));
  }

  /** @returns {Written} */
  #run() {
    const { store, shared, channel } = this.#setting;
    const { fields } = this.#setting.languages[this.language];
    const { subject: head } = this.variant;
    const values = store.all();
    for (const [name, { value }] of Object.entries(fields)) {
      if (value != null && !values.has(name)) values.set(name, [value]);
    }
    // An amount stays what it is in whatever language it is written.
    const own = shared.formats[this.language];
    const formats = { ...own, currency: store.currency ?? own.currency };
    /** @type {(program: Program) => Segment[]} */
    const run = (program) => Playbook.interpret(program, values, { fields, formats, holidays: shared.holidays });
    const subject = head
      ? run(head).map((segment) => ({ ...segment, text: Playbook.entry.oneLine(segment.text) }))
      : null;
    const body = run(this.program);
    if (channel === "letter") return Playbook.letter.write(values, formats, subject ?? [], body);
    return { subject, body: channel === "sms" ? this.#narrow(body) : body, stretches: [] };
  }

  /** @param {Segment[]} segments */
  #narrow(segments) {
    const { narrow } = Playbook.measure;
    const whole = segments.map(({ text }) => text).join("");
    // One letter that is not narrow makes the rest wide.
    return narrow(whole) === whole ? segments : segments.map((one) => ({ ...one, text: narrow(one.text) }));
  }

  /** As they stand in the text. @type {(text: string, words: string) => string} */
  #asWritten(text, words) {
    const narrow = this.#setting.channel === "sms" && !text.includes(words);
    return narrow ? Playbook.measure.narrow(words) : words;
  }

  /** Those that notes explain, numbered. @type {(text: string) => Stretch[]} */
  #passages(text) {
    const { near } = this.#message(this.language);
    const found = this.#setting.notes
      .map((note, i) => ({ note, quoted: near[i] ?? "", words: this.#asWritten(text, near[i] ?? "") }))
      .map((one) => ({ ...one, from: one.words ? text.indexOf(one.words) : -1 }))
      .sort((a, b) => a.from - b.from);
    /** @type {Stretch[]} */
    const passages = [];
    for (const { note, quoted, words, from } of found) {
      const number = from < 0 ? undefined : passages.length + 1;
      Playbook.config.part(note, ".why-number", HTMLElement).textContent = String(number ?? "");
      const quote = note.querySelector("q");
      if (quote && quoted && quote.lang !== this.language) {
        Object.assign(quote, { textContent: quoted.replaceAll("'", "’"), lang: this.language, dir: "auto" });
      }
      if (number) passages.push({ from, to: from + words.length, type: "passage", number });
    }
    return passages;
  }
};
