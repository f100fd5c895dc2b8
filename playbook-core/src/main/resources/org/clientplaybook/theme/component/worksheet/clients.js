// @needs core/closest, core/csv, core/element
/** The table in which clients are written, pasted and read from a file. */
Playbook.Clients = class Clients {
  static COLUMNS = /** @type {const} */ (["name", "hours", "income", "trouble", "late", "next"]);
  static #NUMBERS = /** @type {readonly string[]} */ (["hours", "income", "trouble", "late"]);

  #words;
  #body = Playbook.element("tbody");
  /** @type {() => void} */
  #changed;
  /** @type {(text: string) => void} */
  #pasted;
  /** The lines that noted rows came from, as they are written again. @type {WeakMap<HTMLTableRowElement, string>} */
  #sources = new WeakMap();
  element;

  constructor(
    /** @type {ReturnType<Language>} */ words,
    /** @type {string} */ language,
    /** @type {() => void} */ changed,
    /** @type {(text: string) => void} */ pasted,
  ) {
    const { element } = Playbook;
    const { word } = words;
    this.#words = { ...words, own: words.formats[language] };
    this.#changed = changed;
    this.#pasted = pasted;
    const heads = Clients.COLUMNS.map((column) =>
      element("th", { scope: "col", id: `review-${column}` }, word(`review.${column}`)),
    );
    this.element = element(
      "table",
      { class: "clients" },
      element("caption", { class: "visually-hidden" }, word("review.clients")),
      element("thead", {}, element("tr", {}, ...heads, element("td", {}))),
      this.#body,
    );
    this.element.addEventListener("input", ({ target }) => this.#typed(target));
    this.element.addEventListener("paste", (event) => this.#paste(event));
    this.element.addEventListener("click", (event) => {
      const remove = Playbook.closest(event, "[data-remove]");
      if (remove) this.#remove(remove);
    });
    this.fill([]);
  }

  /** Shows these rows, and one to write in. */
  fill(/** @type {ClientRow[]} */ rows) {
    this.#body.replaceChildren();
    this.add(rows);
  }

  /** Adds rows behind those that have something in them, but none that is there already. @returns {number} how many those are */
  add(/** @type {ClientRow[]} */ rows) {
    /** @type {(row: ClientRow) => string} */
    const key = ({ texts, source }) => JSON.stringify([Clients.COLUMNS.map((_, i) => texts[i] ?? ""), source ?? ""]);
    const there = new Set(this.written.map(key));
    const fresh = rows.filter((row) => !there.has(key(row)));
    for (const row of [...this.#rows]) if (!this.#texts(row).some((text) => text)) row.remove();
    for (const row of fresh) this.#append(row);
    this.#append({ texts: [] });
    this.#said();
    return rows.length - fresh.length;
  }

  /** @returns {HTMLTableRowElement[]} */
  get #rows() {
    return [...this.#body.rows];
  }

  /** @type {(row: HTMLTableRowElement) => HTMLInputElement[]} */
  #inputs(row) {
    return [...row.querySelectorAll("input")];
  }

  /** @type {(row: HTMLTableRowElement) => string[]} */
  #texts(row) {
    return this.#inputs(row).map((input) => input.value.trim());
  }

  #append(/** @type {ClientRow} */ { texts, note = "", source, line }) {
    const { element } = Playbook;
    const { word } = this.#words;
    const cells = Clients.COLUMNS.map((column, i) => {
      const input = element("input", {
        type: "text",
        "aria-labelledby": `review-${column}`,
        autocomplete: "off",
        "data-column": column,
        inputmode: Clients.#NUMBERS.includes(column) ? "text" : false,
      });
      input.value = texts[i] ?? "";
      const label = element("span", { class: "clients-label", "aria-hidden": "true" }, word(`review.${column}`));
      return element("td", {}, label, input);
    });
    const remove = element(
      "button",
      { type: "button", class: "button-quiet", "data-remove": true },
      word("review.remove"),
    );
    const fault = element("p", { class: "field-fault", role: "status", "data-fault": true });
    fault.dataset.note = note;
    fault.dataset.line = String(line ?? "");
    cells[0].append(fault);
    const row = element("tr", {}, ...cells, element("td", {}, remove));
    if (source !== undefined) this.#sources.set(row, source);
    this.#body.append(row);
  }

  #remove(/** @type {HTMLElement} */ button) {
    const row = button.closest("tr");
    const next = row?.nextElementSibling ?? row?.previousElementSibling;
    row?.remove();
    if (!this.#rows.length) this.#append({ texts: [] });
    (next ?? this.#rows[0]).querySelector("input")?.focus();
    this.#said();
  }

  #typed(/** @type {EventTarget | null} */ target) {
    const row = target instanceof Element ? target.closest("tr") : null;
    for (const name of ["data-note", "data-line"]) row?.querySelector("[data-fault]")?.setAttribute(name, "");
    if (row) this.#sources.delete(row);
    if (row === this.#rows.at(-1)) this.#append({ texts: [] });
    this.#said();
  }

  #paste(/** @type {ClipboardEvent} */ event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!/[\t\r\n]/.test(text.trim())) return;
    event.preventDefault();
    this.#pasted(text);
  }

  /** Reads the rows of a table as text: by the names of its columns where its first line has them, else in our order. */
  rows(/** @type {string} */ text) {
    const records = Playbook.csv.read(text);
    const named = records.length ? this.#named(records[0].cells) : null;
    const order = named ?? Clients.COLUMNS.map((_, i) => i);
    const width = named ? records[0].cells.length : order.length;
    return (named ? records.slice(1) : records).map((record) => this.#row(record, order, width));
  }

  /** Where each of our columns stands in a line of headings, -1 for one that it has not; null where it has no name. @type {(cells: string[]) => number[] | null} */
  #named(cells) {
    const { word } = this.#words;
    const heads = cells.map((cell) => cell.toLowerCase().replace(/\s*[([].*$/, ""));
    const order = Clients.COLUMNS.map((column) => {
      const names = [word(`review.${column}`).toLowerCase(), ...word(`review.${column}.names`).split(/,\s*/)];
      return heads.findIndex((head) => names.includes(head));
    });
    return order[0] >= 0 && order.some((place, i) => i > 0 && place >= 0) ? order : null;
  }

  /** @type {(record: CsvRecord, order: number[], width: number) => ClientRow} */
  #row({ line, cells, source, open }, order, width) {
    const { word } = this.#words;
    const ours = order.map((place) => cells[place] ?? "");
    const surplus = cells.slice(width).some((cell) => cell);
    // A cell of the table has one line.
    if (!open && !surplus) return { texts: ours.map((text) => text.replace(/\s*[\r\n]\s*/g, " ").trim()), line };
    const others = cells.filter((_, i) => !order.includes(i));
    return {
      texts: [source.replace(/\s+/g, " ").trim()],
      note: word(open ? "review.open" : "review.surplus", line, width),
      source: open ? this.#openLine(cells) : this.#line([...ours, ...others]),
    };
  }

  /** What stands between the cells of a file in this language. */
  get delimiter() {
    return this.#words.own.decimal === "," ? ";" : ",";
  }

  /** @type {(cells: string[]) => string} */
  #line(cells) {
    return Playbook.csv.write([cells], this.delimiter).trimEnd();
  }

  /** A line whose quotation mark is as open as it was. @type {(cells: string[]) => string} */
  #openLine(cells) {
    return cells.map((cell) => (cell.startsWith('"') ? cell : this.#line([cell]))).join(this.delimiter);
  }

  /** Marks what is wrong, and tells that something is different. */
  #said() {
    for (const row of this.#rows) {
      this.#check(row);
      row.querySelector("[data-remove]")?.toggleAttribute("hidden", row === this.#rows.at(-1));
    }
    this.#changed();
  }

  #check(/** @type {HTMLTableRowElement} */ row) {
    const { word } = this.#words;
    const fault = row.querySelector("[data-fault]");
    const note = fault?.getAttribute("data-note") ?? "";
    const line = fault?.getAttribute("data-line");
    const wrong = this.#inputs(row).filter((input) => Number.isNaN(this.#number(input)));
    for (const input of this.#inputs(row)) input.setAttribute("aria-invalid", String(wrong.includes(input)));
    const words = wrong.map((input) => word(`review.wrong.${input.dataset.column}`, input.value));
    if (line && words.length) words[0] = word("review.line", line, words[0]);
    if (note) words.unshift(note);
    if (fault && fault.textContent !== words.join(" ")) fault.textContent = words.join(" ");
  }

  /** The number in a cell, null where there is none and in a cell of words; NaN where it is wrong. @type {(input: HTMLInputElement) => number | null} */
  #number({ value, dataset: { column = "" } }) {
    if (!Clients.#NUMBERS.includes(column) || !value.trim()) return null;
    const number = Playbook.csv.number(value, this.#words.own, this.#signs, column === "income") ?? NaN;
    if (column === "income") return number;
    const most = column === "trouble" ? 3 : 10_000;
    const whole = column === "hours" || Number.isInteger(number);
    return number < 0 || number > most || !whole ? NaN : number;
  }

  /** @returns {Currency[]} */
  get #signs() {
    return Object.values(this.#words.formats).flatMap(({ symbols }) => Object.entries(symbols));
  }

  /** The currency that an amount names. @type {(typed: string) => string | undefined} */
  #currency(typed) {
    const bare = typed.trim().replace(/[()]|\s?[-\u2212]$/g, "");
    return Playbook.numberEntry.toAmount(bare, this.#words.own, this.#signs).code;
  }

  /** What is written, by row: as it is typed, with what a noted row was read from. @returns {ClientRow[]} */
  get written() {
    return this.#rows.flatMap((row) => {
      const texts = this.#texts(row);
      const note = row.querySelector("[data-fault]")?.getAttribute("data-note") ?? "";
      const source = this.#sources.get(row);
      if (!texts.some((text) => text)) return [];
      return [source === undefined ? { texts } : { texts, note, source }];
    });
  }

  /**
   * The clients whose rows are right, the currencies that their incomes name, and how many other rows there are.
   * @returns {{clients: Client[], currencies: string[], left: number}} */
  get read() {
    /** @type {Client[]} */
    const clients = [];
    /** @type {Set<string>} */
    const currencies = new Set();
    let left = 0;
    for (const row of this.#rows) {
      const texts = this.#texts(row);
      if (!texts.some((text) => text)) continue;
      const [, hours, income, trouble, late] = this.#inputs(row).map((input) => this.#number(input));
      const noted = row.querySelector("[data-fault]")?.textContent;
      if (noted || [hours, income, trouble, late].some(Number.isNaN)) {
        left++;
        continue;
      }
      clients.push({ name: texts[0], hours, income, trouble, late, next: texts[5] });
      const currency = this.#currency(texts[2]);
      if (currency) currencies.add(currency);
    }
    return { clients, currencies: [...currencies].sort(), left };
  }
};
