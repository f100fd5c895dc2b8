// @needs core/decimals, core/values
/** @type {FieldText} */
Playbook.fieldText = (() => {
  const { decimals, values } = Playbook;

  /** @type {FieldText["isNumeric"]} */
  const isNumeric = ({ type }) => type === "number" || type === "money";

  /** @returns {value is string} */
  const isText = (/** @type {unknown} */ value) => typeof value === "string" && !/\p{Surrogate}/u.test(value);

  /** @type {FieldText["fromDecimal"]} */
  const fromDecimal = (text, formats) => (decimals.isNumber(text) ? text.replace(".", formats.decimal) : text);

  /** @type {FieldText["inControl"]} */
  const inControl = (text, field, formats) => {
    if (field.type === "date") return values.parse(field, [text]) === null ? "" : text;
    return isNumeric(field) ? fromDecimal(text, formats) : text;
  };

  return {
    isNumeric,
    isText,
    fromDecimal,
    inControl,
    oneLine: (text) => text.replace(/\s*[\r\n]+\s*/g, " "),

    isValue: (pair) =>
      Array.isArray(pair) &&
      typeof pair[0] === "string" &&
      Array.isArray(pair[1]) &&
      pair[1].length > 0 &&
      pair[1].every(isText),

    written: (text, field, formats) => {
      if (field.type !== "date") return inControl(text, field, formats);
      const date = values.parse(field, [text]);
      return typeof date === "number" ? values.date(date, "long", formats) : "";
    },
  };
})();
