// @needs core/decimals
/** @type {Language} */
Playbook.language = (tag) => {
  const data = Playbook.languages?.[tag];
  if (!data) throw new Error(`The script of the language ${tag} has not loaded.`);
  const { words, rtl } = data;
  /** @type {Words} */
  const word = (key, ...values) => (words[key] ?? key).replace(/\{(\d)\}/g, (_, i) => String(values[i]));
  return {
    ...data,
    word,
    count: (key, n, ...values) => {
      const { SCALE, category, number } = Playbook.decimals;
      const formats = data.formats[tag];
      const amount = BigInt(n) * SCALE;
      const name = [...Object.keys(formats.plural), "other"][category(amount, formats)];
      const form = `${key}.${name}`;
      return word(form in words ? form : `${key}.other`, number(amount, 0, formats), ...values);
    },
    direction: (tag) => (rtl.includes(tag) ? "rtl" : "ltr"),
  };
};
