// @apart page/scenario
// @needs core/element, core/play-plan, core/play-store, component/search/search
/** What the reader's own plays say on the page of their scenario: whose it is, and what was sent already. */
Playbook.OwnPlays = class OwnPlays {
  static #MOST = 3;

  #setting;
  #planner;
  #store = new Playbook.PlayStore();
  #notice = Playbook.element("div", { class: "callout-line own-plays", role: "status", "data-own-plays": true });
  #shown = "";

  constructor(/** @type {PlanSetting} */ setting, /** @type {Playbook.Planner} */ planner) {
    this.#setting = setting;
    this.#planner = planner;
    document.querySelector(".notices")?.prepend(this.#notice);
    let waits = false;
    // A link sets one thing after the other.
    setting.store.follow(() => {
      if (waits) return;
      waits = true;
      queueMicrotask(() => {
        waits = false;
        this.#show();
      });
    });
    this.#store.follow(() => this.#show());
    this.#show();
  }

  get #messages() {
    const { data, language } = this.#setting;
    return Object.keys(data.languages[language].messages);
  }

  get #plan() {
    const ids = this.#messages.flatMap((id) => [id, `${id}_2`]);
    return Playbook.planState.plan(this.#setting.store.get("$plan")[0] ?? "", ids);
  }

  #show() {
    const plays = this.#store.all.filter(({ gone }) => !gone);
    const plan = this.#plan;
    const own = plays.find(({ id }) => id === plan.id);
    if (own && this.#isAsKept(own)) this.#setting.store.set("$received", []);
    this.#mark(own, plays, plan);
    const content = own ? this.#ofOwn(own) : this.#isStrange(plan) ? this.#asks() : this.#ofOthers(plays);
    // A screen reader says again what is drawn again.
    const text = content.map((part) => (typeof part === "string" ? part : part.outerHTML)).join("");
    if (text === this.#shown) return;
    this.#shown = text;
    this.#notice.hidden = !content.length;
    this.#notice.replaceChildren(...content);
  }

  /** @param {PlanData} plan */
  #isStrange({ first }) {
    return first !== undefined && this.#setting.store.get("$received").length > 0;
  }

  /** Whether what came by a link is what the play has: a stranger may have had one of its links. @param {Play} play */
  #isAsKept(play) {
    const { data, language, store } = this.#setting;
    if (!store.get("$received").length) return false;
    const { fields } = data.languages[language];
    return [...store.all()].every(
      ([name, texts]) =>
        name.startsWith("$") ||
        fields[name].shared ||
        fields[name].sensitive ||
        JSON.stringify(texts) === JSON.stringify(Playbook.playPlan.texts(play, `value.${name}`)),
    );
  }

  /** @type {(key: string, ...values: (string | number)[]) => string} */
  #word(key, ...values) {
    return this.#setting.shared.word(key, ...values);
  }

  /** @type {(date: number, style?: string) => string} */
  #day(date, style = "long") {
    const { shared, language } = this.#setting;
    const day = Playbook.values.date(date, style, shared.formats[language]);
    return day.replace(` ${new Date().getFullYear()}`, "");
  }

  /** @type {(play: Play, words: string) => HTMLElement} */
  #link(play, words) {
    const { plays } = this.#setting.shared;
    return Playbook.element("a", { href: `${Playbook.search.root()}${plays}#play=${play.id}` }, words);
  }

  /** @param {Play} play */
  #name(play) {
    return Playbook.playPlan.text(play, "with") || this.#word("kept.nobody");
  }

  /** @param {Play} play */
  #ofOwn(play) {
    const { playPlan } = Playbook;
    const { holidays } = this.#setting.shared;
    const all = playPlan.touches(play);
    const next = playPlan.next(playPlan.planned(play, holidays, Playbook.plan.today(new Date())));
    const at = all.findIndex(({ id }) => id === next?.touch.id);
    const said = next
      ? this.#word("kept.own", this.#name(play), at + 1, all.length, next.touch.title, this.#day(next.date, "weekday"))
      : this.#word("kept.own.none", this.#name(play));
    return [said, " ", this.#link(play, this.#word("kept.open")), ...this.#offer(playPlan.text(play, "with"))];
  }

  /** Their first name, where the form has none yet. @param {string} who */
  #offer(who) {
    const { data, language, store } = this.#setting;
    const { fields } = data.languages[language];
    const field = Object.keys(fields).find((name) => fields[name].type === "person" && !/^(your_|\$)/.test(name));
    const [first] = who.trim().split(/\s+/);
    if (!field || !first || store.get(field)[0]) return [];
    const words = this.#word("kept.offer", first, fields[field].label ?? field);
    return [" ", this.#button("offer", words, () => store.set(field, [first]))];
  }

  #asks() {
    const { store } = this.#setting;
    return [
      this.#word("kept.asks"),
      " ",
      this.#button("keepOwn", this.#word("kept.keep"), () => this.#planner.keep()),
      " ",
      this.#button("notMine", this.#word("kept.notMine"), () => {
        for (const name of ["$with", "$plan"]) store.set(name, []);
      }),
    ];
  }

  /** Those that are running here already. @param {Play[]} plays */
  #ofOthers(plays) {
    const { text } = Playbook.playPlan;
    const running = plays.filter(
      (play) => text(play, "scenario") === this.#setting.data.scenario && text(play, "state") === "running",
    );
    if (!running.length) return [];
    const links = running.slice(0, OwnPlays.#MOST).map((play) => this.#link(play, this.#name(play)));
    const more = running.length > links.length ? this.#word("kept.more", running.length - links.length) : "";
    return [this.#word("kept.running"), ...links.flatMap((link, i) => [i ? ", " : " ", link]), more];
  }

  /** @type {(name: string, words: string, press: () => void) => HTMLElement} */
  #button(name, words, press) {
    const button = { class: "button-quiet", type: "button", [`data-${name}`]: true };
    const made = Playbook.element("button", button, words);
    made.addEventListener("click", press);
    return made;
  }

  /** The messages that they have already. @type {(own: Play | undefined, plays: Play[], plan: PlanData) => void} */
  #mark(own, plays, plan) {
    const sent = new Map(own && Playbook.playPlan.sent(own, plays));
    for (const [id, { done, message = id.replace(/_2$/, "") }] of plan.touches)
      if (done) sent.set(message, Math.max(done, sent.get(message) ?? 0));
    const { element } = Playbook;
    for (const id of this.#messages) {
      const date = sent.get(id);
      for (const old of document.querySelectorAll(`[data-sent="${id}"]`)) old.remove();
      if (!date) continue;
      const mark = element("span", { class: "tab-sent", "data-sent": id }, this.#word("kept.sent", this.#day(date)));
      document.querySelector(`#tab-${id} .tab-facts`)?.append(" ", mark);
      const words = this.#word("kept.sentTo", own ? this.#name(own) : this.#word("kept.nobody"), this.#day(date));
      document.getElementById(`panel-${id}`)?.prepend(element("p", { class: "callout-line", "data-sent": id }, words));
    }
  }
};
