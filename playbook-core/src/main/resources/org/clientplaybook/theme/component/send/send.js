// @needs core/closest, core/draft, core/element, component/live-sheet/live-sheet, component/search/search
Playbook.Send = class {
  /** What few ways need comes when somebody is about to use one; a link's values are checked. */
  static prepare = () => Promise.all(["core/entry", "component/send/send-more"].map(Playbook.search.apart));

  setting;
  #asked = "";
  #status = Playbook.element("p", { class: "send-status", role: "status", "data-status": true });
  #byHand;
  #more;
  #ways;
  /** @type {HTMLAnchorElement | null} */
  #mail = null;
  /** @type {HTMLAnchorElement | null} */
  #sms = null;
  #budget = Playbook.element("p", { class: "send-budget", hidden: true, "data-budget": true });
  element;

  constructor(/** @type {SendSetting} */ setting) {
    const { element } = Playbook;
    const { word, channel } = setting;
    this.setting = setting;
    const byHand = { class: "send-by-hand", rows: 4, readonly: true, hidden: true, translate: "no" };
    this.#byHand = element("textarea", { ...byHand, "data-by-hand": true, "aria-label": word("send.byHand") });
    this.#more = element("details", { class: "send-more" }, element("summary", { class: "button" }, word("send.more")));
    const first = element("div", { class: "send-ways" });
    const list = element("div", { class: "send-list" });
    const printed = channel === "letter" || channel === "in-person";
    if (channel === "email") {
      this.#mail = element("a", { class: "button", "data-send": "mail" }, word("send.mail"));
      first.append(this.#mail);
    }
    if (channel === "sms") {
      this.#sms = element("a", { class: "button", "data-send": "sms" }, word("send.sms"));
      first.append(this.#sms);
    }
    if (channel === "email" || channel === "ticket") list.append(this.#way("subject"));
    if (printed) first.append(this.#way("print", { class: "button" }));
    first.append(this.#way("copy", { class: "button" }), this.#more);
    if ("share" in navigator) list.append(this.#way("share"));
    if (this.#mail) list.append(this.#way("eml"));
    list.append(this.#way("txt"), this.#way("link"));
    if (!printed) list.append(this.#way("print"));
    this.#more.append(list);
    this.#ways = first;
    // What is said lies over the page, so that it moves nothing.
    const said = element("div", { class: "send-said" }, this.#status, setting.sheet.news, this.#byHand, this.#budget);
    this.element = element("div", { class: "send" }, said, first);
    this.element.addEventListener("click", (event) => this.#clicked(event));
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.#more.open) this.#close();
    });
    this.#more.addEventListener("toggle", () => Playbook.Send.prepare().catch(() => {}), { once: true });
    document.addEventListener("click", ({ target }) => {
      if (target instanceof Node && !this.#more.contains(target)) this.#more.open = false;
    });
    setting.sheet.follow(() => this.#drawn());
  }

  /** @type {(way: string, attributes?: Attributes) => HTMLElement} */
  #way(way, attributes) {
    const button = { type: "button", "data-send": way, ...attributes };
    return Playbook.element("button", button, this.setting.word(`send.${way}`));
  }

  focus() {
    /** @type {HTMLElement | null} */ (this.#ways.querySelector("a, button"))?.focus();
  }

  #close() {
    this.#more.open = false;
    this.#more.querySelector("summary")?.focus();
  }

  get message() {
    return { ...this.setting.sheet.text, to: this.setting.to() };
  }

  #drawn() {
    this.#byHand.hidden = true;
    this.say("");
    if (this.#sms) this.#sms.href = Playbook.draft.sms(this.message);
    if (!this.#mail) return;
    const { mailto, longest } = Playbook.draft;
    const whole = mailto(this.message);
    const fits = whole.length <= longest;
    const short = mailto({ ...this.message, body: "" });
    const bare = mailto({ to: this.message.to, subject: "", body: "" });
    this.#mail.href = fits ? whole : short.length <= longest ? short : bare;
    this.#mail.dataset.long = fits ? "" : "long";
    this.#budget.hidden = fits;
    this.#budget.textContent = this.setting.word("send.over", whole.length, longest);
  }

  /** @param {string} words */
  say(words) {
    this.#status.textContent = words;
  }

  /** @param {Event} event */
  async #clicked(event) {
    const way = Playbook.closest(event, "[data-send]")?.dataset.send;
    if (!way) return;
    if (Playbook.closest(event, "details")) this.#close();
    if (!this.#sure(way)) {
      event.preventDefault();
      return;
    }
    this.say("");
    await this.#take(way);
  }

  /** @param {string} way */
  async #take(way) {
    const { word } = this.setting;
    const message = this.message;
    const text = Playbook.draft.txt(message);
    switch (way) {
      case "copy":
        return this.copy(message.body, word("send.copied"), "", message.rich);
      case "subject":
        return this.copy(message.subject ?? "", word("send.copiedSubject"));
      case "mail":
        if (!this.#mail?.dataset.long) return;
        return this.copy(this.#mail.search.includes("subject=") ? message.body : text, word("send.paste"));
      case "print":
        document.documentElement.dataset.print = "message";
        return print();
    }
    await Playbook.Send.prepare();
    await Playbook.sendMore(way, this);
  }

  /** Whoever leaves gaps is asked once; a link has none. @param {string} way */
  #sure(way) {
    const { gaps: all, subjectGaps, unread, doubts } = this.setting.sheet.text;
    const gaps = way === "subject" ? subjectGaps : all;
    const unsure = [...gaps, ...doubts].join();
    if (unsure === "" || way === "link" || this.#asked === unsure) return true;
    this.#asked = unsure;
    const { word, label } = this.setting;
    /** @type {(key: string, names: string[]) => string} */
    const told = (key, names) => (names.length ? `${word(key, names.map(label).join(", "))} ` : "");
    const [wrong, empty] = [true, false].map((is) => gaps.filter((name) => unread.includes(name) === is));
    this.say(told("send.gaps", empty) + told("send.unread", wrong) + told("send.doubts", doubts) + word("send.again"));
    return false;
  }

  /** @type {(text: string, said: string, unable?: string, rich?: Segment[]) => Promise<void>} */
  async copy(text, said, unable = "", rich) {
    try {
      await this.#writeRich(text, rich).catch(() => navigator.clipboard.writeText(text));
      this.say(said);
    } catch {
      this.showToCopy(text, unable);
    }
  }

  /** @type {(text: string, rich?: Segment[]) => Promise<void>} */
  async #writeRich(text, rich) {
    const html = Playbook.draft.html(rich ?? [{ kind: "text", text, field: "" }]);
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/plain": new Blob([text], { type: "text/plain" }),
        "text/html": new Blob([html], { type: "text/html" }),
      }),
    ]);
  }

  /** @type {(text: string, more: string) => void} */
  showToCopy(text, more) {
    this.#byHand.hidden = false;
    this.#byHand.value = text;
    this.#byHand.focus();
    this.#byHand.select();
    this.say(`${this.setting.word("send.refused")} ${more}`.trim());
  }
};
