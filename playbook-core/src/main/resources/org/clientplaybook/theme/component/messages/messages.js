/**
 * `<play-messages>` turns a scenario's messages into a place to write: one message at a time, its fields beside it, the
 * sheet that goes out. Without script its messages stand one below the other, with gaps.
 *
 * Its attribute `data-messages` has, as JSON: `scenario` (the slug), `holidays`, `languages`: by language `name`, `speech`,
 * `fields` by name, `messages`: by identifier and tone `subject` (or null) and `body`, each a program, and `near`: by
 * identifier the passage of each note (or null).
 */
globalThis.Playbook ??= {};

{
  /** What a letter has above its text, where the playbook asks for it. */
  const LETTER = ["your_name", "your_company", "your_address", "your_phone", "client_name", "client_company", "client_address"];

  /** How the message is to be, which is kept as if it were typed. */
  const CHOICES = { $tone: { type: "text" }, $language: { type: "text" }, $received: { type: "text" } };

  Playbook.Messages = class extends HTMLElement {
    #data;
    #language;
    #store;
    #panels = new Map();
    #chosen;

    connectedCallback() {
      if (this.#data) return;
      this.#data = JSON.parse(this.dataset.messages);
      const own = document.documentElement.lang;
      for (const { fields } of Object.values(this.#data.languages)) Object.assign(fields, CHOICES);
      this.#language = this.#data.languages[own] ? own : Object.keys(this.#data.languages)[0];
      this.#store = new Playbook.Store(this.#data.scenario, this.#fields);
      for (const article of this.querySelectorAll("[data-message]")) this.#panels.set(article.dataset.message, { article });
      this.classList.add("is-live");
      this.#tabs();
      this.#details();
      this.#follow();
      this.#receive();
    }

    get #fields() {
      return this.#data.languages[this.#language].fields;
    }

    /** Draws at most once a frame, however much is typed. */
    #follow() {
      let waiting = false;
      this.#store.addEventListener("change", ({ detail: { field } }) => {
        // Nobody should type into a form that is about to be another.
        if (field === "$tone" || field === "$language") return this.#refresh();
        if (waiting) return;
        waiting = true;
        requestAnimationFrame(() => {
          waiting = false;
          this.#refresh();
        });
      });
      addEventListener("afterprint", () => delete document.documentElement.dataset.print);
      addEventListener("hashchange", () => {
        this.#receive();
        this.#chooseByAddress();
      });
    }

    #refresh() {
      const panel = this.#panels.get(this.#chosen);
      if (panel.asked !== this.#asking(panel)) this.#ask(this.#chosen, panel);
      else panel.form.refresh();
      panel.sheet.render();
      this.querySelector("[data-received]").hidden = !this.#store.get("$received")[0];
      this.querySelector("[data-blocked]").hidden = this.#store.works;
    }

    #asking({ sheet: { language, tone } }) {
      return `${language} ${tone}`;
    }

    /** Asks for what the message has in the language and the tone in which it is written. */
    #ask(id, panel) {
      const { fields, speech } = this.#data.languages[this.#language];
      const { language, tone } = panel.sheet;
      panel.asked = this.#asking(panel);
      const { subject, body } = this.#data.languages[language].messages[id][tone];
      const used = Playbook.fieldsOf([subject ?? [], body], fields);
      const head = panel.article.dataset.channel === "letter" ? LETTER : [];
      const asked = Object.keys(fields).filter((name) => used.has(name) || head.includes(name));
      const names = new Map(asked.map((name) => [name, used.get(name) ?? null]));
      panel.form.show({ fields, names, store: this.#store, speech, id });
    }

    /** Makes the form and the sheet of a message when it is first looked at. */
    #make(id, panel) {
      const { article } = panel;
      const { channel } = article.dataset;
      const { fields } = this.#data.languages[this.#language];
      article.querySelector("[data-live]").append(document.getElementById("live-message").content.cloneNode(true));
      const [form, sheet, send] = ["play-form", "play-sheet", "play-send"].map((name) => article.querySelector(name));
      for (const part of article.querySelectorAll("[data-for]")) {
        if (!part.dataset.for.split(" ").includes(channel)) part.remove();
      }
      Object.assign(panel, { form, sheet });
      const measure = article.querySelector("[data-measure]");
      sheet.addEventListener("drawn", () => (measure.textContent = Playbook.measure.words(channel, sheet.text, measure.dataset)));
      sheet.show({
        message: id,
        letterhead: channel === "letter" ? LETTER : [],
        notes: [...article.querySelectorAll("[data-note]")],
        languages: this.#data.languages,
        language: this.#language,
        store: this.#store,
        holidays: this.#data.holidays,
      });
      send.show({
        sheet,
        name: `${this.#data.scenario}-${id}`,
        to: () => this.#address(),
        link: () => Playbook.link.to(this.#store.all(), this.#fields, id),
        label: (name) => fields[name]?.label ?? name,
      });
      article.addEventListener("gap", (event) => form.focusField(event.detail.field));
      article.querySelector("[data-why]")?.append(...article.querySelectorAll(".why"));
    }

    #address() {
      const fields = this.#fields;
      const name = Object.keys(fields).find((field) => fields[field].type === "email" && !field.startsWith("your_"));
      return name ? (this.#store.get(name)[0] ?? "").trim() : "";
    }

    #tabs() {
      const list = this.querySelector("[data-tabs]");
      const pattern = document.getElementById("live-tab").content.firstElementChild;
      const tabs = [...this.#panels].map(([id, { article }]) => {
        const tab = pattern.cloneNode(true);
        tab.querySelector("[data-tab-title]").textContent = article.querySelector("[data-title]").textContent;
        tab.querySelector("[data-tab-facts]").append(...article.querySelector("[data-facts]").cloneNode(true).childNodes);
        tab.id = `tab-${id}`;
        const panel = article.querySelector("[data-live]");
        panel.id = `panel-${id}`;
        tab.setAttribute("aria-controls", panel.id);
        panel.setAttribute("role", "tabpanel");
        panel.setAttribute("aria-labelledby", tab.id);
        tab.addEventListener("click", () => {
          this.#choose(id);
          history.replaceState(null, "", `#message-${id}`);
        });
        return tab;
      });
      list.replaceChildren(...tabs);
      list.hidden = tabs.length < 2;
      list.addEventListener("keydown", (event) => this.#arrow(event, tabs));
      this.#choose([...this.#panels.keys()][0]);
      this.#chooseByAddress();
    }

    #arrow(event, tabs) {
      const at = tabs.indexOf(document.activeElement);
      const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
      if (to === undefined || at < 0) return;
      event.preventDefault();
      const tab = tabs.at(to % tabs.length);
      tab.click();
      tab.focus();
    }

    #chooseByAddress() {
      const id = /^#message-(.*)$/.exec(location.hash)?.[1];
      if (!this.#panels.has(id)) return;
      this.#choose(id);
      (this.#panels.size > 1 ? this.querySelector("[data-tabs]") : this).scrollIntoView();
    }

    #choose(id) {
      this.#chosen = id;
      for (const [other, { article }] of this.#panels) {
        const tab = document.getElementById(`tab-${other}`);
        tab.setAttribute("aria-selected", String(other === id));
        tab.tabIndex = other === id ? 0 : -1;
        if (other === id) this.#reveal(tab);
        article.classList.toggle("is-chosen", other === id);
      }
      const panel = this.#panels.get(id);
      if (!panel.form) this.#make(id, panel);
      this.#refresh();
    }

    /** Brings a tab into sight where they stand in one row that is wider than the screen. */
    #reveal(tab) {
      const list = tab.parentElement;
      const { left, width } = tab.getBoundingClientRect();
      const room = list.getBoundingClientRect();
      list.scrollTo({ left: list.scrollLeft + left - room.left - (room.width - width) / 2 });
    }

    #details() {
      const box = this.querySelector("[data-remember]");
      const said = this.querySelector("[data-said]");
      box.checked = this.#store.remembers;
      box.addEventListener("change", () => {
        this.#store.remember(box.checked);
        said.textContent = this.#store.remembers ? said.dataset.remembered : said.dataset.notRemembered;
      });
      this.querySelector("[data-forget]").addEventListener("click", () => {
        this.#store.forget();
        box.checked = false;
        said.textContent = said.dataset.forgotten;
      });
      this.querySelector("[data-clear]").addEventListener("click", () => {
        this.#store.set("$received", []);
        this.#store.clear();
        said.textContent = said.dataset.cleared;
      });
      this.#store.addEventListener("change", () => (box.checked = this.#store.remembers));
      this.querySelector("[data-disk]").hidden = !this.#store.works || location.protocol !== "file:";
    }

    /** Takes what a link carries, for this tab alone. */
    #receive() {
      if (!Playbook.link.is(location.hash)) return;
      const { values = [], message: id } = Playbook.link.from(location.hash, this.#fields) ?? {};
      history.replaceState(null, "", location.href.split("#")[0] + (this.#panels.has(id) ? `#message-${id}` : ""));
      this.querySelector("[data-refused]").hidden = values.length > 0;
      if (values.length) this.#store.set("$received", ["yes"]);
      for (const [name, texts] of values) this.#store.receive(name, texts);
      if (this.#panels.has(id)) this.#choose(id);
      const notice = () => this.scrollIntoView({ behavior: "instant" });
      notice();
      // A browser that has loaded a page goes to the place that its address names by then.
      if (document.readyState !== "complete") addEventListener("load", () => setTimeout(notice), { once: true });
    }
  };

  customElements.define("play-messages", Playbook.Messages);
}
