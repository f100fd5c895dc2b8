// @needs core/decimals, core/number-entry, core/pattern, core/values
/** @type {Entry} */
Playbook.entry = (() => {
  const { decimals, numberEntry } = Playbook;

  // Mail programs take no other address.
  const WORD = String.raw`[^\s\p{Cc}\p{Cf}@<>,;:"()[\]\\.]+`;
  const DOTTED = `${WORD}(?:\\.${WORD})*`;

  /** @type {{[type: string]: (text: string) => boolean}} */
  const CHECKS = {
    number: numberEntry.isNumber,
    money: numberEntry.isNumber,
    email: (text) => new RegExp(`^${DOTTED}@${DOTTED}$`, "u").test(text),
    phone: (text) =>
      /^[+(\p{Nd}][\p{Nd}\s()./\u00b7\u2010-\u2015\u2212-]*(\p{L}+\.?\s*\p{Nd}+)?$/u.test(text) &&
      /(\p{Nd}.*){3}/u.test(text),
    url: (text) => /^https?:\/\/[^\s\p{Cc}\p{Cf}]+$/iu.test(text),
  };

  // Those that join letters and emoji stay in a text: names need them.
  const MARKS = /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
  const ALL_MARKS = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

  /** @type {(text: string, marks: RegExp) => string} */
  const unmarked = (text, marks) => text.replace(marks, (c) => (/[\t-\r]/.test(c) ? c : ""));

  /** @type {(text: string) => string} */
  const oneLine = (text) => text.replace(/\s*[\r\n]+\s*/g, " ");

  /** What stands around an address where it is copied from. @type {{[type: string]: (text: string) => string}} */
  const BARE = {
    email: (text) =>
      text
        .replace("\uff20", "@")
        .replace(/^[^<>]*<([^<>]*)>[\s,;.]*$/, "$1")
        .replace(/^\s*mailto:([^?]*).*$/i, "$1")
        .replace(/^[\s"'\u2018-\u201f(<[]+|[\s"'\u2018-\u201f)>\],;:.]+$/g, ""),
    phone: (text) => text.replace("\uff0b", "+").replace(/^\s*tel:/i, ""),
    url: (text) => text.replace(/^\s*<(.*)>\s*$/, "$1"),
  };

  /** @type {Entry["isNumeric"]} */
  const isNumeric = ({ type }) => type === "number" || type === "money";

  /** @type {(text: string, formats: Formats) => string} */
  const fromDecimal = (text, formats) => (numberEntry.isNumber(text) ? text.replace(".", formats.decimal) : text);

  /** @type {Entry["inControl"]} */
  const inControl = (text, field, formats) => {
    if (field.type === "date") return Playbook.values.parse(field, [text]) === null ? "" : text;
    return isNumeric(field) ? fromDecimal(text, formats) : text;
  };

  /** @type {Entry["kept"]} */
  const kept = ({ type = "" }, text) => {
    if (type === "paragraph") return text;
    const line = unmarked(oneLine(text), BARE[type] ? ALL_MARKS : MARKS);
    const bare = BARE[type]?.(line) ?? line;
    return CHECKS[type]?.(bare) ? bare : line;
  };

  /** @returns {value is string} */
  const isText = (/** @type {unknown} */ value) => typeof value === "string" && !/\p{Surrogate}/u.test(value);

  return {
    isNumeric,
    isText,
    oneLine,
    kept,
    inControl,

    isValue: (pair) =>
      Array.isArray(pair) &&
      typeof pair[0] === "string" &&
      Array.isArray(pair[1]) &&
      pair[1].length > 0 &&
      pair[1].every(isText),

    read: (field, typed, formats, currencies) => {
      if (field.type === "money") return numberEntry.toAmount(typed, formats, currencies);
      return { text: field.type === "number" ? numberEntry.toDecimal(typed, formats, false) : kept(field, typed) };
    },

    reading: (field, typed, text, formats) => {
      if (isNumeric(field)) {
        if (!numberEntry.isNumber(text)) return "";
        const { values } = Playbook;
        const n = decimals.parse(text);
        const places = text.split(".")[1]?.length ?? 0;
        const whole = field.type === "money" ? values.money(n, formats.currency, formats) : "";
        const plain = [fromDecimal(text, formats), decimals.number(n, places, formats), whole];
        // Nobody writes so many decimals for a number that has fewer: thousands may be meant.
        const asTyped = !/\.\d\d0$/.test(text) && numberEntry.isAsTyped(typed, plain);
        return asTyped ? "" : whole || decimals.number(n, undefined, formats);
      }
      // Who has just typed a point goes on.
      const seen = unmarked(typed, ALL_MARKS).trim();
      return [text.trim(), `${text}.`].includes(seen) || unmarked(text, ALL_MARKS).trim() === seen ? "" : text;
    },

    written: (text, field, formats) => {
      if (field.type !== "date") return inControl(text, field, formats);
      const date = Playbook.values.parse(field, [text]);
      return typeof date === "number" ? Playbook.values.date(date, "long", formats) : "";
    },

    fault: (field, given) => {
      const text = given.trim();
      if (text === "") return "";
      if (field.type && CHECKS[field.type]?.(text) === false) return field.type === "money" ? "number" : field.type;
      // A year of two digits is a slip.
      if (field.type === "date" && (text < "1900" || Playbook.values.parse(field, [text]) === null)) return "date";
      if (field.pattern && !Playbook.pattern(field.pattern, text)) return "pattern";
      const size = field.type === "date" ? text : isNumeric(field) ? Number(text) : text.length;
      /** @type {(limit: string) => string | number} */
      const bound = (limit) => (field.type === "date" ? limit : Number(limit));
      const ending = isNumeric(field) ? "" : field.type === "date" ? "Date" : "Length";
      if (field.min != null && size < bound(field.min)) return `min${ending}`;
      return field.max != null && size > bound(field.max) ? `max${ending}` : "";
    },
  };
})();
