// @needs core/closest, core/element, core/field-text, core/interpreter, core/letter
// @needs core/measure, core/store
// @needs component/live-sheet/draw-message, component/live-sheet/live-bar, component/live-sheet/passages
// @needs component/search/search
Playbook.LiveSheet = class {
  /** Milliseconds. */
  static #MARKED = 8000;

  /** @type {SheetSetting} */
  #setting;
  /** @type {(() => void)[]} */
  #listeners = [];
  /** @type {Sent} */
  #text = { subject: null, body: "", rich: [], subjectGaps: [], gaps: [], unread: [], doubts: [] };
  #asked = "";
  /** Whether it shows what a choice has changed. */
  #isFresh = false;
  #fade = 0;
  #bar;
  #subjectRow;
  #subject = Playbook.element("b", { "data-subject": true });
  #body = Playbook.element("div", { class: "sheet-text", "data-body": true });
  #facts = Playbook.element("span", { "data-gaps": true });
  #measure = Playbook.element("span", { "data-measure": true });
  #note = Playbook.element("p", { class: "live-note", role: "status", "data-note": true });
  /** Stands where it moves nothing, and is always seen: for a while. */
  news = Playbook.element("p", { class: "live-news", role: "status", "data-news": true });
  /** It takes the focus, but nobody has to pass it. */
  paper;
  element;

  constructor(/** @type {SheetSetting} */ setting) {
    const { element } = Playbook;
    const { message, language, written, shared, store } = setting;
    const { word } = shared;
    this.#setting = setting;
    const tones = Object.keys(this.#message(language).tones);
    this.#bar = new Playbook.LiveBar({ message, tones, written, shared, store });
    const label = element("span", {}, word("sheet.subject"));
    this.#subjectRow = element("p", { class: "sheet-subject" }, label, " ", this.#subject);
    const paper = { class: "sheet", translate: "no", tabindex: -1 };
    this.paper = element("div", paper, this.#subjectRow, this.#body);
    const facts = element("p", { class: "live-facts" }, this.#facts, " ", this.#measure);
    this.element = element("div", { class: "live-sheet" }, this.#bar.element, this.#note, this.paper, facts);
    this.paper.addEventListener("click", (event) => {
      const { gap, own } = Playbook.closest(event, "[data-gap], [data-own]")?.dataset ?? {};
      const field = gap ?? own;
      // To copy them.
      if (field && getSelection()?.isCollapsed !== false) setting.onGap(field);
    });
  }

  /** @param {() => void} listener */
  follow(listener) {
    this.#listeners.push(listener);
  }

  /** @param {string} language */
  #message(language) {
    return this.#setting.languages[language].messages[this.#setting.message];
  }

  get #fields() {
    const { languages, language } = this.#setting;
    return languages[language].fields;
  }

  get language() {
    return this.#setting.written.current;
  }

  /** The one that the reader chose, or the nearest that there is. */
  get tone() {
    const { TONES } = Playbook.LiveBar;
    const { tones } = this.#message(this.language);
    const wanted = TONES.indexOf(this.#wanted);
    if (wanted < 0) return Object.keys(tones)[0];
    /** @type {(tone: string) => number} */
    const away = (tone) => Math.abs(TONES.indexOf(tone) - wanted);
    return TONES.filter((tone) => tones[tone]).sort((a, b) => away(a) - away(b))[0];
  }

  get #wanted() {
    return this.#setting.store.get("$tone")[0] ?? "";
  }

  get variant() {
    return this.#message(this.language).tones[this.tone];
  }

  get brief() {
    return this.variant.short !== undefined && this.#setting.store.get("$short")[0] === "yes";
  }

  get program() {
    const { body, short = body } = this.variant;
    return this.brief ? short : body;
  }

  get text() {
    return this.#text;
  }

  render() {
    const { language, tone, brief, variant } = this;
    const { channel, shared, notes } = this.#setting;
    this.#bar.show(tone, variant.short === undefined ? null : brief);
    const dir = shared.direction(language);
    for (const part of [this.#subject, this.#body]) Object.assign(part, { lang: language, dir });
    const before = this.text.body;
    const shown = this.#run();
    this.#text = this.#texts(shown);
    Playbook.drawMessage(this.#subject, shown.subject ?? [], []);
    this.#subjectRow.hidden = shown.subject === null;
    const { body } = this.text;
    const { near } = this.#message(language);
    Playbook.drawMessage(this.#body, shown.body, [
      ...shown.stretches,
      ...this.#changes(before, body),
      ...Playbook.passages.stages(body, channel),
      ...Playbook.passages.explained(body, { notes, near, language, channel }),
    ]);
    this.#facts.textContent = this.#said();
    this.#measure.textContent = Playbook.measure.words(channel, this.text, shared);
    this.#explain();
    for (const listener of this.#listeners) listener();
  }

  /** What another tone or length changes is marked for a while. @type {(before: string, body: string) => Stretch[]} */
  #changes(before, body) {
    const { language, tone, brief } = this;
    const asked = `${language} ${tone} ${brief}`;
    const was = this.#asked;
    const isOther = was.startsWith(`${language} `) && was !== asked;
    this.#asked = asked;
    if (isOther && !Playbook.difference) this.#compareLater(before, was);
    const changes = isOther ? (Playbook.difference?.(before, body) ?? []) : [];
    this.#isFresh = changes.length > 0;
    return changes.map(([from, to]) => ({ from, to, type: "changed" }));
  }

  /** Draws it again once what compares has come. @type {(before: string, was: string) => void} */
  #compareLater(before, was) {
    const asked = this.#asked;
    const again = () => {
      if (this.#asked !== asked) return;
      this.#asked = was;
      this.#text.body = before;
      this.render();
    };
    Playbook.search.apart("core/difference").then(again, () => {});
  }

  #explain() {
    const { word } = this.#setting.shared;
    const { tone } = this;
    const wanted = this.#wanted;
    const other = wanted && wanted !== tone ? word("fill.nearest", word(`tone.${wanted}`), word(`tone.${tone}`)) : "";
    if (this.#note.textContent !== other) this.#note.textContent = other;
    const news = this.#isFresh ? word("fill.changed") : "";
    if (this.news.textContent !== news) this.news.textContent = news;
    clearTimeout(this.#fade);
    if (!this.#isFresh) return;
    this.#fade = setTimeout(() => {
      this.#isFresh = false;
      for (const mark of this.#body.querySelectorAll(".changed")) mark.classList.remove("changed");
      this.#explain();
    }, Playbook.LiveSheet.#MARKED);
  }

  #said() {
    const { gaps, doubts } = this.text;
    const { word, count } = this.#setting.shared;
    const labels = doubts.map((name) => this.#fields[name].label);
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
    const all = new Set([...subjectGaps, ...gaps(body)]);
    const open = Object.keys(this.#fields).filter((name) => all.has(name));
    return {
      subject: subject && plain(subject),
      body: plain(body),
      rich: body,
      subjectGaps,
      gaps: open,
      unread: open.filter((name) => this.#fault(name) === "number"),
      doubts: this.#doubts([...(subject ?? []), ...body]),
    };
  }

  /** @param {Segment[]} segments */
  #doubts(segments) {
    const names = new Set(segments.filter(({ kind }) => kind === "value").map(({ field }) => field));
    return Object.keys(this.#fields).filter((name) => names.has(name) && this.#fault(name));
  }

  /** @param {string} name */
  #fault(name) {
    return Playbook.entry?.fault(this.#fields[name], this.#setting.store.get(name)) ?? "";
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
      ? run(head).map((segment) => ({ ...segment, text: Playbook.fieldText.oneLine(segment.text) }))
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
};
