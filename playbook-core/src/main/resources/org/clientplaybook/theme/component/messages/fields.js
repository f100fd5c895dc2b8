/** Which fields a message asks for. */
globalThis.Playbook ??= {};

{
  /** The yes or no fields without whose yes a condition does not hold. */
  const needed = ([kind, ...rest], fields) => {
    if (kind === "get") return fields[rest[0]]?.type === "yesno" ? [rest[0]] : [];
    return kind === "and" ? rest.flatMap((part) => needed(part, fields)) : [];
  };

  /**
   * @param {Array[]} programs of all tones, subjects and bodies
   * @param {Object<string, object>} fields all there are, in the order of the form
   * @returns {Map<string, string | null>} the fields that they use, in that order, each with the yes or no field that
   *   opens it: a field that is used behind its yes alone is asked for then alone
   */
  Playbook.fieldsOf = (programs, fields) => {
    const uses = new Map();
    const use = (name, open) => {
      const before = uses.get(name);
      uses.set(name, before ? before.filter((one) => open.includes(one)) : open);
    };
    const expression = (node, open) => {
      if (!Array.isArray(node)) return;
      if (node[0] === "get") use(node[1], open);
      else if (node[0] !== "text") node.forEach((part) => expression(part, open));
    };
    const statements = (body, open) => body.forEach((statement) => statementOf(statement, open));
    const statementOf = (statement, open) => {
      if (typeof statement === "string") return;
      const [kind, first, second, third] = statement;
      if (kind === "print") expression(first, open);
      if (kind === "for") {
        use(second, open);
        statements(third, open);
      }
      if (kind === "if") {
        for (const [condition, body] of first) {
          expression(condition, open);
          statements(body, [...open, ...needed(condition, fields)]);
        }
        statements(second, open);
      }
    };
    programs.forEach((program) => statements(program, []));
    const names = Object.keys(fields).filter((name) => uses.has(name));
    return new Map(names.map((name) => [name, uses.get(name).find((one) => one !== name) ?? null]));
  };
}
