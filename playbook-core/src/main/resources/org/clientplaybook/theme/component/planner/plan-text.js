// @needs core/interpreter, core/draft
/** @type {PlanText} */
Playbook.planText = ({ data, written, shared, store }, id, wanted = "") => {
  const own = written.current;
  const { fields, messages } = data.languages[own];
  if (!Object.hasOwn(messages, id)) return "";
  const { tones } = messages[id];
  const [usual = ""] = store.get("$tone");
  const tone = wanted || usual;
  const { subject, body, short = body } = tones[Object.hasOwn(tones, tone) ? tone : Object.keys(tones)[0]];
  const values = new Map([...store.all()].filter(([name]) => !fields[name]?.sensitive));
  for (const [name, { value }] of Object.entries(fields)) {
    if (value != null && !values.has(name)) values.set(name, [value]);
  }
  const formats = { ...shared.formats[own], currency: store.currency ?? shared.formats[own].currency };
  /** @type {(program: Program) => string} */
  const run = (program) =>
    Playbook.interpret(program, values, { fields, formats, holidays: shared.holidays })
      .map(({ text }) => text)
      .join("");
  return Playbook.draft
    .txt({ subject: subject ? run(subject) : null, body: run(store.get("$short")[0] === "yes" ? short : body) })
    .trim();
};
