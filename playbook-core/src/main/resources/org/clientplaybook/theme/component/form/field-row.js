// @needs core/element, core/field-text, core/quick-date, component/form/list-field
/** @type {FieldRow} */
Playbook.fieldRow = (() => {
  const { element } = Playbook;

  /** @type {{[field: string]: string}} */
  const AUTOFILL = {
    your_name: "name",
    your_phone: "tel",
    your_email: "email",
    your_company: "organization",
    your_address: "street-address",
  };

  /** @type {{[type: string]: string}} */
  const TYPES = { phone: "tel", url: "url" };

  /** A browser writes the address in a control of its own type anew. @type {Attributes} */
  const EMAIL = { inputmode: "email", autocapitalize: "none", autocorrect: "off", spellcheck: "false" };

  /** A keypad of digits has no minus, and no currency's sign. @type {(field: Field) => boolean} */
  const isPositive = (field) => Playbook.fieldText.isNumeric(field) && field.min != null && Number(field.min) >= 0;

  const DAYS = ["week.1 week.2 next.2 month.1", "last.5 week.-1 week.-2 month.0"];

  /** Days within the field's limits, and on its side of today. @type {(field: Field) => string[]} */
  const quick = (field) => {
    const { min = "", max = "9999" } = field;
    const [coming, past] = DAYS.map((days) =>
      days.split(" ").filter((wish) => {
        const day = Playbook.quickDate(wish, new Date());
        return min <= day && day <= max;
      }),
    );
    return field.when === "past" || !coming.length ? past : coming;
  };

  /** @type {(asked: Asked) => string | false} */
  const placeholder = ({ field, rows }) =>
    field.example ? rows.word("field.example", Playbook.fieldText.written(field.example, field, rows.formats)) : false;

  /** @type {(asked: Asked, attributes: Attributes) => HTMLInputElement} */
  const input = (asked, attributes) =>
    element("input", { id: asked.id, "aria-describedby": asked.describedBy, ...attributes });

  /** @type {(asked: Asked) => HTMLInputElement} */
  const line = (asked) =>
    input(asked, {
      type: TYPES[asked.field.type ?? ""] ?? "text",
      autocomplete: AUTOFILL[asked.name] ?? "off",
      autocapitalize: asked.field.type === "person" && "words",
      inputmode: isPositive(asked.field) && "decimal",
      enterkeyhint: "next",
      placeholder: placeholder(asked),
      ...(asked.field.type === "email" ? EMAIL : {}),
    });

  /** @type {{[type: string]: (asked: Asked) => Made}} */
  const KINDS = {
    text: (asked) => {
      const control = line(asked);
      const { currencies, word } = asked.rows;
      if (asked.field.type !== "money" || !currencies.length) return { content: [control], controls: [control] };
      const options = currencies.map(([code, sign]) => new Option(sign, code));
      const label = { class: "field-unit", "data-unit": true, "aria-label": word("field.currency") };
      const unit = element("select", label, ...options);
      return { content: [element("div", { class: "field-line" }, control, unit)], controls: [control], unit };
    },
    paragraph: (asked) => {
      const own = { autocomplete: AUTOFILL[asked.name] ?? "off", placeholder: placeholder(asked) };
      const control = element("textarea", { id: asked.id, rows: 3, "aria-describedby": asked.describedBy, ...own });
      return { content: [control], controls: [control] };
    },
    choice: ({ field, rows, id, describedBy }) => {
      /** @type {[string, string][]} */
      const none = field.required === false ? [["", rows.word("field.none")]] : [];
      /** @type {HTMLInputElement[]} */
      const controls = [];
      const options = [...none, ...(field.options ?? [])].map(([value, label]) => {
        const radio = element("input", { type: "radio", name: id, value, "aria-describedby": describedBy });
        controls.push(radio);
        return element("label", { class: "check" }, radio, " ", element("span", {}, label));
      });
      return { content: [element("div", { class: "field-options" }, ...options)], controls };
    },
    yesno: (asked) => ({ content: [], controls: [input(asked, { type: "checkbox" })] }),
    list: (asked) => {
      const control = line(asked);
      const list = element("ul", { class: "field-items" }, element("li", {}, control));
      list.addEventListener("focusin", Playbook.listField.prepare, { once: true });
      return { content: [list], controls: [control], list };
    },
    date: (asked) => {
      const { field, rows, id } = asked;
      // No message can have a year of more digits.
      const bounds = { min: field.min ?? false, max: field.max ?? "9999-12-31" };
      const control = input(asked, { type: "date", autocomplete: "off", ...bounds });
      const days = quick(field).map((wish) =>
        element("button", { class: "button-quiet", type: "button", "data-date": wish }, rows.word(`quick.${wish}`)),
      );
      const group = { class: "field-dates", role: "group", "aria-labelledby": `${id}-label` };
      return { content: [control, element("div", group, ...days)], controls: [control] };
    },
  };

  return (name, field, rows) => {
    // No slug or heading has `__`.
    const id = `${rows.id}__${name}`;
    const hint = field.hint ? [element("p", { class: "field-hint", id: `${id}-hint` }, field.hint)] : [];
    const read = element("p", { class: "field-read", id: `${id}-read`, "data-read": true, "aria-live": "polite" });
    const fault = element("p", { class: "field-fault", id: `${id}-fault`, "data-fault": true, "aria-live": "polite" });
    const asked = { name, field, rows, id, describedBy: [...hint, read, fault].map((part) => part.id).join(" ") };
    const { content, ...made } = (KINDS[field.type ?? ""] ?? KINDS.text)(asked);
    const label = element("span", { id: `${id}-label` }, field.label ?? name);
    const optional = field.required === false && field.type !== "yesno" ? rows.word("field.optional") : "";
    const head =
      field.type === "yesno"
        ? element("label", { class: "check" }, ...made.controls, " ", label)
        : element(
            field.type === "choice" ? "legend" : "label",
            { class: "field-label", for: field.type !== "choice" && id },
            label,
            " ",
            element("span", { class: "field-optional" }, optional),
          );
    const language = field.language ?? rows.language;
    const other = language !== document.documentElement.lang;
    const attributes = { "data-field": name, lang: other && language, dir: other && "auto" };
    const parts = [head, ...hint, ...content, read, fault];
    const whole = element(field.type === "choice" ? "fieldset" : "div", { class: "field", ...attributes }, ...parts);
    return { name, field, element: whole, read, fault, ...made };
  };
})();
