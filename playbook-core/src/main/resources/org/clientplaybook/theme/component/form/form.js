// @needs core/closest, core/element, core/field-text, core/quick-date, core/store
// @needs component/form/field-row, component/form/list-field, component/form/panel-on-demand, component/search/search
Playbook.Form = class {
  #rowsOf = Playbook.element("div", { class: "form-rows" });
  element = Playbook.element("div", { class: "form" }, this.#rowsOf);
  panel;
  /** @type {Map<string, Row>} */
  #rows = new Map();
  /** @type {Map<string, string | undefined>} */
  #written = new Map();
  /** @type {Map<string, string | null>} */
  #openers = new Map();
  /** How values were read that could be read otherwise. @type {Map<string, {texts: string, as: string}>} */
  #readings = new Map();
  /** What was typed before what reads it was there. @type {Map<string, string>} */
  #unread = new Map();
  #waits = false;
  /** @type {string[] | null} */
  #settled = null;
  #fields;
  #store;
  #shared;
  #onRead;
  #anew = false;

  constructor(
    /** @type {Fields} */ fields,
    /** @type {Playbook.Store} */ store,
    /** @type {Omit<Rows, "currencies">} */ rows,
    /** @type {Around} */ around,
  ) {
    this.#fields = fields;
    this.#store = store;
    this.#onRead = around.onRead;
    const currencies = fields.$currency?.options ?? [];
    // The page's own first, where a sign means two currencies.
    const units = [...currencies, ...rows.units].filter(([code]) => currencies.some(([own]) => own === code));
    this.#shared = { ...rows, currencies, units };
    this.panel = Playbook.panelOnDemand({
      form: this.element,
      ...around,
      word: rows.word,
      rows: () => [...this.#rows.values()].filter(({ element }) => !element.hidden),
      isMissing: (row) => this.#isMissing(row),
      go: (name) => this.focusField(name),
    });
    store.follow((field) => (this.#anew ||= field === null));
    this.element.addEventListener("focusin", () => this.#prepare());
    this.element.addEventListener("input", (event) => this.#typed(event));
    for (const kind of ["change", "focusout"]) this.element.addEventListener(kind, (event) => this.#left(event));
    this.element.addEventListener("click", (event) => this.#clicked(event));
    this.element.addEventListener("paste", (event) => this.#pasted(event));
    this.element.addEventListener("keydown", (event) => this.#pressed(event));
  }

  /** What reads and checks comes when there is something to read, or about to be: until then it stays as it is typed. */
  async #prepare() {
    if (Playbook.entry || this.#waits) return;
    this.#waits = true;
    await Playbook.search.apart("core/entry").catch(() => {});
    this.#waits = false;
    if (!Playbook.entry) return;
    for (const row of this.#rows.values()) {
      this.#written.delete(row.name);
      if (!this.#unread.has(row.name)) continue;
      this.#store.set(row.name, this.#read(row, row.controls[0]));
      this.#showReading(row);
    }
    this.#onRead();
  }

  /** @param {Map<string, string | null>} names each with the yes or no field that opens it */
  ask(names) {
    this.panel.close();
    this.#openers = names;
    this.#written.clear();
    this.#settled = null;
    this.#rows = new Map();
    for (const name of names.keys()) this.#rows.set(name, Playbook.fieldRow(name, this.#fields[name], this.#shared));
    this.#rowsOf.replaceChildren(...[...this.#rows.values()].map((row) => row.element));
    this.refresh();
  }

  refresh() {
    if ([...this.#rows.keys()].some((name) => this.#store.get(name).length)) this.#prepare();
    if (this.#anew) this.#written.clear();
    for (const row of this.#rows.values()) {
      const texts = this.#texts(row.name).join("\n");
      const typing = !this.#anew && row.controls.some((control) => control === document.activeElement);
      if (this.#written.get(row.name) !== texts && !typing) {
        this.#written.set(row.name, texts);
        this.#fill(row);
        this.#showReading(row);
        this.#show(row, this.#fault(row));
      }
      const [control] = row.controls;
      control.toggleAttribute("data-empty", control.value === "" && !control.validity.badInput);
      const opener = this.#openers.get(row.name);
      if (opener) row.element.hidden = this.#texts(opener)[0] !== "true";
    }
    this.#anew = false;
    const { currency } = this.#store;
    if (this.#written.get("$currency") === currency) return;
    this.#written.set("$currency", currency);
    for (const { unit } of this.#rows.values()) if (unit) unit.value = currency ?? "";
  }

  /** @param {string} name */
  focusField(name) {
    const { controls = [] } = this.#rows.get(name) ?? {};
    const control = controls.find((one) => "checked" in one && one.checked) ?? controls[0];
    if (!control) return;
    if (!this.panel.open(name)) control.scrollIntoView({ block: "center" });
    control.focus({ preventScroll: true });
    this.panel.reveal();
  }

  /** @param {Row} row */
  #isMissing({ name, field: { required, type } }) {
    return required !== false && type !== "yesno" && !this.#texts(name).some((text) => text);
  }

  /** @param {string} name */
  #texts(name) {
    const texts = this.#store.get(name);
    const { value } = this.#fields[name];
    return texts.length || value == null ? texts : [value];
  }

  /** @param {Row} row */
  #fill(row) {
    const { field, list, controls } = row;
    const texts = this.#texts(row.name);
    if (list) {
      row.controls = Playbook.listField.fill(list, texts, field.label ?? "");
      return;
    }
    const [text = ""] = texts;
    const shown = this.#unread.get(row.name) ?? Playbook.fieldText.inControl(text, field, this.#shared.formats);
    for (const control of controls) {
      if (field.type !== "choice" && field.type !== "yesno") control.value === shown || (control.value = shown);
      else if ("checked" in control) control.checked = text === (field.type === "choice" ? control.value : "true");
    }
  }

  /** @type {(event: Event) => {row?: Row, control?: Control}} */
  #at(event) {
    const row = this.#rows.get(Playbook.closest(event, "[data-field]")?.dataset.field ?? "");
    return { row, control: row?.controls.find((control) => control === event.target) };
  }

  /** @param {Event} event */
  #typed(event) {
    const { row, control } = this.#at(event);
    if (row?.unit && row.unit === event.target) {
      this.#settled = null;
      this.#readings.delete(row.name);
      this.#showReading(row);
      return this.#store.set("$currency", [row.unit.value]);
    }
    if (!row || !control) return;
    this.#written.delete(row.name);
    this.#store.set(row.name, this.#read(row, control));
    this.#showReading(row);
    if (!this.#fault(row)) this.#show(row, "");
    if (row.list) row.controls = Playbook.listField.grow(row.list, row.field.label ?? "");
  }

  /** @type {(row: Row, control: Control) => string[]} */
  #read({ name, field, controls }, control) {
    const { formats, units } = this.#shared;
    if (field.type === "yesno") return [control instanceof HTMLInputElement && control.checked ? "true" : "false"];
    if (field.type === "choice") return [control.value];
    if (Playbook.entry) this.#unread.delete(name);
    else this.#unread.set(name, control.value);
    const readings = controls.map(({ value }) => Playbook.entry?.read(field, value, formats, units) ?? { text: value });
    const [{ text, code }] = readings;
    if (field.type === "money") this.#chooseCurrency(code);
    const own = { ...formats, currency: this.#store.currency ?? formats.currency };
    const as = field.type === "list" ? "" : (Playbook.entry?.reading(field, control.value, text, own) ?? "");
    this.#readings.set(name, { texts: text, as });
    return readings.map((reading) => reading.text);
  }

  /** A currency that is typed along is the reader's choice, as long as it stands there. @param {string} [code] */
  #chooseCurrency(code) {
    this.#settled ??= this.#store.get("$currency");
    const wanted = code ? [code] : this.#settled;
    if (wanted[0] !== this.#store.get("$currency")[0]) this.#store.set("$currency", wanted);
  }

  /** @param {Row} row */
  #showReading(row) {
    const { name, field, read } = row;
    const { texts, as } = this.#readings.get(name) ?? { texts: "", as: "" };
    const [text = ""] = this.#texts(name);
    const side = this.#fault(row) ? "" : Playbook.entry?.side(field, text);
    const { word } = this.#shared;
    const said = side ? word(`field.${side}`) : as && texts === text ? word("field.read", as) : "";
    if (read.textContent !== said) read.textContent = said;
  }

  /** @param {Event} event */
  #left(event) {
    const { row } = this.#at(event);
    if (!row) return;
    this.#settled = null;
    if (!row.list && row.field.type !== "date") this.#fill(row);
    this.#show(row, this.#fault(row));
  }

  /** @param {Row} row */
  #fault({ name, field, controls }) {
    return controls[0].validity.badInput ? "date" : (Playbook.entry?.fault(field, this.#store.get(name)) ?? "");
  }

  /** @type {(row: Row, wrong: string) => void} */
  #show({ field, fault, controls }, wrong) {
    const value = wrong.startsWith("min") ? field.min : wrong.startsWith("max") ? field.max : field.example;
    const written = Playbook.fieldText.written(value ?? "", field, this.#shared.formats);
    const { word, count } = this.#shared;
    const isCount = wrong === "minLength" || wrong === "maxLength";
    const said = isCount ? count(`fault.${wrong}`, Number(value)) : wrong && word(`fault.${wrong}`, written);
    if (fault.textContent === said) return;
    fault.textContent = said;
    for (const control of controls) {
      if (wrong) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
  }

  /** @param {ClipboardEvent} event */
  #pasted(event) {
    const { row, control } = this.#at(event);
    if (!row?.list || !control) return;
    const texts = Playbook.listField.pasted(event.clipboardData?.getData("text") ?? "", row.controls, control);
    if (!texts) return;
    event.preventDefault();
    const kept = texts.map((text) => Playbook.entry?.kept(row.field, text) ?? text);
    this.#written.delete(row.name);
    this.#store.set(row.name, kept);
    this.#fill(row);
    row.controls.at(-1)?.focus();
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const { row, control } = this.#at(event);
    if (event.key !== "Enter" || event.isComposing || event.keyCode === 229 || !row || !control) return;
    if (control instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    const item = row.list && row.controls[row.controls.indexOf(control) + 1];
    if (item) item.focus();
    else this.panel.onward(row);
  }

  /** @param {Event} event */
  #clicked(event) {
    const wish = Playbook.closest(event, "[data-date]")?.dataset.date;
    const control = this.#at(event).row?.controls[0];
    if (!wish || !control) return;
    control.value = Playbook.quickDate(wish, new Date());
    control.dispatchEvent(new Event("input", { bubbles: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
  }
};
