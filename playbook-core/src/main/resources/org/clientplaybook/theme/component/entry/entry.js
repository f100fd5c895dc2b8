/** What is typed into a field, as it is kept, and what can be wrong with it. */
globalThis.Playbook ??= {};

{
  const NUMBER = /^-?\d{1,15}(\.\d{1,10})?$/;

  const CHECKS = {
    number: NUMBER,
    money: NUMBER,
    email: /^[^\s@]+@[^\s@]+$/,
    phone: /^[+(\d][\d\s()./\u2010-\u2015-]*(\p{L}+\.?\s*\d+)?$/u,
    url: /^https?:\/\/\S+$/i,
  };

  const isNumeric = ({ type }) => type === "number" || type === "money";

  const fromDecimal = (text, speech) => (NUMBER.test(text) ? text.replace(".", speech.decimal) : text);

  /** A pattern that this browser cannot read refuses nothing. */
  const fits = (pattern, text) => {
    try {
      return new RegExp(`^(?:${pattern})$`, "u").test(text);
    } catch {
      return true;
    }
  };

  Playbook.entry = {
    isNumeric,

    /** @returns {boolean} whether a value from outside is a text that can be written everywhere */
    isText: (value) => typeof value === "string" && !/\p{Surrogate}/u.test(value),

    oneLine: (text) => text.replace(/\s*[\r\n]+\s*/g, " "),

    /**
     * @returns {string} a number as it is kept, or the text as typed where it is none. "1,200" has thousands where the
     *   language writes them so; else a comma or a point is the decimal one, since people type both. Where both are
     *   there, the last one is.
     */
    toDecimal: (typed, speech) => {
      const plain = typed
        .replace(/\s/g, "")
        .replace(/^\u2212/, "-")
        .replace(/^\+|[:,.]-$/g, "")
        .replace(/(\d)['’](?=\d{3}(\D|$))/g, "$1");
      const marks = plain.match(/[.,]/g) ?? [];
      const last = marks.at(-1);
      const other = last === "," ? "." : ",";
      const group = marks.includes(other) ? other : marks.length > 1 || last === speech.group ? last : "";
      const decimal = group === "," ? "." : ",";
      const grouped = group && new RegExp(`^-?[1-9]\\d{0,2}(\\${group}\\d{3})+(\\${decimal}\\d*)?$`).test(plain);
      const text = (grouped ? plain.replaceAll(group, "") : plain)
        .replace(/[.,]/, ".")
        .replace(/^(-?)(?=\.\d)/, "$10")
        .replace(/\.$/, "");
      return NUMBER.test(text) ? text : typed;
    },

    fromDecimal,

    /** @returns {string} a value as a text of the page has it; empty where it is no date of a date field */
    written: (text, field, speech) => {
      if (field.type !== "date") return isNumeric(field) ? fromDecimal(text, speech) : text;
      const date = Playbook.values.parse(field, [text]);
      return date === null ? "" : Playbook.values.date(date, "long", speech);
    },

    /**
     * @param {[string, string][]} currencies codes and signs
     * @returns {[string | undefined, string]} the code of the currency that stands before or behind an amount, and the rest
     */
    currency: (typed, currencies) => {
      const text = typed.trim();
      const lower = text.toLowerCase();
      for (const [code, sign] of currencies) {
        for (const unit of [sign.toLowerCase(), code.toLowerCase()]) {
          if (lower.startsWith(unit)) return [code, text.slice(unit.length)];
          if (lower.endsWith(unit)) return [code, text.slice(0, -unit.length)];
        }
      }
      return [undefined, typed];
    },

    /** @returns {string} what is wrong with a field's text, by its name among the words; empty where nothing is */
    fault: (field, given) => {
      const text = given.trim();
      if (text === "") return "";
      if (CHECKS[field.type]?.test(text) === false) return field.type;
      // A year of two digits is a slip.
      if (field.type === "date" && (text < "1900" || Playbook.values.parse(field, [text]) === null)) return "date";
      if (field.pattern && !fits(field.pattern, text)) return "pattern";
      const size = field.type === "date" ? text : isNumeric(field) ? Number(text) : text.length;
      const bound = (limit) => (field.type === "date" ? limit : Number(limit));
      const ending = isNumeric(field) ? "" : field.type === "date" ? "Date" : "Length";
      if (field.min != null && size < bound(field.min)) return `min${ending}`;
      return field.max != null && size > bound(field.max) ? `max${ending}` : "";
    },
  };
}
