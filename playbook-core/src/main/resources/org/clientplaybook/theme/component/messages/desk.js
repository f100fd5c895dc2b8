// @needs core/centre, core/config, core/element, core/fields-of, core/language, core/letter
// @needs core/store, core/when-translated, component/form/form, component/live-sheet/live-sheet
// @needs component/messages/details, component/messages/message-links, component/messages/message-tabs
// @needs component/messages/chosen-language, component/messages/notices, component/send/send
Playbook.Desk = class {
  static #CHANNELS = ["email", "call", "voicemail", "chat", "sms", "letter", "in-person", "ticket", "post", "form"];

  /** Kept as if they were typed. @type {Fields} */
  static #CHOICES = {
    $tone: {},
    $short: {},
    $language: {},
    $received: {},
    $plan: {},
    $with: {},
    $week: { shared: true },
  };

  static #CARRIED = /^#fill(=|%3d|%253d)/i;

  /** @type {Map<string, Panel>} */
  #panels = new Map();
  #host;
  #data;
  #language;
  #shared;
  #fields;
  #store;
  #written;
  #tabs;
  #chosen;
  #notices;

  constructor(/** @type {HTMLElement} */ host, /** @type {MessageData} */ data) {
    this.#host = host;
    this.#data = data;
    const language = (this.#language = Object.keys(data.languages)[0]);
    this.#shared = Playbook.language(language);
    this.#fields = this.#ownFields();
    const { word } = this.#shared;
    for (const article of host.querySelectorAll("article")) this.#add(article);
    const panels = [...this.#panels.values()];
    this.#tabs = Playbook.messageTabs(
      panels.map(({ tab }) => tab),
      word("scenario.messages"),
    );
    this.#notices = Playbook.notices(word);
    const store = (this.#store = new Playbook.Store(data.scenario, this.#fields));
    this.#written = new Playbook.ChosenLanguage({ data, language, store, onLoad: () => this.#refresh() });
    this.#chosen = this.#panels.get(host.dataset.first ?? "") ?? panels[0];
    // What fails, fails here, and leaves the page to be read as it stands.
    this.#refresh();
    const { disk, ...urgent } = this.#notices;
    host.prepend(Playbook.element("div", { class: "notices" }, ...Object.values(urgent)), this.#tabs);
    host.append(Playbook.details(this.#store, word), disk);
    disk.hidden = !this.#store.works || location.protocol !== "file:";
    host.classList.add("is-live");
    this.#section.classList.add("has-live");
    this.#showTabs();
    this.#follow();
    this.#receive();
  }

  get setting() {
    const [language, written] = [this.#language, this.#written];
    return { data: this.#data, language, written, shared: this.#shared, store: this.#store };
  }

  /** The reader's currency is a field of no playbook. */
  #ownFields() {
    const { fields } = this.#data.languages[this.#language];
    Object.assign(fields, Playbook.Desk.#CHOICES);
    const { currency, symbols } = this.#shared.formats[this.#language];
    if (!currency || !Object.values(fields).some(({ type }) => type === "money")) return fields;
    const options = Object.entries({ [currency]: currency, ...symbols }).sort();
    const label = this.#shared.word("field.currency");
    fields.$currency = { type: "choice", label, value: currency, shared: true, options };
    return fields;
  }

  /** @param {HTMLElement} article */
  #add(article) {
    const { element, config } = Playbook;
    const { messages } = this.#data.languages[this.#language];
    const id = config.attribute(article, "data-message", config.oneOf(...Object.keys(messages)));
    const channel = config.attribute(article, "data-channel", config.oneOf(...Playbook.Desk.#CHANNELS));
    /** @type {(name: string) => HTMLElement} */
    const part = (name) => config.part(article, `.message-${name}`, HTMLElement);
    const tab = element(
      "button",
      { class: "tab", type: "button", role: "tab", id: `tab-${id}`, "aria-controls": `panel-${id}` },
      element("span", { class: "tab-title" }, ...part("title").cloneNode(true).childNodes),
      element("span", { class: "tab-facts" }, ...part("facts").cloneNode(true).childNodes),
    );
    // What is closed is not printed.
    for (const sheet of article.querySelectorAll("details")) sheet.open = true;
    const panel = { id: `panel-${id}`, role: "tabpanel", "aria-labelledby": tab.id };
    const live = element("div", { class: "message-live", ...panel });
    this.#panels.set(id, { id, article, channel, live, tab });
  }

  #follow() {
    let waiting = false;
    this.#store.follow((field) => {
      // It is about to be another form.
      if (field === "$tone" || field === "$short" || field === "$language") return this.#refresh();
      // Once a frame is enough.
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        this.#refresh();
      });
    });
    Playbook.whenTranslated(() => (this.#notices.translated.hidden = false));
    // A print preview lays the page out again when the paper's size is changed, in some browsers after "afterprint".
    let printed = false;
    addEventListener("afterprint", () => (printed = true));
    const whole = () => {
      if (!printed || document.hidden) return;
      printed = false;
      delete document.documentElement.dataset.print;
    };
    for (const back of ["visibilitychange", "pointermove", "pointerdown", "keydown", "wheel"]) {
      addEventListener(back, whole, { passive: true });
    }
    Playbook.messageLinks(this.#section, () => ({ id: this.#chosen.id, paper: this.#chosen.made?.sheet.paper }));
    addEventListener("hashchange", () => {
      this.#receive();
      this.#chooseByAddress();
    });
  }

  #refresh() {
    const chosen = this.#chosen;
    const made = chosen.made ?? this.#make(chosen);
    const { form, sheet } = made;
    const asked = `${sheet.language} ${sheet.tone} ${sheet.brief}`;
    if (made.asked === asked) form.refresh();
    else form.ask(this.#asked(chosen, sheet));
    made.asked = asked;
    sheet.render();
    form.panel.reveal();
    if (!chosen.made) {
      const why = Playbook.element("div", { class: "live-why" }, ...chosen.article.querySelectorAll(".why"));
      chosen.live.append(sheet.element, form.element, made.send.element, why);
      chosen.made = made;
    }
    this.#notices.received.hidden = !this.#store.get("$received")[0];
    this.#notices.blocked.hidden = this.#store.works;
  }

  /** @type {(panel: Panel, sheet: Playbook.LiveSheet) => Map<string, string | null>} */
  #asked({ channel }, { variant, program }) {
    const used = Playbook.fieldsOf([variant.subject ?? [], program], this.#fields);
    const names = Object.keys(this.#fields).filter(
      (name) => used.has(name) || (channel === "letter" && Playbook.letter.names.includes(name)),
    );
    return new Map(names.map((name) => [name, used.get(name) ?? null]));
  }

  /** @type {(panel: Panel) => MadePanel} */
  #make({ id, article, channel }) {
    const store = this.#store;
    const language = this.#language;
    const { word, count, formats } = this.#shared;
    const units = Object.values(formats).flatMap(({ symbols }) => Object.entries(symbols));
    /** @type {NodeListOf<HTMLElement>} */
    const notes = article.querySelectorAll(".why li");
    const sheet = new Playbook.LiveSheet({
      message: id,
      channel,
      notes: [...notes],
      languages: this.#data.languages,
      ...this.setting,
      onGap: (field) => form.focusField(field),
    });
    const send = new Playbook.Send({
      sheet,
      channel,
      name: `${this.#data.scenario}-${id}`,
      to: () => this.#address(channel === "sms" ? "phone" : "email"),
      label: (name) => this.#fields[name]?.label ?? name,
      link: () => Playbook.link.to(store.all(), this.#fields, id),
      word,
    });
    const rows = { id, language, formats: formats[language], units, word, count };
    const around = { sheet: sheet.paper, onDone: () => send.focus(), onRead: () => this.#refresh() };
    const form = new Playbook.Form(this.#fields, store, rows, around);
    return { form, sheet, send, asked: "" };
  }

  /** @param {FieldType} type */
  #address(type) {
    const name = Object.keys(this.#fields).find(
      (field) => this.#fields[field].type === type && !field.startsWith("your_"),
    );
    return name ? (this.#store.get(name)[0] ?? "").trim() : "";
  }

  get #section() {
    return this.#host.closest(".section") ?? this.#host;
  }

  /** Below it stand the tabs, and the message right below them. */
  get #title() {
    return this.#section.querySelector(".section-title") ?? this.#section;
  }

  #showTabs() {
    for (const panel of this.#panels.values()) {
      panel.article.append(panel.live);
      panel.tab.addEventListener("click", () => {
        this.#choose(panel);
        history.replaceState(history.state, "", `#message-${panel.id}`);
      });
    }
    this.#choose(this.#chosen);
    this.#chooseByAddress();
  }

  #chooseByAddress() {
    const panel = this.#panels.get(/^#message-(.*)$/.exec(location.hash)?.[1] ?? "");
    if (!panel) return;
    this.#choose(panel);
    this.#show(this.#title, "auto");
  }

  /** @type {(element: Element, behavior: ScrollBehavior) => void} */
  #show(element, behavior) {
    const show = () => element.scrollIntoView({ behavior });
    show();
    // Once it has loaded, a browser scrolls by itself.
    const again = performance.getEntriesByType("navigation").some((one) => "type" in one && one.type !== "navigate");
    if (document.readyState === "complete" || again) return;
    addEventListener("load", () => setTimeout(show), { once: true });
  }

  /** @param {Panel} chosen */
  #choose(chosen) {
    this.#chosen = chosen;
    for (const panel of this.#panels.values()) {
      panel.tab.setAttribute("aria-selected", String(panel === chosen));
      panel.tab.tabIndex = panel === chosen ? 0 : -1;
      panel.article.classList.toggle("is-chosen", panel === chosen);
      if (panel !== chosen) panel.made?.form.panel.close();
    }
    Playbook.centre(chosen.tab, this.#tabs);
    this.#refresh();
  }

  async #receive() {
    if (!Playbook.Desk.#CARRIED.test(location.hash)) return;
    await Playbook.Send.prepare().catch(() => {});
    const link = Playbook.entry && Playbook.link?.from(location.hash, this.#fields);
    const { values = [], message: id = "" } = link ?? {};
    const panel = this.#panels.get(id);
    history.replaceState(history.state, "", location.href.split("#")[0] + (panel ? `#message-${id}` : ""));
    this.#notices.refused.hidden = values.length > 0;
    if (!link) this.#notices.refused.textContent = this.#shared.word("fill.damaged");
    if (values.length) this.#store.set("$received", ["yes"]);
    for (const [name, texts] of values) this.#store.receive(name, texts);
    if (panel) this.#choose(panel);
    this.#show(this.#title, "instant");
  }
};
