/**
 * `<play-messages>` turns a scenario's messages into a place to write: one message at a time, its fields beside it, the
 * sheet that goes out. Without script its messages stand one below the other, with gaps.
 *
 * Its attribute `data-messages` has, as JSON: `scenario` (the slug), `title`, `holidays`, `languages`: by language `name`,
 * `speech`, `fields` by name, and `messages`: by identifier and tone `subject` (or null) and `body`, each a program.
 */
globalThis.Playbook ??= {};

{
  const LONGEST_LINK = 20_000;

  /** The fields that a message uses, in the order of the form. */
  const used = (program, names) => {
    const found = new Set();
    const walk = (node) => {
      if (!Array.isArray(node)) return;
      if (node[0] === "get") found.add(node[1]);
      if (node[0] === "for") found.add(node[2]);
      node.forEach(walk);
    };
    walk(program);
    return names.filter((name) => found.has(name));
  };

  Playbook.Messages = class extends HTMLElement {
    #data;
    #store;
    #panels = [];

    connectedCallback() {
      this.#data = JSON.parse(this.dataset.messages);
      const own = document.documentElement.lang;
      const language = this.#data.languages[own] ? own : Object.keys(this.#data.languages)[0];
      this.#store = new Playbook.Store(this.#data.scenario, this.#data.languages[language].fields);
      this.#receive();
      for (const article of this.querySelectorAll("[data-message]")) this.#panel(article, language);
      this.#tabs();
      this.#details();
      let waiting = false;
      this.#store.addEventListener("change", () => {
        if (waiting) return;
        waiting = true;
        requestAnimationFrame(() => {
          waiting = false;
          this.#refresh();
        });
      });
      this.classList.add("is-live");
    }

    #refresh() {
      for (const { form, sheet, article } of this.#panels) {
        form.refresh();
        if (!article.hidden) sheet.render();
      }
    }

    #panel(article, language) {
      const id = article.dataset.message;
      const { fields, messages, speech } = this.#data.languages[language];
      const live = document.getElementById("live-message").content.cloneNode(true);
      const form = live.querySelector("play-form");
      const sheet = live.querySelector("play-sheet");
      const send = live.querySelector("play-send");
      article.querySelector("[data-sheets]").hidden = true;
      article.querySelector("[data-live]").replaceChildren(live);
      const message = { id, channel: article.dataset.channel };
      const names = used(Object.values(messages[id]).map(({ subject, body }) => [subject ?? [], body]), Object.keys(fields));
      form.show({ fields, names, store: this.#store, speech, id: `${id}-field` });
      sheet.show({ message, languages: this.#data.languages, language, store: this.#store, holidays: this.#data.holidays });
      send.show({ sheet, name: `${this.#data.scenario}-${id}`, to: () => this.#address(fields), link: () => this.#link() });
      article.addEventListener("gap", (event) => form.focusField(event.detail.field));
      sheet.addEventListener("drawn", () => this.#measure(article, sheet));
      this.#channel(send, message.channel);
      this.#measure(article, sheet);
      this.#panels.push({ id, article, form, sheet });
    }

    /** Leaves the ways out that fit the channel. */
    #channel(send, channel) {
      for (const part of send.querySelectorAll("[data-for]")) {
        if (!part.dataset.for.split(" ").includes(channel)) part.remove();
      }
    }

    #measure(article, sheet) {
      const words = article.querySelector("[data-measure]");
      const { subject, body } = sheet.text;
      const fill = (pattern, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), pattern);
      const { sms, characters, seconds } = Playbook.measure;
      const { channel } = article.dataset;
      if (channel === "email") words.textContent = fill(words.dataset.subject, characters(subject ?? ""));
      else if (channel === "sms") words.textContent = fill(words.dataset.sms, sms(body).characters, sms(body).segments);
      else if (channel === "chat") words.textContent = fill(words.dataset.characters, characters(body));
      else if (channel === "call" || channel === "voicemail") words.textContent = fill(words.dataset.seconds, seconds(body));
    }

    #address(fields) {
      const name = Object.keys(fields).find((field) => fields[field].type === "email" && !field.startsWith("your_"));
      return name ? (this.#store.get(name)[0] ?? "") : "";
    }

    #tabs() {
      const list = this.querySelector("[data-tabs]");
      const [pattern] = list.children;
      const tabs = this.#panels.map(({ id, article }) => {
        const tab = pattern.cloneNode(true);
        tab.querySelector("[data-tab-title]").textContent = article.querySelector("[data-title]").textContent;
        tab.querySelector("[data-tab-facts]").textContent = article.querySelector("[data-facts]").textContent.trim();
        tab.id = `tab-${id}`;
        tab.setAttribute("aria-controls", article.id);
        article.setAttribute("role", "tabpanel");
        article.setAttribute("aria-labelledby", tab.id);
        tab.addEventListener("click", () => this.#choose(id));
        return tab;
      });
      list.replaceChildren(...tabs);
      list.hidden = tabs.length < 2;
      list.addEventListener("keydown", (event) => this.#arrow(event, tabs));
      addEventListener("hashchange", () => this.#chooseByAddress());
      this.#choose(this.#panels[0].id);
      this.#chooseByAddress();
    }

    #arrow(event, tabs) {
      const at = tabs.indexOf(document.activeElement);
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
      if (to === undefined || at < 0) return;
      event.preventDefault();
      const tab = tabs[(to + tabs.length) % tabs.length];
      tab.click();
      tab.focus();
    }

    #chooseByAddress() {
      const id = location.hash.slice("#message-".length);
      if (!location.hash.startsWith("#message-") || !this.#panels.some((panel) => panel.id === id)) return;
      this.#choose(id);
      document.getElementById(`message-${id}`).scrollIntoView();
    }

    #choose(id) {
      for (const panel of this.#panels) {
        const chosen = panel.id === id;
        const tab = this.querySelector(`#tab-${CSS.escape(panel.id)}`);
        tab.setAttribute("aria-selected", String(chosen));
        tab.tabIndex = chosen ? 0 : -1;
        panel.article.hidden = !chosen;
        if (chosen) panel.sheet.render();
      }
    }

    #details() {
      const box = this.querySelector("[data-remember]");
      box.checked = this.#store.remembers;
      box.addEventListener("change", () => this.#store.remember(box.checked));
      this.querySelector("[data-forget]").addEventListener("click", () => {
        this.#store.forget();
        box.checked = false;
        this.querySelector("[data-forgotten]").hidden = false;
      });
      this.querySelector("[data-clear]").addEventListener("click", () => this.#store.clear());
      this.querySelector("[data-blocked]").hidden = this.#store.works;
    }

    /** A link to this page with what is filled in, in the fragment alone: no server ever sees it. */
    #link() {
      const { fields } = Object.values(this.#data.languages)[0];
      const values = [...this.#store.all()].filter(([name]) => fields[name] && !fields[name].sensitive);
      return `${location.href.split("#")[0]}#fill=${encodeURIComponent(JSON.stringify(values))}`;
    }

    /** Takes what such a link carries: texts for fields of this scenario, and nothing else. */
    #receive() {
      const found = /^#fill=(.*)$/s.exec(location.hash);
      if (!found) return;
      history.replaceState(null, "", location.href.split("#")[0]);
      const { fields } = Object.values(this.#data.languages)[0];
      try {
        if (found[1].length > LONGEST_LINK) throw new RangeError("too long");
        const values = JSON.parse(decodeURIComponent(found[1]));
        for (const [name, texts] of values) {
          const fits = Object.hasOwn(fields, name) && !fields[name].sensitive && Array.isArray(texts);
          if (fits) this.#store.set(name, texts.filter((text) => typeof text === "string"));
        }
        this.querySelector("[data-received]").hidden = false;
      } catch {
        this.querySelector("[data-refused-link]").hidden = false;
      }
    }
  };

  customElements.define("play-messages", Playbook.Messages);
}
