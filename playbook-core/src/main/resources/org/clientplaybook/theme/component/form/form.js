/**
 * `<play-form>` asks for the fields of a message. Its controls are made of the templates beside it, one for each kind;
 * it keeps them and the store in step.
 *
 * Values are texts in the form that docs/message-language.md says: what is typed as "1 200,50" is kept as "1200.50".
 */
globalThis.Playbook ??= {};

{
  const { isNumeric, toDecimal, fromDecimal } = Playbook.entry;

  /** What a browser knows of its owner. */
  const AUTOFILL = {
    your_name: "name",
    your_phone: "tel",
    your_email: "email",
    your_company: "organization",
    your_address: "street-address",
  };

  Playbook.Form = class extends HTMLElement {
    #setting;
    #controls = new Map();
    /** What was written into each control last, as long as nobody has typed over it. */
    #written = new Map();

    /**
     * @param {{fields: Object<string, object>, names: Map<string, string | null>, store: Playbook.Store, speech: object,
     *   id: string}} setting `names` has the fields to ask for, each with the yes or no field that opens it
     */
    show(setting) {
      this.#setting = setting;
      this.#controls.clear();
      this.#written.clear();
      const rows = [...setting.names.keys()].map((name) => this.#row(name, setting.fields[name]));
      this.querySelector("[data-rows]").replaceChildren(...rows);
      this.refresh();
    }

    connectedCallback() {
      this.addEventListener("input", (event) => this.#typed(event.target));
      for (const kind of ["change", "focusout"]) this.addEventListener(kind, (event) => this.#left(event.target));
      this.addEventListener("click", (event) => this.#clicked(event));
      this.addEventListener("paste", (event) => this.#pasted(event));
      this.addEventListener("keydown", (event) => this.#pressed(event));
    }

    /** Writes the store's values into the controls that nobody is typing in. */
    refresh() {
      for (const name of this.#controls.keys()) {
        const texts = this.#texts(name).join("\n");
        if (this.#written.get(name) !== texts && !this.#controls.get(name).includes(document.activeElement)) {
          this.#written.set(name, texts);
          this.#fill(name);
          this.#tell(name, this.#fault(this.#setting.fields[name], name));
        }
        const opener = this.#setting.names.get(name);
        if (opener) this.#rowOf(name).hidden = this.#texts(opener)[0] !== "true";
      }
      const { currency } = this.#setting.store;
      if (this.#written.get("$currency") === currency) return;
      this.#written.set("$currency", currency);
      for (const unit of this.querySelectorAll("[data-unit]:not([hidden])")) unit.value = currency;
    }

    #rowOf(name) {
      return this.querySelector(`[data-field="${name}"]`);
    }

    /** Moves to a field's control. */
    focusField(name) {
      const [control] = this.#controls.get(name) ?? [];
      control?.scrollIntoView({ block: "center" });
      control?.focus({ preventScroll: true });
    }

    #clone(kind) {
      return document.getElementById(`field-${kind}`).content.firstElementChild.cloneNode(true);
    }

    #row(name, field) {
      const kinds = { paragraph: "paragraph", choice: "choice", yesno: "yesno", list: "list", date: "date" };
      const row = this.#clone(kinds[field.type] ?? "text");
      const id = `${this.#setting.id}-field-${name}`;
      row.dataset.field = name;
      if (field.language !== document.documentElement.lang) row.lang = field.language;
      row.querySelector("[data-label]").textContent = field.label;
      row.querySelector("[data-label]").id = `${id}-label`;
      row.querySelector("[role=group]")?.setAttribute("aria-labelledby", `${id}-label`);
      row.querySelector("[data-optional]").hidden = field.required !== false || field.type === "yesno";
      const hint = row.querySelector("[data-hint]");
      hint.textContent = field.hint ?? "";
      hint.hidden = !field.hint;
      hint.id = `${id}-hint`;
      row.querySelector("[data-fault]").id = `${id}-fault`;
      if (field.type === "choice") this.#options(row, field, id);
      const controls = [...row.querySelectorAll("input, textarea")];
      this.#controls.set(name, controls);
      this.#name(row, controls, field, id);
      return row;
    }

    #name(row, controls, field, id) {
      for (const control of controls) {
        if (control.type !== "radio") control.id = id;
        if (Object.hasOwn(AUTOFILL, row.dataset.field)) control.autocomplete = AUTOFILL[row.dataset.field];
        control.setAttribute("aria-describedby", `${id}-hint ${id}-fault`);
        this.#adapt(control, field);
      }
      const label = row.querySelector("[data-label]").closest("label");
      if (label) label.htmlFor = id;
      const { $currency } = this.#setting.fields;
      if (field.type === "money" && $currency) {
        const unit = row.querySelector("[data-unit]");
        unit.replaceChildren(...$currency.options.map(([code, symbol]) => new Option(symbol, code)));
        unit.hidden = false;
      }
    }

    #adapt(control, field) {
      if (control.type === "radio" || control.type === "checkbox") return;
      const kinds = { email: "email", phone: "tel", url: "url" };
      if (kinds[field.type]) control.type = kinds[field.type];
      if (isNumeric(field)) control.inputMode = "decimal";
      if (field.type === "person") control.autocapitalize = "words";
      if (field.example && field.type !== "date") {
        control.placeholder = Playbook.entry.written(field.example, field, this.#setting.speech);
      }
      if (field.type === "date") {
        if (field.min) control.min = field.min;
        // With more than four digits a year is one that no message can have.
        control.max = field.max ?? "9999-12-31";
      }
    }

    #options(row, field, id) {
      const list = row.querySelector("[data-options]");
      const [pattern] = list.children;
      const none = field.required === false ? [["", list.dataset.none]] : [];
      list.replaceChildren(
        ...[...none, ...field.options].map(([value, label]) => {
          const option = pattern.cloneNode(true);
          const radio = option.querySelector("input");
          Object.assign(radio, { name: id, value });
          option.querySelector("[data-option]").textContent = label;
          return option;
        }),
      );
    }

    #texts(name) {
      const texts = this.#setting.store.get(name);
      const { value } = this.#setting.fields[name];
      return texts.length || value == null ? texts : [value];
    }

    #fill(name) {
      const field = this.#setting.fields[name];
      const texts = this.#texts(name);
      const controls = this.#controls.get(name);
      if (field.type === "list") {
        this.#controls.set(name, Playbook.listField.fill(this.#rowOf(name), texts, field.label));
        return;
      }
      const text = texts[0] ?? "";
      for (const control of controls) {
        if (control.type === "radio") control.checked = control.value === text;
        else if (control.type === "checkbox") control.checked = text === "true";
        else this.#write(control, isNumeric(field) ? fromDecimal(text, this.#setting.speech) : text);
      }
    }

    /** Leaves alone what is there already: each writing is work for the browser. */
    #write(control, text) {
      if (control.value !== text) control.value = text;
    }

    #nameOf(control) {
      return control.closest("[data-field]")?.dataset.field;
    }

    #typed(control) {
      const name = this.#nameOf(control);
      if (!name) return;
      if (control.matches("[data-unit]")) return this.#setting.store.set("$currency", [control.value]);
      const field = this.#setting.fields[name];
      this.#written.delete(name);
      this.#setting.store.set(name, this.#read(field, name, control));
      if (!this.#fault(field, name)) this.#tell(name, "");
      if (field.type === "list") Playbook.listField.grow(this.#controls.get(name), field.label);
    }

    #read(field, name, control) {
      if (field.type === "yesno") return [control.checked ? "true" : "false"];
      if (field.type === "choice") return [control.value];
      if (field.type === "money") return [toDecimal(this.#amount(control.value), this.#setting.speech)];
      if (isNumeric(field)) return [toDecimal(control.value, this.#setting.speech)];
      return this.#controls.get(name).map((input) => input.value);
    }

    /** Takes a currency that was typed with an amount as the reader's choice of one. */
    #amount(typed) {
      const { fields, store } = this.#setting;
      const [code, amount] = Playbook.entry.currency(typed, fields.$currency?.options ?? []);
      if (code && code !== store.currency) store.set("$currency", [code]);
      return amount;
    }

    /** Says what is wrong once the reader has left the control, and not before. */
    #left(control) {
      const name = this.#nameOf(control);
      if (!name) return;
      const field = this.#setting.fields[name];
      if (isNumeric(field)) this.#fill(name);
      this.#tell(name, this.#fault(field, name));
    }

    #fault(field, name) {
      const [control] = this.#controls.get(name);
      return control.validity.badInput ? "date" : Playbook.entry.fault(field, this.#setting.store.get(name)[0] ?? "");
    }

    #tell(name, wrong) {
      const fault = this.#rowOf(name).querySelector("[data-fault]");
      const field = this.#setting.fields[name];
      const value = wrong.startsWith("min") ? field.min : wrong.startsWith("max") ? field.max : field.example;
      const words = Playbook.entry.written(value ?? "", field, this.#setting.speech);
      const said = wrong ? fault.dataset[wrong].replace("{0}", () => words) : "";
      if (fault.textContent === said) return;
      fault.textContent = said;
      for (const control of this.#controls.get(name)) {
        if (wrong) control.setAttribute("aria-invalid", "true");
        else control.removeAttribute("aria-invalid");
      }
    }

    /** A text of several lines is as many items. */
    #pasted(event) {
      const name = this.#nameOf(event.target);
      if (!name || this.#setting.fields[name].type !== "list") return;
      const texts = Playbook.listField.pasted(event, this.#controls.get(name));
      if (!texts) return;
      event.preventDefault();
      this.#setting.store.set(name, texts);
      this.#fill(name);
      this.#controls.get(name).at(-1).focus();
    }

    #pressed(event) {
      const name = this.#nameOf(event.target);
      if (event.key !== "Enter" || event.isComposing || !name || this.#setting.fields[name].type !== "list") return;
      event.preventDefault();
      const inputs = this.#controls.get(name);
      inputs[inputs.indexOf(event.target) + 1]?.focus();
    }

    #clicked(event) {
      const button = event.target.closest("button[data-date]");
      if (!button) return;
      const name = this.#nameOf(button);
      const [control] = this.#controls.get(name);
      control.value = Playbook.quickDate(button.dataset.date, new Date());
      control.dispatchEvent(new Event("input", { bubbles: true }));
      control.dispatchEvent(new Event("change", { bubbles: true }));
    }
  };

  customElements.define("play-form", Playbook.Form);
}
