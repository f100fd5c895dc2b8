// @apart page/scenario
// @needs core/decimals, core/field-text, core/number-entry, core/pattern, core/quick-date, core/values
/** @type {Entry} */
Playbook.entry = (() => {
  const { decimals, numberEntry } = Playbook;
  const { fromDecimal, isNumeric, oneLine } = Playbook.fieldText;

  // Mail programs take no other address.
  const WORD = String.raw`[^\s\p{Cc}\p{Cf}@<>,;:"()[\]\\.]+`;
  const LABEL = String.raw`[\p{L}\p{M}\p{N}_-]+`;
  const EMAIL = new RegExp(`^${WORD}(?:\\.${WORD})*@${LABEL}(?:\\.${LABEL})*$`, "u");
  const PHONE =
    /^\(?\+?[(\s]*\p{Nd}[\p{Nd}\s()./\u00b7\u2010-\u2015\u2212-]*(?:(?:[,;]\s*)?\(?(?:\p{L}+[.:=]?|#)\s*\p{Nd}+\)?)?$/u;

  /** @type {{[type: string]: (text: string) => boolean}} */
  const CHECKS = {
    number: decimals.isNumber,
    money: decimals.isNumber,
    email: (text) => EMAIL.test(text),
    phone: (text) => PHONE.test(text) && /(\p{Nd}.*){3}/u.test(text),
    url: (text) => /^https?:\/\/[\p{L}\p{N}[][^\s\p{Cc}\p{Cf}]*$/iu.test(text),
  };

  // Those that join letters and emoji stay in a text: names need them.
  const MARKS = /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
  const ALL_MARKS = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

  /** @type {(text: string, marks: RegExp) => string} */
  const unmarked = (text, marks) => text.replace(marks, (c) => (/[\t-\r]/.test(c) ? c : ""));

  /** Input methods of East Asia write signs as wide as their own. @type {(text: string, wide: RegExp) => string} */
  const narrowed = (text, wide) => text.replace(wide, (sign) => sign.normalize("NFKC"));

  /** What stands around an address where it is copied from. @type {{[type: string]: (text: string) => string}} */
  const BARE = {
    email: (text) =>
      narrowed(text, /[\uff01-\uff5e]/g)
        .replace(/[\u3002\uff61]/g, ".")
        .replace(/^[^<>]*<([^<>]*)>[\s,;.]*$/, "$1")
        .replace(/^\s*mailto:(?:\/\/)?([^?]*).*$/i, "$1")
        .replace(/^[\s"'`*\u2018-\u201f«»‹›(<[]+|[\s"'`*\u2018-\u201f«»‹›)>\],;:.!?…]+$/g, ""),
    phone: (text) =>
      narrowed(text, /[\uff08\uff09\uff0b-\uff0f]/g)
        .replace(/^\s*<(.*)>\s*$/, "$1")
        .replace(/^\s*tel[.:]/i, "")
        .replace(/^\s+|[\s,;]+$/g, ""),
    url: (text) => text.replace(/^\s*(?:<(.*)>|\((.*)\)|["\u201c-\u201f«](.*)["\u201c-\u201f»])\s*$/, "$1$2$3"),
  };

  /** @type {Entry["kept"]} */
  const kept = ({ type = "" }, text) => {
    if (type === "paragraph") return text;
    const line = unmarked(oneLine(text), BARE[type] ? ALL_MARKS : MARKS);
    const bare = BARE[type]?.(line) ?? line;
    return CHECKS[type]?.(bare) ? bare : line;
  };

  /** @type {(field: Field, given: string) => string} */
  const wrong = (field, given) => {
    const text = given.trim();
    if (text === "") return "";
    if (field.type && CHECKS[field.type]?.(text) === false) return field.type === "money" ? "number" : field.type;
    // A year of two digits is a slip.
    if (field.type === "date" && (text < "1900" || Playbook.values.parse(field, [text]) === null)) return "date";
    if (field.pattern && !Playbook.pattern(field.pattern, text)) return "pattern";
    const size = field.type === "date" ? text : isNumeric(field) ? Number(text) : text.length;
    /** @type {(text: string) => string | number} */
    const bound = (text) => (field.type === "date" ? text : Number(text));
    const ending = isNumeric(field) ? "" : field.type === "date" ? "Date" : "Length";
    if (field.min != null && size < bound(field.min)) return `min${ending}`;
    return field.max != null && size > bound(field.max) ? `max${ending}` : "";
  };

  return {
    kept,

    read: (field, typed, formats, currencies) => {
      if (field.type === "money") return numberEntry.toAmount(typed, formats, currencies);
      return { text: field.type === "number" ? numberEntry.toDecimal(typed, formats, false) : kept(field, typed) };
    },

    reading: (field, typed, text, formats) => {
      if (isNumeric(field)) {
        if (!decimals.isNumber(text)) return "";
        const { values } = Playbook;
        const n = decimals.parse(text);
        const places = text.split(".")[1]?.length ?? 0;
        const whole = field.type === "money" ? values.money(n, formats.currency, formats) : "";
        const plain = [fromDecimal(text, formats), decimals.number(n, places, formats), whole];
        // So many decimals may mean thousands.
        const asTyped = !(whole ? /\.\d{3}/ : /\.\d\d0$/).test(text) && numberEntry.isAsTyped(typed, plain);
        return asTyped ? "" : whole || decimals.number(n, undefined, formats);
      }
      // Who has just typed a point goes on.
      const seen = unmarked(typed, ALL_MARKS).trim();
      return [text.trim(), `${text}.`].includes(seen) || unmarked(text, ALL_MARKS).trim() === seen ? "" : text;
    },

    side: ({ when }, text) => {
      const today = Playbook.quickDate("today", new Date());
      return text && when && (when === "past" ? text > today : text < today) ? when : "";
    },

    fault: (field, given) => given.map((text) => wrong(field, text)).find((one) => one) ?? "",
  };
})();
