/**
 * `<play-sheet>` shows one message as it will be sent: live while somebody types, the reader's own words marked, gaps that
 * lead to their field, a switch between tones and one between languages.
 */
globalThis.Playbook ??= {};

{
  /** @returns {Set<number>} which words of the second list are not in the first, by a longest common subsequence */
  const newWords = (before, after) => {
    const length = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
    for (let i = before.length - 1; i >= 0; i--) {
      for (let j = after.length - 1; j >= 0; j--) {
        length[i][j] =
          before[i] === after[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    const fresh = new Set();
    for (let i = 0, j = 0; j < after.length; ) {
      if (i < before.length && before[i] === after[j]) {
        i++;
        j++;
      } else if (i < before.length && length[i + 1][j] >= length[i][j + 1]) i++;
      else fresh.add(j++);
    }
    return fresh;
  };

  Playbook.Sheet = class extends HTMLElement {
    #setting;
    #last = "";
    #changed = false;

    /**
     * @param {{message: object, languages: Object<string, object>, language: string, store: Playbook.Store,
     *   holidays: number[]}} setting
     */
    show(setting) {
      this.#setting = setting;
      this.#tones();
      this.#languages();
      this.addEventListener("change", (event) => {
        this.#changed = event.target.matches("[data-tone-choice]");
        this.render();
      });
      this.addEventListener("click", (event) => this.#clicked(event));
      this.render();
    }

    /** The language of the message, which is chosen apart from the page's. */
    get language() {
      return this.querySelector("[data-language-choice]")?.value || this.#setting.language;
    }

    get tone() {
      return this.querySelector("[data-tone-choice]:checked")?.value;
    }

    /** @returns {{subject: string | null, body: string, gaps: string[], used: string[]}} exactly what the sheet shows */
    get text() {
      const { subject, body } = this.#segments();
      const all = [...(subject ?? []), ...body];
      const plain = (segments) => segments.map(({ text }) => text).join("");
      return {
        subject: subject && plain(subject),
        body: plain(body),
        gaps: [...new Set(all.filter(({ kind }) => kind === "gap").map(({ field }) => field))],
      };
    }

    get message() {
      return this.#setting.message;
    }

    #clicked(event) {
      const gap = event.target.closest("[data-gap]");
      if (gap) this.dispatchEvent(new CustomEvent("gap", { bubbles: true, detail: { field: gap.dataset.gap } }));
    }

    #tones() {
      const group = this.querySelector("[data-tones]");
      const tones = Object.keys(this.#setting.languages[this.#setting.language].messages[this.#setting.message.id]);
      for (const option of [...group.querySelectorAll("label")]) {
        const radio = option.querySelector("input");
        radio.name = `tone-${this.#setting.message.id}`;
        if (!tones.includes(radio.value)) option.remove();
      }
      const [first] = group.querySelectorAll("input");
      if (first) first.checked = true;
      group.hidden = tones.length < 2;
    }

    #languages() {
      const select = this.querySelector("[data-language-choice]");
      const languages = Object.entries(this.#setting.languages);
      select.replaceChildren(...languages.map(([tag, { name }]) => new Option(name, tag)));
      select.value = this.#setting.language;
      select.closest("[data-languages]").hidden = languages.length < 2;
    }

    #segments() {
      const language = this.#setting.languages[this.language];
      const variants = language.messages[this.#setting.message.id];
      const variant = variants[this.tone] ?? Object.values(variants)[0];
      const values = this.#setting.store.all();
      for (const [name, { value }] of Object.entries(language.fields)) {
        if (value != null && !values.has(name)) values.set(name, [value]);
      }
      const run = (program) => Playbook.interpret(program, values, { ...language, holidays: this.#setting.holidays });
      return { subject: variant.subject ? run(variant.subject) : null, body: run(variant.body) };
    }

    /** Draws the message anew. */
    render() {
      const { subject, body } = this.#segments();
      const paper = this.querySelector("[data-paper]");
      paper.lang = this.language;
      this.#draw(paper.querySelector("[data-subject]"), subject ?? []);
      paper.querySelector("[data-subject-row]").hidden = subject === null;
      const text = body.map((segment) => segment.text).join("");
      const words = this.#changed ? this.#fresh(text) : null;
      this.#draw(paper.querySelector("[data-body]"), body, words);
      this.#last = text;
      this.#changed = false;
      const gaps = this.text.gaps.length;
      const left = this.querySelector("[data-gaps]");
      left.textContent = gaps === 0 ? left.dataset.none : gaps === 1 ? left.dataset.one : left.dataset.other.replace("{0}", gaps);
      this.dispatchEvent(new CustomEvent("drawn", { bubbles: true }));
    }

    /** @returns {[number, number][]} the stretches of the text that the former one did not have */
    #fresh(text) {
      const split = (whole) => whole.match(/\S+/g) ?? [];
      const fresh = newWords(split(this.#last), split(text));
      const places = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => [index, index + word.length]);
      return places.filter((_, i) => fresh.has(i));
    }

    #draw(target, segments, fresh) {
      const nodes = [];
      let at = 0;
      for (const { kind, text, field } of segments) {
        if (kind === "text" && fresh) nodes.push(...this.#marked(text, at, fresh));
        else nodes.push(kind === "text" ? document.createTextNode(text) : this.#own(kind, text, field));
        at += text.length;
      }
      target.replaceChildren(...nodes);
    }

    #own(kind, text, field) {
      const node = document.createElement(kind === "gap" ? "button" : "mark");
      if (kind === "gap") {
        node.type = "button";
        node.dataset.gap = field;
      }
      node.className = kind === "gap" ? "gap" : "own";
      node.textContent = text;
      return node;
    }

    #marked(text, start, fresh) {
      const nodes = [];
      let done = 0;
      for (const [from, to] of fresh) {
        const [a, b] = [Math.max(from - start, done), Math.min(to - start, text.length)];
        if (a >= b) continue;
        const changed = document.createElement("span");
        changed.className = "changed";
        changed.textContent = text.slice(a, b);
        nodes.push(document.createTextNode(text.slice(done, a)), changed);
        done = b;
      }
      nodes.push(document.createTextNode(text.slice(done)));
      return nodes;
    }
  };

  customElements.define("play-sheet", Playbook.Sheet);
}
