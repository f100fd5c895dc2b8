// @needs core/config, core/language, core/when-back
// @needs component/worksheet/client-rows, component/worksheet/clients, component/worksheet/figures, component/worksheet/results
Playbook.Worksheet = class extends HTMLElement {
  static #VERSION = 2;

  #language = "";
  /** @type {ReturnType<Language> | undefined} */
  #words;
  /** @type {WorksheetData | undefined} */
  #data;
  /** @type {Playbook.Clients | undefined} */
  #clients;
  /** @type {ClientRows | undefined} */
  #rows;
  #rate = Playbook.element("input", {
    type: "text",
    id: "review-rate",
    inputmode: "decimal",
    autocomplete: "off",
    placeholder: " ",
  });
  #keep = Playbook.element("input", { type: "checkbox", id: "review-keep" });
  #status = Playbook.element("p", { role: "status", class: "send-status", "data-review-status": true });
  #fault = Playbook.element("p", { class: "field-fault", role: "status" });
  #results = Playbook.element("div", { class: "review-results", "data-results": true });

  connectedCallback() {
    const { config, element } = Playbook;
    const { attribute, list, map, name, object, optional, text } = config;
    /** @type {Check<Program>} */
    const program = (value, path) => list((item) => /** @type {Statement} */ (item))(value, path);
    /** @type {Check<Fields>} */
    const fields = (value) => /** @type {Fields} */ (value);
    const go = object({ href: name, title: name, language: optional(name) });
    const rule = object({ if: optional(program), go, because: program });
    this.#language = this.closest("[lang]")?.getAttribute("lang") ?? "";
    /** @type {Check<[string, string]>} */
    const column = (value, path) => {
      const [field, end] = list(name)(value, path);
      return [field, end];
    };
    const shape = object({ fields, columns: list(column), words: map(text), rules: list(rule) });
    /** @type {WorksheetData} */
    const data = attribute(this, "data-worksheet", config.json(shape));
    this.#data = data;
    // No other page speaks these words.
    Object.assign(Playbook.languages[this.#language]?.words ?? {}, data.words);
    this.#words = Playbook.language(this.#language);
    const { word } = this.#words;
    const words = { ...this.#words, own: this.#words.formats[this.#language] };
    const columns = data.columns.map(([, column]) => column);
    const lines = new Set(
      data.columns.filter(([name]) => data.fields[name].type === "text").map(([, column]) => column),
    );
    this.#rows = Playbook.clientRows(words, columns, lines);
    const clients = new Playbook.Clients(
      words,
      data,
      () => this.#draw(),
      (pasted) => this.#add(pasted),
    );
    this.#clients = clients;
    const rate = element("div", { class: "field review-rate" });
    rate.append(
      element("label", { class: "field-label", for: "review-rate" }, word("review.rate")),
      element("p", { class: "field-hint" }, word("review.rate.hint")),
      this.#rate,
      this.#fault,
    );
    const keep = element("label", { class: "check", for: "review-keep" }, this.#keep, ` ${word("review.keep")}`);
    this.replaceChildren(clients.element, this.#actions(word), this.#status, rate, keep, this.#results);
    this.#rate.addEventListener("input", () => this.#draw());
    this.#keep.addEventListener("change", () => this.#store());
    this.#restore();
    Playbook.whenBack(() => this.#restore());
    this.hidden = false;
  }

  /** @param {Words} word */
  #actions(word) {
    const { element } = Playbook;
    const file = element("input", { type: "file", hidden: true, id: "review-file", accept: ".csv,.tsv,.txt" });
    file.addEventListener("change", () => {
      if (file.files?.[0]) this.#import(file.files[0]);
      file.value = "";
    });
    /** @type {(name: string, act: () => void) => HTMLElement} */
    const button = (name, act) => {
      const made = element("button", { type: "button", class: "button", "data-review": name }, word(`review.${name}`));
      made.addEventListener("click", act);
      return made;
    };
    return element(
      "div",
      { class: "review-actions" },
      file,
      button("import", () => file.click()),
      button("export", () => this.#export()),
      button("print", () => print()),
      button("clear", () => this.#clear()),
    );
  }

  /** @param {File} file */
  async #import(file) {
    const { text, encoding } = Playbook.csv.decode(new Uint8Array(await file.arrayBuffer()));
    this.#add(text);
    if (encoding === "windows-1252") this.#status.append(` ${this.#words?.word("review.encoding")}`);
  }

  #add(/** @type {string} */ text) {
    if (!this.#words || !this.#clients || !this.#rows) return;
    const rows = this.#rows.read(text);
    const there = this.#clients.add(rows);
    const { count } = this.#words;
    this.#status.textContent = count("review.imported", rows.length);
    if (there) this.#status.append(` ${count("review.already", there)}`);
  }

  #export() {
    if (!this.#words || !this.#clients || !this.#data || !this.#rows) return;
    const { word } = this.#words;
    const heads = this.#data.columns.map(([, column]) => word(`review.${column}`));
    // What cannot be read stands last, so that it cannot swallow what can.
    const rows = this.#clients.written
      .sort((a, b) => Number(a.source !== undefined) - Number(b.source !== undefined))
      .map(({ texts, source }) => source ?? texts);
    const text = `\ufeff${Playbook.csv.write([heads, ...rows], this.#rows.delimiter)}`;
    const href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    const link = Playbook.element("a", { href, download: `${word("review.file")}.csv` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  }

  #clear() {
    const before = this.#clients?.written ?? [];
    if (!before.length) return;
    this.#clients?.fill([]);
    const { word } = this.#words ?? {};
    const undo = Playbook.element("button", { type: "button", class: "button-quiet" }, word?.("review.undo") ?? "");
    undo.addEventListener("click", () => {
      this.#clients?.add(before);
      this.#status.replaceChildren();
    });
    this.#status.replaceChildren(`${word?.("review.cleared")} `, undo);
  }

  get #key() {
    const id = Playbook.config.attribute(document.documentElement, "data-playbook", Playbook.config.name);
    return `playbook.${id}.review`;
  }

  #restore() {
    const { json, list, number, object, optional, text } = Playbook.config;
    /** @type {{rate: string, rows: ClientRow[]} | null} */
    let kept = null;
    try {
      const row = object({ texts: list(text), note: optional(text), source: optional(text) });
      kept = json(object({ version: number, rate: text, rows: list(row) }))(localStorage.getItem(this.#key), "");
    } catch {
      // Nothing is kept, or something else wrote there; or this browser keeps nothing.
    }
    this.#keep.checked = kept !== null;
    if (kept) {
      this.#rate.value = kept.rate;
      this.#clients?.fill(kept.rows);
    }
    this.#draw();
  }

  #store() {
    const rows = this.#clients?.written ?? [];
    const kept = { version: Playbook.Worksheet.#VERSION, rate: this.#rate.value, rows };
    try {
      if (this.#keep.checked) localStorage.setItem(this.#key, JSON.stringify(kept));
      else localStorage.removeItem(this.#key);
    } catch {
      this.#keep.checked = false;
      this.#status.textContent = this.#words?.word("review.blocked") ?? "";
    }
  }

  #draw() {
    if (!this.#words || !this.#clients || !this.#data) return;
    const { clients, currencies, left } = this.#clients.read;
    if (this.#keep.checked) this.#store();
    this.classList.toggle("has-results", clients.length > 0);
    const rate = this.#ownRate();
    const own = rate === null ? undefined : this.#clients.currency(this.#rate.value);
    const all = [...new Set([...currencies, ...(own ? [own] : [])])].sort();
    const made = { language: this.#language, rules: this.#data, currencies: all, left };
    this.#results.replaceChildren(...(clients.length ? Playbook.results(this.#words, clients, rate, made) : []));
  }

  /** The rate that is written, null where there is none that can be read; which is then said. */
  #ownRate() {
    const typed = this.#rate.value.trim();
    if (!this.#words) return null;
    const { word, formats } = this.#words;
    const signs = Object.values(formats).flatMap(({ symbols }) => Object.entries(symbols));
    const rate = Playbook.csv.number(typed, formats[this.#language], signs, true);
    const wrong = typed !== "" && rate === null;
    this.#rate.setAttribute("aria-invalid", String(wrong));
    this.#fault.textContent = wrong ? word("review.wrong.income", typed) : "";
    return rate;
  }
};

customElements.define("playbook-worksheet", Playbook.Worksheet);
