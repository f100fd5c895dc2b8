/**
 * `<play-sheet>` shows one message as it will be sent: live while somebody types, the reader's own words marked, gaps that
 * lead to their field, passages that a note explains, a switch between tones and one between languages.
 */
globalThis.Playbook ??= {};

{
  const element = (name, type, text) => Object.assign(document.createElement(name), { className: type, textContent: text });

  Playbook.Sheet = class extends HTMLElement {
    #setting;
    #text = { subject: null, body: "", subjectGaps: [], gaps: [], doubts: [] };
    #changed = false;
    #chosen = "";

    /**
     * @param {{message: string, letterhead: string[], notes: HTMLElement[], languages: Object<string, object>,
     *   language: string, store: Playbook.Store, holidays: number[]}} setting `letterhead` has the fields that stand
     *   above a letter, `notes` the notes, each with the words that it explains in `data-note`
     */
    show(setting) {
      this.#setting = setting;
      this.#tones();
      this.#languages();
      this.addEventListener("change", ({ target }) => {
        this.#changed = target.matches("[data-tone-choice]");
        setting.store.set(this.#changed ? "$tone" : "$language", [target.value]);
      });
      this.addEventListener("click", (event) => {
        const gap = event.target.closest("[data-gap]");
        if (gap) this.dispatchEvent(new CustomEvent("gap", { bubbles: true, detail: { field: gap.dataset.gap } }));
      });
    }

    /** The language of the message, which is chosen apart from the page's. */
    get language() {
      const { languages, language, store } = this.#setting;
      const [chosen] = store.get("$language");
      return Object.hasOwn(languages, chosen ?? "") ? chosen : language;
    }

    /** The tone that the reader chose, where the message has it. */
    get tone() {
      const tones = Object.keys(this.#setting.languages[this.language].messages[this.#setting.message]);
      const [chosen] = this.#setting.store.get("$tone");
      return tones.includes(chosen) ? chosen : tones[0];
    }

    /**
     * @returns {{subject: string | null, body: string, subjectGaps: string[], gaps: string[], doubts: string[]}} exactly
     *   what the sheet shows; the fields that are blank in the subject and in all, and those whose value is not right
     */
    get text() {
      return this.#text;
    }

    #texts({ subject, body }) {
      const plain = (segments) => segments.map(({ text }) => text).join("");
      const gaps = (segments) => segments.filter(({ kind }) => kind === "gap").map(({ field }) => field);
      const subjectGaps = [...new Set(gaps(subject ?? []))];
      return {
        subject: subject && plain(subject),
        body: plain(body),
        subjectGaps,
        gaps: [...new Set([...subjectGaps, ...gaps(body)])],
        doubts: this.#doubts([...(subject ?? []), ...body]),
      };
    }

    /** Shows the tone and the language that are chosen, where others were before: each writing is work for the browser. */
    #choices() {
      const { language, tone } = this;
      if (this.#chosen === `${language} ${tone}`) return;
      this.#chosen = `${language} ${tone}`;
      for (const radio of this.querySelectorAll("[data-tone-choice]")) radio.checked = radio.value === tone;
      this.querySelector("[data-language-choice]").value = language;
      for (const part of this.querySelectorAll("[data-subject], [data-body]")) part.lang = language;
    }

    #doubts(segments) {
      const { languages, language, store } = this.#setting;
      const names = new Set(segments.filter(({ kind }) => kind === "value").map(({ field }) => field));
      return [...names].filter((name) => Playbook.entry.fault(languages[language].fields[name], store.get(name)[0] ?? ""));
    }

    #tones() {
      const group = this.querySelector("[data-tones]");
      const tones = Object.keys(this.#setting.languages[this.#setting.language].messages[this.#setting.message]);
      for (const option of group.querySelectorAll("label")) {
        const radio = option.querySelector("input");
        radio.name = `tone-${this.#setting.message}`;
        if (!tones.includes(radio.value)) option.remove();
      }
      group.hidden = tones.length < 2;
    }

    #languages() {
      const select = this.querySelector("[data-language-choice]");
      const languages = Object.entries(this.#setting.languages);
      select.replaceChildren(...languages.map(([tag, { name }]) => Object.assign(new Option(name, tag), { lang: tag })));
      select.closest("[data-languages]").hidden = languages.length < 2;
    }

    #run() {
      const language = this.#setting.languages[this.language];
      const variants = language.messages[this.#setting.message];
      const variant = variants[this.tone];
      const values = this.#setting.store.all();
      for (const [name, { value }] of Object.entries(language.fields)) {
        if (value != null && !values.has(name)) values.set(name, [value]);
      }
      // An amount stays what it is in whatever language it is written.
      const speech = { ...language.speech, currency: this.#setting.store.currency ?? language.speech.currency };
      const run = (program) => Playbook.interpret(program, values, { ...language, speech, holidays: this.#setting.holidays });
      const subject = variant.subject
        ? run(variant.subject).map((segment) => ({ ...segment, text: Playbook.entry.oneLine(segment.text) }))
        : null;
      const body = run(variant.body);
      return this.#setting.letterhead.length
        ? this.#letter(this.#letterhead(language, values), subject ?? [], body)
        : { subject, body, ranges: [] };
    }

    /** A letter has its subject between the date and the salutation. */
    #letter(head, subject, body) {
      const length = (segments) => segments.reduce((sum, { text }) => sum + text.length, 0);
      const from = length(head);
      const gap = subject.length ? [{ kind: "text", text: "\n\n", field: "" }] : [];
      return {
        subject: null,
        body: [...head, ...subject, ...gap, ...body],
        ranges: [{ from, to: from + length(subject), type: "heading" }],
      };
    }

    /** Who writes to whom, and today's date, as far as it is filled in. */
    #letterhead({ speech }, values) {
      const { letterhead } = this.#setting;
      const lines = (mine) =>
        letterhead
          .filter((name) => name.startsWith("your_") === mine && values.get(name)?.[0].trim())
          .flatMap((field) => [
            { kind: "value", text: values.get(field)[0].trim(), field },
            { kind: "text", text: "\n", field: "" },
          ]);
      const now = new Date();
      const today = now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate();
      const blocks = [lines(true), lines(false)].filter((block) => block.length);
      const end = { kind: "text", text: "\n", field: "" };
      const date = { kind: "text", text: `${Playbook.values.date(today, "long", speech)}\n\n`, field: "" };
      return [...blocks.flatMap((block) => [...block, end]), date];
    }

    /** Draws the message anew. */
    render() {
      this.#choices();
      const before = this.text.body;
      const shown = this.#run();
      this.#text = this.#texts(shown);
      const { subject, body, ranges: own } = shown;
      const paper = this.querySelector("[data-paper]");
      this.#draw(paper.querySelector("[data-subject]"), subject ?? [], []);
      paper.querySelector("[data-subject-row]").hidden = subject === null;
      const { body: text, gaps, doubts } = this.text;
      const fresh = this.#changed ? Playbook.difference(before, text) : [];
      const ranges = fresh.map(([from, to]) => ({ from, to, type: "changed" }));
      this.#draw(paper.querySelector("[data-body]"), body, [...own, ...ranges, ...this.#passages(text)]);
      this.#changed = false;
      const { dataset } = this.querySelector("[data-gaps]");
      const words = [dataset.none, dataset.one][gaps.length] ?? dataset.other.replace("{0}", gaps.length);
      const { fields } = this.#setting.languages[this.#setting.language];
      const unsure = doubts.length ? dataset.doubts.replace("{0}", () => doubts.map((name) => fields[name].label).join(", ")) : "";
      this.querySelector("[data-gaps]").textContent = gaps.length || !unsure ? `${words} ${unsure}`.trim() : unsure;
      this.dispatchEvent(new CustomEvent("drawn", { bubbles: true }));
    }

    /** The passages that notes explain, numbered in the order of the text; the notes get the same numbers. */
    #passages(text) {
      const near = this.#setting.languages[this.language].near[this.#setting.message];
      const found = this.#setting.notes
        .map((note, i) => ({ note, words: near[i], from: near[i] ? text.indexOf(near[i]) : -1 }))
        .sort((a, b) => a.from - b.from);
      let number = 0;
      const passages = [];
      for (const { note, words, from } of found) {
        note.querySelector("[data-number]").textContent = from < 0 ? "" : ++number;
        const quote = note.querySelector("q");
        if (quote && words && quote.lang !== this.language) {
          Object.assign(quote, { textContent: words.replaceAll("'", "’"), lang: this.language });
        }
        if (from >= 0) passages.push({ from, to: from + words.length, type: "passage", number });
      }
      return passages;
    }

    /** Draws segments; a text is cut where a range begins or ends. */
    #draw(target, segments, ranges) {
      const nodes = [];
      let at = 0;
      for (const { kind, text, field } of segments) {
        const end = at + text.length;
        const cuts = kind === "text" ? ranges.flatMap(({ from, to }) => [from, to]).filter((cut) => cut > at && cut < end) : [];
        const places = [at, ...[...new Set(cuts)].sort((a, b) => a - b), end];
        for (let i = 1; i < places.length; i++) {
          const part = text.slice(places[i - 1] - at, places[i] - at);
          const within = ranges.filter(({ from, to }) => from < places[i] && to > places[i - 1]);
          nodes.push(this.#wrapped(this.#node(kind, part, field), within, places[i]));
        }
        at = end;
      }
      target.replaceChildren(...nodes);
    }

    #node(kind, text, field) {
      if (kind === "text") return document.createTextNode(text);
      if (kind === "value") return element("mark", "own", text);
      const gap = element("button", "gap", text);
      gap.type = "button";
      gap.dataset.gap = field;
      return gap;
    }

    #wrapped(node, ranges, end) {
      return ranges.reduce((inner, { type, to, number }) => {
        const outer = element("span", type, "");
        if (number && to <= end) outer.dataset.number = number;
        outer.append(inner);
        return outer;
      }, node);
    }
  };

  customElements.define("play-sheet", Playbook.Sheet);
}
