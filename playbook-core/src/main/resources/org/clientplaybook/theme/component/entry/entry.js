/** What is typed into a field, as it is kept, and what can be wrong with it. */
globalThis.Playbook ??= {};

{
  const NUMBER = /^-?\d{1,15}(\.\d{1,10})?$/;

  const CHECKS = {
    number: NUMBER,
    money: NUMBER,
    email: /^[^\s@]+@[^\s@]+$/,
    phone: /^[+\d][\d\s()./-]*$/,
    url: /^https?:\/\/\S+$/,
  };

  const isNumeric = ({ type }) => type === "number" || type === "money";

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

    /**
     * @returns {string} a number as it is kept, or the text as typed where it is none. "1,200" has thousands where the
     *   language writes them so; else a comma or a point is the decimal one, since people type both.
     */
    toDecimal: (typed, speech) => {
      const plain = typed.trim().replace(/\s/g, "").replace(/^\u2212/, "-");
      const group = speech.group.trim() && `\\${speech.group}`;
      const grouped = group && new RegExp(`^-?\\d{1,3}(${group}\\d{3})+(\\D\\d*)?$`).test(plain);
      const text = (grouped ? plain.replaceAll(speech.group, "") : plain).replace(/[.,]/, ".");
      return NUMBER.test(text) ? text : typed;
    },

    fromDecimal: (text, speech) => text.replace(".", speech.decimal),

    /** @returns {string} what is wrong with a field's text, by its name among the words; empty where nothing is */
    fault: (field, given) => {
      const text = given.trim();
      if (text === "") return "";
      if (CHECKS[field.type]?.test(text) === false) return field.type;
      if (field.pattern && !fits(field.pattern, text)) return "pattern";
      const size = field.type === "date" ? text : isNumeric(field) ? Number(text) : text.length;
      const bound = (limit) => (field.type === "date" ? limit : Number(limit));
      const ending = isNumeric(field) || field.type === "date" ? "" : "Length";
      if (field.min != null && size < bound(field.min)) return `min${ending}`;
      return field.max != null && size > bound(field.max) ? `max${ending}` : "";
    },
  };
}
