/** @type {FieldsOf} */
Playbook.fieldsOf = (() => {
  /** What must be yes for it to hold. @type {(condition: Expression, fields: Fields) => string[]} */
  const needed = (condition, fields) => {
    if (!Array.isArray(condition)) return [];
    const [kind, ...rest] = condition;
    if (kind === "get") return fields[String(rest[0])]?.type === "yesno" ? [String(rest[0])] : [];
    return kind === "and" ? rest.flatMap((part) => needed(part, fields)) : [];
  };

  return (programs, fields) => {
    /** @type {Map<string, string[]>} */
    const uses = new Map();
    /** @type {(name: string, open: string[]) => unknown} */
    const use = (name, open) => uses.set(name, uses.get(name)?.filter((one) => open.includes(one)) ?? open);
    /** @type {(node: Expression, open: string[]) => void} */
    const expression = (node, open) => {
      if (!Array.isArray(node)) return;
      if (node[0] === "get") use(String(node[1]), open);
      else for (const part of node.slice(1)) expression(part, open);
    };
    /** @type {(body: Program, open: string[]) => void} */
    const statements = (body, open) => body.forEach((one) => statement(one, open));
    /** @type {(one: Statement, open: string[]) => void} */
    const statement = (one, open) => {
      if (typeof one === "string") return;
      if (one[0] === "for") {
        use(one[2], open);
        statements(one[3], open);
      } else if (one[0] === "if") {
        for (const [condition, body] of one[1]) {
          expression(condition, open);
          statements(body, [...open, ...needed(condition, fields)]);
        }
        statements(one[2] ?? [], open);
      } else {
        expression(one[0] === "get" ? one : one[1], open);
      }
    };
    programs.forEach((program) => statements(program, []));
    const asked = Object.keys(fields).flatMap((name) => {
      const open = uses.get(name);
      return open ? [/** @type {const} */ ([name, open.find((one) => one !== name) ?? null])] : [];
    });
    return new Map(asked);
  };
})();
