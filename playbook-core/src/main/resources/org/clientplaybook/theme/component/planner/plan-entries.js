// @needs core/link, component/planner/plan-choice, component/planner/plan-text
/** @type {PlanEntries} */
Playbook.planEntries = (rows, plan, week, setting, who) => {
  const { word } = setting.shared;
  const { fields } = setting.data.languages[setting.language];
  const scenario = document.querySelector("h1")?.textContent ?? "";

  /** Short, and another one for another text. @type {(text: string) => string} */
  const mark = (text) => {
    let hash = 0x811c9dc5;
    for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    return (hash >>> 0).toString(36);
  };

  const entries = rows.flatMap(({ row, date }, i) => {
    const state = plan.touches.get(row.id);
    const made = plan.made.get(row.id);
    const gone = date === null;
    if (state?.done !== undefined || (gone && made === undefined)) return [];
    if (row.asks && state?.left === undefined && made === undefined) return [];
    const message = Playbook.planMessage.of(row, state);
    const named = Playbook.planMessage.title(row, message);
    const plain = message ? `${named} – ${scenario}` : named;
    const title = week.discreet ? word("planned.title", i + 1) : who ? `${who}: ${plain}` : plain;
    const text = week.discreet || !message ? "" : Playbook.planText(setting, message, state?.tone);
    const entry = { id: row.id, date: date ?? plan.first ?? 0, title, text, gone };
    const { minute, before, tasks } = week;
    const now = gone ? "" : mark(JSON.stringify([entry, minute, before, tasks]));
    return [{ entry, message, tone: state?.tone ?? "", mark: now, isNew: now !== made }];
  });

  return {
    entries,
    /** The links know of the file that they are in. */
    linked: (made, chosen) => {
      const carried = week.discreet ? new Map() : setting.store.all();
      /** @type {[string, string[]][]} */
      const more = [["$plan", [Playbook.planState.planText(made)]]];
      const [own] = setting.store.get("$week");
      if (own) more.push(["$week", [own]]);
      if (who && !week.discreet) more.push(["$with", [who, plan.id]]);
      return chosen.map(({ entry, message, tone }) => {
        const values = tone && !week.discreet ? new Map(carried).set("$tone", [tone]) : carried;
        const { href } = Playbook.link.to(values, fields, message, more);
        const link = href ?? Playbook.link.to(new Map(), fields, message, more).href ?? "";
        return { ...entry, link };
      });
    },
  };
};
