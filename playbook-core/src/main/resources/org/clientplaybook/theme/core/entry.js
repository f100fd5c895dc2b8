// @needs core/values
/** @type {Entry} */
Playbook.entry = (() => {
  const NUMBER = /^-?\d{1,15}(\.\d{1,10})?$/;

  /** @type {{[type: string]: RegExp}} */
  const CHECKS = {
    number: NUMBER,
    money: NUMBER,
    email: /^[^\s@]+@[^\s@]+$/,
    phone: /^[+(\d][\d\s()./\u2010-\u2015-]*(\p{L}+\.?\s*\d+)?$/u,
    url: /^https?:\/\/\S+$/i,
  };

  /** @type {Entry["isNumeric"]} */
  const isNumeric = ({ type }) => type === "number" || type === "money";

  /** @type {Entry["fromDecimal"]} */
  const fromDecimal = (text, formats) => (NUMBER.test(text) ? text.replace(".", formats.decimal) : text);

  /** A pattern that cannot be read refuses nothing. @type {(pattern: string, text: string) => boolean} */
  const fits = (pattern, text) => {
    try {
      return new RegExp(`^(?:${pattern})$`, "u").test(text);
    } catch {
      return true;
    }
  };

  return {
    isNumeric,

    /** @returns {value is string} */
    isText: (value) => typeof value === "string" && !/\p{Surrogate}/u.test(value),

    oneLine: (text) => text.replace(/\s*[\r\n]+\s*/g, " "),

    toDecimal: (typed, formats) => {
      const plain = typed
        .replace(/\s/g, "")
        .replace(/^\u2212/, "-")
        .replace(/^\+|[:,.]-$/g, "")
        .replace(/(\d)['’](?=\d{3}(\D|$))/g, "$1");
      /** @type {string[]} */
      const marks = plain.match(/[.,]/g) ?? [];
      const last = marks.at(-1) ?? "";
      const other = last === "," ? "." : ",";
      const group = marks.includes(other) ? other : marks.length > 1 || last === formats.group ? last : "";
      const decimal = group === "," ? "." : ",";
      const grouped = group && new RegExp(`^-?[1-9]\\d{0,2}(\\${group}\\d{3})+(\\${decimal}\\d*)?$`).test(plain);
      const text = (grouped ? plain.replaceAll(group, "") : plain)
        .replace(/[.,]/, ".")
        .replace(/^(-?)(?=\.\d)/, "$10")
        .replace(/\.$/, "");
      return NUMBER.test(text) ? text : typed;
    },

    fromDecimal,

    written: (text, field, formats) => {
      if (field.type !== "date") return isNumeric(field) ? fromDecimal(text, formats) : text;
      const date = Playbook.values.parse(field, [text]);
      return typeof date === "number" ? Playbook.values.date(date, "long", formats) : "";
    },

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

    fault: (field, given) => {
      const text = given.trim();
      if (text === "") return "";
      if (field.type && CHECKS[field.type]?.test(text) === false) return field.type === "money" ? "number" : field.type;
      // A year of two digits is a slip.
      if (field.type === "date" && (text < "1900" || Playbook.values.parse(field, [text]) === null)) return "date";
      if (field.pattern && !fits(field.pattern, text)) return "pattern";
      const size = field.type === "date" ? text : isNumeric(field) ? Number(text) : text.length;
      /** @type {(limit: string) => string | number} */
      const bound = (limit) => (field.type === "date" ? limit : Number(limit));
      const ending = isNumeric(field) ? "" : field.type === "date" ? "Date" : "Length";
      if (field.min != null && size < bound(field.min)) return `min${ending}`;
      return field.max != null && size > bound(field.max) ? `max${ending}` : "";
    },
  };
})();
