// @needs core/closest, core/csv, core/element, core/number-entry
/** The table in which clients are written, pasted and read from a file. */
Playbook.Clients = class {
  /** @type {string[]} */
  #columns;
  /** @type {Set<string>} */
  #numbers;
  /** @type {ReviewWords} */
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
    /** @type {ReviewWords} */ words,
    /** @type {WorksheetData} */ { columns, fields },
    /** @type {() => void} */ changed,
    /** @type {(text: string) => void} */ pasted,
  ) {
    const { element } = Playbook;
    const { word } = words;
    this.#words = words;
    this.#columns = columns.map(([, column]) => column);
    this.#numbers = new Set(columns.filter(([name]) => fields[name].type !== "text").map(([, column]) => column));
    this.#changed = changed;
    this.#pasted = pasted;
    const heads = this.#columns.map((column) =>
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
    const key = ({ texts, source }) => JSON.stringify([this.#columns.map((_, i) => texts[i] ?? ""), source ?? ""]);
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

  /** @type {(row: HTMLTableRowElement) => (HTMLInputElement | HTMLTextAreaElement)[]} */
  #inputs(row) {
    return [...row.querySelectorAll(/** @type {"input"} */ ("[data-column]"))];
  }

  /** @type {(row: HTMLTableRowElement) => string[]} */
  #texts(row) {
    return this.#inputs(row).map((input) => input.value.trim());
  }

  #append(/** @type {ClientRow} */ { texts, note = "", source, line }) {
    const { element } = Playbook;
    const { word } = this.#words;
    const cells = this.#columns.map((column, i) => {
      const named = { "aria-labelledby": `review-${column}`, autocomplete: "off", "data-column": column };
      // Words may have several lines.
      const input = this.#numbers.has(column)
        ? element("input", { type: "text", inputmode: "text", ...named })
        : element("textarea", { rows: Math.min(6, (texts[i] ?? "").split("\n").length), ...named });
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
    this.#inputs(/** @type {HTMLTableRowElement} */ (next ?? this.#rows[0]))[0].focus();
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

  /** The number in a cell, null where there is none and in a cell of words; NaN where it is wrong. @type {(input: HTMLInputElement | HTMLTextAreaElement) => number | null} */
  #number({ value, dataset: { column = "" } }) {
    if (!this.#numbers.has(column) || !value.trim()) return null;
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
  currency(typed) {
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
      const numbers = this.#inputs(row).map((input) => this.#number(input));
      if (row.querySelector("[data-fault]")?.textContent || numbers.some(Number.isNaN)) {
        left++;
        continue;
      }
      const entries = this.#columns.map((column, i) => [column, this.#numbers.has(column) ? numbers[i] : texts[i]]);
      clients.push(/** @type {Client} */ (Object.fromEntries(entries)));
      const currency = this.currency(texts[this.#columns.indexOf("income")]);
      if (currency) currencies.add(currency);
    }
    return { clients, currencies: [...currencies].sort(), left };
  }
};
