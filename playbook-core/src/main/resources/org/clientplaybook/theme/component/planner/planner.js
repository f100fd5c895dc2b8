// @needs component/messages/messages, component/search/search
Playbook.Planner = class extends HTMLElement {
  /** @type {PlanSetting | undefined} */
  #setting;
  /** @type {Promise<Playbook.PlanTable> | undefined} */
  #table;
  #hasPlays = false;

  connectedCallback() {
    const { desk } = Playbook.config.part(document.body, "playbook-messages", Playbook.Messages);
    if (!desk) return;
    const { store } = (this.#setting = desk.setting);
    const look = () => this.#lookAtPlays();
    store.follow(look);
    addEventListener("storage", look);
    look();
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        seen.disconnect();
        this.#load();
      },
      { rootMargin: "100%" },
    );
    seen.observe(this);
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
    return (this.#table ??= Playbook.search
      .apart("component/planner/plan-table")
      .then(() => new Playbook.PlanTable(this, /** @type {PlanSetting} */ (this.#setting))));
  }

  async keep() {
    (await this.#load()).keepPlay();
  }
};

customElements.define("playbook-planner", Playbook.Planner);
