// @needs core/config, core/interpreter, core/language, core/when-back
// @needs component/worksheet/clients, component/worksheet/figures, component/worksheet/pareto
Playbook.Worksheet = class extends HTMLElement {
  static #VERSION = 1;

  #language = "";
  /** @type {ReturnType<Language> | undefined} */
  #words;
  /** @type {WorksheetData | undefined} */
  #data;
  /** @type {Playbook.Clients | undefined} */
  #clients;
  #rate = Playbook.element("input", { type: "text", id: "review-rate", inputmode: "decimal", autocomplete: "off" });
  #keep = Playbook.element("input", { type: "checkbox", id: "review-keep" });
  #status = Playbook.element("p", { role: "status", class: "send-status", "data-review-status": true });
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
    const shape = object({ fields, words: map(text), rules: list(rule) });
    const data = attribute(this, "data-worksheet", config.json(shape));
    this.#data = data;
    // No other page speaks these words.
    Object.assign(Playbook.languages[this.#language]?.words ?? {}, data.words);
    this.#words = Playbook.language(this.#language);
    const { word } = this.#words;
    const clients = new Playbook.Clients(this.#words, this.#language, () => this.#draw());
    this.#clients = clients;
    const rate = element("div", { class: "field review-rate" });
    rate.append(
      element("label", { class: "field-label", for: "review-rate" }, word("review.rate")),
      element("p", { class: "field-hint" }, word("review.rate.hint")),
      this.#rate,
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
    const rows = this.#clients?.rows(text) ?? [];
    this.#clients?.add(rows);
    const said = this.#words?.count("review.imported", rows.length) ?? "";
    const guess = encoding === "windows-1252" ? ` ${this.#words?.word("review.encoding")}` : "";
    this.#status.textContent = said + guess;
  }

  #export() {
    if (!this.#words || !this.#clients) return;
    const { word, formats } = this.#words;
    const heads = Playbook.Clients.COLUMNS.map((column) => word(`review.${column}`));
    const delimiter = formats[this.#language].decimal === "," ? ";" : ",";
    const text = `\ufeff${Playbook.csv.write([heads, ...this.#clients.texts], delimiter)}`;
    const href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    const link = Playbook.element("a", { href, download: `${word("review.file")}.csv` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  }

  #clear() {
    const before = this.#clients?.texts ?? [];
    if (!before.length) return;
    this.#clients?.fill([]);
    const { word } = this.#words ?? {};
    const undo = Playbook.element("button", { type: "button", class: "button-quiet" }, word?.("review.undo") ?? "");
    undo.addEventListener("click", () => {
      this.#clients?.add(before.map((texts) => ({ texts })));
      this.#status.replaceChildren();
    });
    this.#status.replaceChildren(`${word?.("review.cleared")} `, undo);
  }

  get #key() {
    const id = Playbook.config.attribute(document.documentElement, "data-playbook", Playbook.config.name);
    return `playbook.${id}.review`;
  }

  #restore() {
    const { json, list, number, object, text } = Playbook.config;
    /** @type {{rate: string, rows: string[][]} | null} */
    let kept = null;
    try {
      kept = json(object({ version: number, rate: text, rows: list(list(text)) }))(localStorage.getItem(this.#key), "");
    } catch {
      // Nothing is kept, or something else wrote there; or this browser keeps nothing.
    }
    this.#keep.checked = kept !== null;
    if (kept) {
      this.#rate.value = kept.rate;
      this.#clients?.fill(kept.rows.map((texts) => ({ texts })));
    }
    this.#draw();
  }

  #store() {
    const kept = { version: Playbook.Worksheet.#VERSION, rate: this.#rate.value, rows: this.#clients?.texts ?? [] };
    try {
      if (this.#keep.checked) localStorage.setItem(this.#key, JSON.stringify(kept));
      else localStorage.removeItem(this.#key);
    } catch {
      this.#keep.checked = false;
      this.#status.textContent = this.#words?.word("review.blocked") ?? "";
    }
  }

  #draw() {
    if (!this.#words || !this.#clients) return;
    const { word, count, formats } = this.#words;
    const { clients, left } = this.#clients.read;
    if (this.#keep.checked) this.#store();
    if (!clients.length) return this.#results.replaceChildren();
    const signs = Object.values(formats).flatMap(({ symbols }) => Object.entries(symbols));
    const rate = Playbook.csv.number(this.#rate.value, formats[this.#language], signs, true);
    const figures = Playbook.figures(clients, rate);
    const dear = figures.results.filter((one) => one.dear).map((one) => one.client.name);
    const { element } = Playbook;
    const said = dear.length ? word("review.dear", dear.join(", ")) : word("review.level");
    const picture = Playbook.pareto(figures.results, word("review.picture"), (share) => this.#percent(share));
    const legend = element("p", { class: "pareto-legend", "aria-hidden": "true" });
    for (const name of ["time", "income"])
      legend.append(element("span", { class: `pareto-key-${name}` }, word(`review.share.${name}`)), " ");
    this.#results.replaceChildren(
      element("h2", { class: "section-title" }, word("review.results")),
      element("p", { class: "review-said" }, said),
      element(
        "p",
        { class: "section-intro" },
        word(rate === null ? "review.average" : "review.own", this.#money(figures.rate)),
      ),
      left ? element("p", { class: "notice" }, count("review.left", left)) : "",
      this.#table(figures),
      element(
        "figure",
        { class: "review-picture" },
        element("figcaption", {}, word("review.picture")),
        legend,
        picture,
      ),
    );
  }

  /** @param {ReturnType<Figures>} figures */
  #table({ results, rate, hours }) {
    const { element } = Playbook;
    const word = this.#words?.word ?? String;
    const columns = ["name", "hourly", "share.time", "share.income", "cost", "advice"];
    const rows = results.map(({ client, hourly, time, income, cost, dear }) => {
      const advice = this.#advice({ client, hourly, time, income, rate, cost });
      const name = element("th", { scope: "row" }, client.name || word("review.unnamed"));
      if (dear) name.append(" ", element("span", { class: "review-dear" }, word("review.fifth")));
      const shown = [
        hourly === null ? "–" : this.#money(hourly),
        this.#percent(time),
        this.#percent(income),
        hours ? this.#money(cost) : "–",
      ];
      const cells = [...shown, advice].map((content, i) => {
        const label = element(
          "span",
          { class: "clients-label", "aria-hidden": "true" },
          word(`review.${columns[i + 1]}`),
        );
        return element("td", {}, label, content);
      });
      return element("tr", {}, name, ...cells);
    });
    const heads = columns.map((column) => element("th", { scope: "col" }, word(`review.${column}`)));
    const body = element("tbody", {}, ...rows);
    return element("table", { class: "review-table" }, element("thead", {}, element("tr", {}, ...heads)), body);
  }

  /** The scenario of the first rule that holds, and why. @param {Judged} judged */
  #advice({ client, hourly, time, income, rate, cost }) {
    const { element, interpret } = Playbook;
    const { fields = {}, rules = [] } = this.#data ?? {};
    const formats = this.#words?.formats[this.#language];
    if (!formats) return client.next;
    const writing = { fields, formats };
    /** @type {(share: number | null) => number | null} */
    const percent = (share) => (share === null ? null : share * 100);
    const numbers = {
      hours: client.hours,
      income: client.income,
      trouble: client.trouble,
      days_late: client.late,
      hourly,
      rate,
      cost,
      time_share: percent(time),
      income_share: percent(income),
    };
    /** @type {Texts} */
    const texts = new Map([
      ["client", [client.name]],
      ["next_step", [client.next]],
    ]);
    for (const [name, value] of Object.entries(numbers)) if (value !== null) texts.set(name, [value.toFixed(2)]);
    /** @type {(program: Program) => string} */
    const run = (program) =>
      interpret(program, texts, writing)
        .map((segment) => segment.text)
        .join("");
    const rule = rules.find((one) => !one.if || run(one.if) !== "");
    if (!rule) return client.next;
    const { href, title, language } = rule.go;
    const link = element("a", { href, ...(language ? { lang: language } : {}) }, title);
    return element("div", {}, link, element("p", { class: "review-because" }, run(rule.because)));
  }

  /** @param {number} amount */
  #money(amount) {
    const cents = BigInt(Math.round(amount * 100)) * 10n ** 8n;
    const formats = this.#words?.formats[this.#language];
    return formats ? Playbook.values.money(cents, formats.currency, formats) : String(amount);
  }

  /** @param {number | null} share */
  #percent(share) {
    return share === null ? "–" : new Intl.NumberFormat(this.#language, { style: "percent" }).format(share);
  }
};

customElements.define("playbook-worksheet", Playbook.Worksheet);
