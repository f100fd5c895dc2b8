/** @type {Language} */
Playbook.language = (tag) => {
  const data = Playbook.languages?.[tag];
  if (!data) throw new Error(`The script of the language ${tag} has not loaded.`);
  const { words, rtl } = data;
  return {
    ...data,
    word: (key, ...values) => (words[key] ?? key).replace(/\{(\d)\}/g, (_, i) => String(values[i])),
    direction: (tag) => (rtl.includes(tag) ? "rtl" : "ltr"),
  };
};
