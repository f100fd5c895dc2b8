// @needs core/closest, core/csv, core/element
/** The table in which clients are written, pasted and read from a file. */
Playbook.Clients = class Clients {
  static COLUMNS = /** @type {const} */ (["name", "hours", "income", "trouble", "late", "next"]);
  static #NUMBERS = /** @type {readonly string[]} */ (["hours", "income", "trouble", "late"]);

  #words;
  #body = Playbook.element("tbody");
  /** @type {() => void} */
  #changed;
  element;

  constructor(
    /** @type {ReturnType<Language>} */ words,
    /** @type {string} */ language,
    /** @type {() => void} */ changed,
  ) {
    const { element } = Playbook;
    const { word } = words;
    this.#words = { ...words, own: words.formats[language] };
    this.#changed = changed;
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

  /** Adds rows behind those that have something in them. */
  add(/** @type {ClientRow[]} */ rows) {
    for (const row of [...this.#rows]) if (!this.#texts(row).some((text) => text)) row.remove();
    for (const row of rows) this.#append(row);
    this.#append({ texts: [] });
    this.#said();
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

  #append(/** @type {ClientRow} */ { texts, note = "" }) {
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
    const fault = element("p", { class: "field-fault", role: "status", "data-fault": true, "data-note": note });
    cells[0].append(fault);
    this.#body.append(element("tr", {}, ...cells, element("td", {}, remove)));
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
    const note = row?.querySelector("[data-note]");
    note?.setAttribute("data-note", "");
    if (row === this.#rows.at(-1)) this.#append({ texts: [] });
    this.#said();
  }

  #paste(/** @type {ClipboardEvent} */ event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!/[\t\r\n]/.test(text.trim())) return;
    event.preventDefault();
    this.add(this.rows(text));
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
    const surplus = cells.slice(width).filter((cell) => cell);
    if (!open && !surplus.length) return { texts: order.map((place) => cells[place] ?? "") };
    return { texts: [source.replace(/\s+/g, " ")], note: word(open ? "review.open" : "review.surplus", line, width) };
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
    const wrong = this.#inputs(row).filter((input) => this.#number(input) === null);
    for (const input of this.#inputs(row)) input.setAttribute("aria-invalid", String(wrong.includes(input)));
    const words = wrong.map((input) => word(`review.wrong.${input.dataset.column}`, input.value));
    if (note) words.unshift(note);
    if (fault && fault.textContent !== words.join(" ")) fault.textContent = words.join(" ");
  }

  /** The number in a cell, 0 where there is none and in a cell of words; null where it is wrong. @type {(input: HTMLInputElement) => number | null} */
  #number({ value, dataset: { column = "" } }) {
    if (!Clients.#NUMBERS.includes(column) || !value.trim()) return 0;
    const signs = Object.values(this.#words.formats).flatMap(({ symbols }) => Object.entries(symbols));
    const number = Playbook.csv.number(value, this.#words.own, signs, column === "income");
    if (number === null || column === "income") return number;
    const most = column === "trouble" ? 3 : 10_000;
    const whole = column === "hours" || Number.isInteger(number);
    return number < 0 || number > most || !whole ? null : number;
  }

  /** What is written, by row: as it is typed. @returns {string[][]} */
  get texts() {
    return this.#rows.map((row) => this.#texts(row)).filter((texts) => texts.some((text) => text));
  }

  /** The clients whose rows are right, and how many others there are. @returns {{clients: Client[], left: number}} */
  get read() {
    /** @type {Client[]} */
    const clients = [];
    let left = 0;
    for (const row of this.#rows) {
      const texts = this.#texts(row);
      if (!texts.some((text) => text)) continue;
      const [, hours, income, trouble, late] = this.#inputs(row).map((input) => this.#number(input));
      const noted = row.querySelector("[data-fault]")?.textContent;
      if (noted || hours === null || income === null || trouble === null || late === null) left++;
      else clients.push({ name: texts[0], hours, income, trouble, late, next: texts[5] });
    }
    return { clients, left };
  }
};
