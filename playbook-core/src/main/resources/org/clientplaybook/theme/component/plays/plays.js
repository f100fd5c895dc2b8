// @needs core/config, core/language, core/play-store, component/plays/play-row, component/plays/plays-copy
Playbook.Plays = class extends HTMLElement {
  #store = new Playbook.PlayStore();
  #words = Playbook.language(document.documentElement.lang);
  #lists = Playbook.element("div", { "data-lists": true });
  #said = Playbook.element("span", {});
  #undo = Playbook.element("button", { class: "button-quiet", type: "button", hidden: true, "data-undo": true });
  /** @type {() => void} */
  #restore = () => {};

  connectedCallback() {
    const { element, config } = Playbook;
    const { word } = this.#words;
    if (this.childElementCount) return;
    this.#undo.textContent = word("plays.undo");
    this.#undo.addEventListener("click", () => this.#restore());
    const status = element("p", { class: "plays-status", role: "status" }, this.#said, " ", this.#undo);
    this.append(status, this.#lists, new Playbook.PlaysCopy(this.#store, this.#words).element);
    config.attribute(this, "data-scenarios", config.text);
    this.#store.follow(() => this.#show());
    document.addEventListener("visibilitychange", () => this.#show());
    this.#show();
    this.hidden = false;
  }

  #show() {
    const { element, playPlan } = Playbook;
    const { word, count } = this.#words;
    const today = Playbook.plan.today(new Date());
    const soon = Number(Playbook.values.plus(today, 7n * Playbook.decimals.SCALE, "days"));
    /** @type {Map<string, PlayShown[]>} */
    const groups = new Map(["overdue", "today", "week", "later", "done", "ended"].map((name) => [name, []]));
    const plays = this.#store.all.filter(({ gone }) => !gone);
    for (const play of plays) {
      const next = playPlan.next(play, this.#words.holidays);
      const ended = playPlan.text(play, "state") === "ended";
      const due = next?.date ?? Infinity;
      const coming = due > soon ? (next ? "later" : "done") : due > today ? "week" : due < today ? "overdue" : "today";
      groups.get(ended ? "ended" : coming)?.push({ play, next });
    }
    const unread = this.#store.unread;
    const focus = document.activeElement?.id;
    this.#lists.replaceChildren(
      plays.length
        ? ""
        : element("p", { class: "page-lead" }, word(this.#store.works ? "plays.none" : "plays.blocked")),
      unread ? element("p", { class: "callout-line" }, count("plays.unread", unread)) : "",
      ...[...groups].filter(([, all]) => all.length).map(([name, all]) => this.#group(name, all)),
    );
    if (focus) document.getElementById(focus)?.focus();
  }

  /** @type {(name: string, plays: PlayShown[]) => HTMLElement} */
  #group(name, plays) {
    const { element } = Playbook;
    plays.sort((a, b) => (a.next?.date ?? 0) - (b.next?.date ?? 0) || (a.play.id < b.play.id ? -1 : 1));
    const scenarios = (this.dataset.scenarios ?? "").split(" ");
    const rows = plays.map((shown) =>
      Playbook.playRow(shown, scenarios, this.#words, (values, said) => this.#change(shown.play, values, said)),
    );
    return element(
      "section",
      { class: "section" },
      element("h2", { class: "section-title" }, this.#words.word(`plays.group.${name}`)),
      element("div", { class: "section-body" }, element("ul", { class: "plays" }, ...rows)),
    );
  }

  /** Null deletes it. @type {(play: Play, values: {[part: string]: PlayValue} | null, said: string) => Promise<void>} */
  async #change(play, values, said) {
    const changed = await (values ? this.#store.change(play.id, values) : this.#store.remove(play.id));
    this.#said.textContent = this.#words.word(changed ? said : "plays.full", Playbook.playPlan.text(play, "with"));
    this.#undo.hidden = !changed || !values;
    this.#restore = () => {
      const before = Object.keys(values ?? {}).map((part) => [part, play.parts.get(part)?.[2] ?? null]);
      this.#store.change(play.id, Object.fromEntries(before));
      this.#undo.hidden = true;
      this.#said.textContent = this.#words.word("plays.undone");
    };
  }
};

customElements.define("playbook-plays", Playbook.Plays);
