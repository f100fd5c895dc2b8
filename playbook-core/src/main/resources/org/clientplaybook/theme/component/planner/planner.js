// @needs core/config, core/element, component/messages/messages, component/search/search
Playbook.Planner = class extends HTMLElement {
  /** @type {PlanSetting | undefined} */
  #setting;
  /** @type {Promise<Playbook.PlanTable> | undefined} */
  #table;
  #hasPlays = false;
  #isNear = false;
  first = Playbook.element("input", { type: "date", "data-begin": true });

  connectedCallback() {
    const { desk } = Playbook.config.part(document.body, "playbook-messages", Playbook.Messages);
    if (!desk) return;
    const { store } = (this.#setting = desk.setting);
    this.#start();
    const look = () => this.#lookAtPlays();
    store.follow(look);
    addEventListener("storage", look);
    look();
    store.follow(() => this.#lookAtPlan());
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        seen.disconnect();
        this.#isNear = true;
        this.#lookAtPlan();
      },
      { rootMargin: "100%" },
    );
    seen.observe(this);
  }

  /** The rest comes with a first day: while a year is typed, there are others. */
  #start() {
    const { element } = Playbook;
    const hint = element("p", { class: "plan-hint" }, this.#word("plan.start"));
    this.prepend(element("div", { class: "plan-start" }, this.label("plan.first", this.first), hint));
    this.first.addEventListener("change", () => this.first.value > "2000" && this.#load());
  }

  /** @param {string} key */
  #word(key) {
    return /** @type {PlanSetting} */ (this.#setting).shared.word(key);
  }

  /** @type {(key: string, control: HTMLElement) => HTMLElement} */
  label(key, control) {
    const { element } = Playbook;
    return element("label", { class: "plan-label" }, element("span", {}, this.#word(key)), " ", control);
  }

  #lookAtPlan() {
    if (this.#isNear && this.#setting?.store.get("$plan").length) this.#load();
  }

  /** Whoever has a plan or a play is told what was sent. */
  async #lookAtPlays() {
    if (this.#hasPlays || !this.#setting) return;
    const own = `playbook.${document.documentElement.dataset.playbook}.play.`;
    const { store } = this.#setting;
    this.#hasPlays =
      store.get("$plan").length > 0 || (store.works && Object.keys(localStorage).some((key) => key.startsWith(own)));
    if (!this.#hasPlays) return;
    await Playbook.search.apart("component/planner/own-plays");
    new Playbook.OwnPlays(this.#setting, this);
  }

  #load() {
    this.#table ??= Playbook.search
      .apart("component/planner/plan-table")
      .then(() => new Playbook.PlanTable(this, /** @type {PlanSetting} */ (this.#setting)));
    this.#table.catch(() => (this.#table = undefined));
    return this.#table;
  }

  async keep() {
    (await this.#load()).keepPlay();
  }
};

customElements.define("playbook-planner", Playbook.Planner);
