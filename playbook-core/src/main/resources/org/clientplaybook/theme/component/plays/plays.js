// @needs core/config, core/language, core/play-store, core/play-acts, component/search/search
// @needs component/plays/play-list, component/plays/play-open, component/plays/play-begin, component/plays/plays-copy
Playbook.Plays = class extends HTMLElement {
  static #STALE = 7;

  /** @type {(day: string) => number} */
  static #daysSince = (day) => (Date.now() - Date.parse(day)) / 86_400_000;

  #store = new Playbook.PlayStore();
  #words = Playbook.language(document.documentElement.lang);
  #place = Playbook.element("div", { "data-lists": true });
  #said = Playbook.element("span", {});
  #undo = Playbook.element("button", { class: "button-quiet", type: "button", hidden: true, "data-undo": true });
  #nudge = Playbook.element("p", { class: "callout-line", hidden: true, "data-nudge": true });
  /** What the list alone has. @type {HTMLElement[]} */
  #beside = [];
  /** @type {(() => Promise<void>) | undefined} */
  #restore;
  /** @type {{[slug: string]: string[]}} */
  #scenarios = {};
  /** By the path of a script. @type {Map<string, Promise<void>>} */
  #loading = new Map();
  /** @type {PlayList | undefined} */
  #list;
  /** Which play is open, and the page's own heading while none is. */
  #opened = "";
  #drawing = 0;
  #isLate = false;
  /** What stood in its controls. @type {Map<string, string>} */
  #drawn = new Map();

  connectedCallback() {
    const { element, config } = Playbook;
    const { word } = this.#words;
    if (this.childElementCount) return;
    const scripts = config.attribute(this, "data-scenarios", config.json(config.map(config.map(config.text))));
    this.#scenarios = Object.fromEntries(
      Object.entries(scripts).flatMap(([path, titles]) =>
        Object.entries(titles).map(([slug, title]) => [slug, [title, path]]),
      ),
    );
    this.#undo.textContent = word("plays.undo");
    this.#undo.addEventListener("click", () => this.#restore?.());
    const status = element("p", { class: "plays-status", role: "status" }, this.#said, " ", this.#undo);
    const copy = new Playbook.PlaysCopy(this.#store, this.#words, (day) => this.#written(day)).element;
    copy.id = "copy";
    this.#list = Playbook.playList(this.#view);
    this.#beside = [Playbook.playBegin(this.#view), copy];
    this.append(status, this.#nudge, this.#place, ...this.#beside);
    this.#store.follow(() => this.#show());
    document.addEventListener("visibilitychange", () => this.#show());
    addEventListener("hashchange", () => this.#show());
    this.#show();
    // What came while somebody was typing.
    this.#place.addEventListener("focusout", () => setTimeout(() => this.#isLate && this.#show()));
    this.hidden = false;
  }

  /** The year of another one is said. @type {(date: number) => string} */
  #day(date) {
    const year = Math.floor(date / 10000);
    const day = Playbook.values.date(date, "weekday", this.#words.formats[document.documentElement.lang]);
    return year === new Date().getFullYear() ? day : `${day} ${year}`;
  }

  /** What is no date is left as it is. @type {(text: string) => string} */
  #written(text) {
    const date = Playbook.planState.toDate(text);
    return date ? this.#day(date) : text;
  }

  /** @returns {PlayView} */
  get #view() {
    return {
      words: this.#words,
      store: this.#store,
      scenarios: this.#scenarios,
      today: () => Playbook.plan.today(new Date()),
      day: (date) => this.#day(date),
      button: (name, id, press, more = {}) => {
        const { who, ...attributes } = more;
        const text = this.#words.word(`plays.${name}`);
        const own = { class: "button-quiet", type: "button", id: `${name}-${id}`, [`data-${name}`]: true };
        const made = Playbook.element("button", { ...own, ...attributes }, text);
        if (who) made.setAttribute("aria-label", `${text}: ${who}`);
        made.addEventListener("click", press);
        return made;
      },
      href: (play, message, tone = "") =>
        `scenario/${Playbook.playPlan.text(play, "scenario")}.html${Playbook.playPlan.href(play, message, tone)}`,
      load: (slug) => this.#load(slug),
      redraw: () => this.#show(),
      change: (changes, said, who) => this.#change(changes, said, who),
    };
  }

  /** What a play of a scenario consists of; null where it is not there. @type {(slug: string) => Promise<PlayScenario | null>} */
  #load(slug) {
    const path = Object.hasOwn(this.#scenarios, slug) ? this.#scenarios[slug][1] : "";
    if (!path) return Promise.resolve(null);
    const { root, script } = Playbook.search;
    const loaded = this.#loading.get(path) ?? script(root() + path);
    this.#loading.set(path, loaded);
    return loaded.then(
      () => Playbook.playScenarios[slug],
      () => null,
    );
  }

  /** What was typed since the page was drawn stays. @type {(content: HTMLElement[], isNew: boolean) => void} */
  #draw(content, isNew) {
    /** @type {() => NodeListOf<HTMLInputElement>} */
    const all = () => this.#place.querySelectorAll("input:is([type=date], [type=text]), textarea");
    const controls = () => [...all()];
    const typed = isNew ? [] : controls().filter(({ id, value }) => value !== this.#drawn.get(id));
    this.#place.replaceChildren(...content);
    this.#drawn = new Map(controls().map(({ id, value }) => [id, value]));
    for (const control of controls()) control.value = typed.find(({ id }) => id === control.id)?.value ?? control.value;
  }

  /** A control that was begun is not drawn anew: a half of a date would be lost. */
  get #isTyping() {
    return this.#place.querySelector("[data-typing], input[type=text]:focus, textarea:focus") !== null;
  }

  async #show() {
    const drawing = ++this.#drawing;
    // What is just being pressed is not taken away.
    while (this.#place.matches(":active")) await new Promise((done) => setTimeout(done, 50));
    const id = /^#play=([0-9a-f]{16})$/.exec(location.hash)?.[1] ?? "";
    const play = id ? this.#store.get(id) : null;
    const isOpen = play !== null && !play.gone;
    const data = isOpen ? await this.#load(Playbook.playPlan.text(play, "scenario")) : null;
    // What has come meanwhile is drawn by itself.
    if (drawing !== this.#drawing) return;
    const isNew = this.#opened !== (isOpen ? id : "");
    this.#isLate = !isNew && this.#isTyping;
    if (this.#isLate) return;
    const last = this.#opened;
    const focus = this.#place.contains(document.activeElement) ? document.activeElement : null;
    const unfolded = [...this.#place.querySelectorAll("details[open][id]")].map((one) => one.id);
    this.#draw(isOpen ? [Playbook.playOpen(play, data, this.#view)] : (this.#list?.draw() ?? []), isNew);
    this.#opened = isOpen ? id : "";
    this.classList.toggle("is-open", isOpen);
    document.body.classList.toggle("has-play", isOpen);
    // Where there is no room left, a copy can still be saved.
    const keeps = this.#store.all.length > 0 || this.#store.works;
    for (const part of this.#beside) part.hidden = isOpen || !keeps;
    this.#remind(isOpen);
    if (isNew) return this.#begun(isOpen, last);
    for (const one of unfolded) document.getElementById(one)?.setAttribute("open", "");
    if (focus) this.#focus(this.#again(focus));
  }

  /** Who opens a play begins at its head, and who goes back is where they were. @type {(isOpen: boolean, last: string) => void} */
  #begun(isOpen, last) {
    if (isOpen) scrollTo(0, 0);
    this.#focus(isOpen ? null : this.#place.querySelector(`a[href="#play=${last}"]`));
  }

  /** What stands for an element since the page was drawn anew. @type {(focus: Element) => Element | null} */
  #again(focus) {
    const around = focus.parentElement?.closest("details")?.id;
    return document.getElementById(focus.id) ?? this.#place.querySelector(`#${around || "none"} > summary`);
  }

  /** Where something is no more, the keyboard goes on from the head. @param {Element | null | ""} element */
  #focus(element) {
    const head = this.#place.querySelector("h2") ?? this.#place.firstElementChild;
    if (element instanceof HTMLElement) return element.focus();
    head?.setAttribute("tabindex", "-1");
    if (head instanceof HTMLElement) head.focus({ preventScroll: true });
  }

  /** Whether there is something that nobody would like to do again. */
  get #hasWork() {
    const work = /^(touch\..*\.done|step\..*|note)$/;
    return this.#store.all.some(({ parts }) => [...parts].some(([part, [, , value]]) => value && work.test(part)));
  }

  /** @param {boolean} isOpen */
  #remind(isOpen) {
    const { copied, isCopied } = this.#store;
    const stale = !copied || Playbook.Plays.#daysSince(copied) >= Playbook.Plays.#STALE;
    this.#nudge.hidden = isOpen || !stale || isCopied || !this.#hasWork;
    const { word } = this.#words;
    this.#nudge.replaceChildren(
      copied ? word("plays.nudge.since", this.#written(copied)) : word("plays.nudge.never"),
      " ",
      Playbook.element("a", { href: "#copy" }, word("plays.nudge.how")),
    );
  }

  /** Null deletes a play, for good. @type {PlayView["change"]} */
  async #change(changes, said, who) {
    const before = changes.map(([id, values]) => ({ id, values, play: this.#store.get(id) }));
    const done = await this.#store.changeAll(changes);
    this.#tell(done ? said : "plays.full", who);
    this.#undo.hidden = !done || changes.some(([, values]) => !values);
    this.#restore = async () => {
      const undone = await this.#store.changeAll(
        before.map(({ id, values, play }) => {
          const parts = Object.keys(values ?? {}).map((part) => [part, play?.parts.get(part)?.[2] ?? null]);
          return [id, play ? Object.fromEntries(parts) : null];
        }),
      );
      if (undone && document.activeElement === this.#undo) this.#focus(null);
      this.#undo.hidden = undone;
      this.#tell(undone ? "plays.undone" : "plays.full", "");
      if (!undone) return;
      const gone = before.find(({ play }) => !play);
      if (gone && location.hash.endsWith(gone.id)) location.hash = `#play=${before[0].id}`;
    };
    return done;
  }

  /** @type {(said: string, who: string) => void} */
  #tell(said, who) {
    this.#said.textContent = this.#words.word(said, who || this.#words.word("plays.nobody"));
  }
};

customElements.define("playbook-plays", Playbook.Plays);
