// @needs core/config, core/quick-date
/** @type {Check<MessageData>} */
Playbook.messageData = (() => {
  const { text, flag, number, oneOf, list, map, optional, object, json } = Playbook.config;
  const maybe = optional(text);
  const no = optional(flag);

  /** @type {Check<string | undefined>} */
  const limit = (value, path) => maybe(value === "today" ? Playbook.quickDate(value, new Date()) : value, path);

  /** @type {Check<[string, string]>} */
  const pair = (value, path) => {
    const [first, second] = list(text)(value, path);
    return [first, text(second, `${path}[1]`)];
  };

  /** Nobody writes it by hand. @type {Check<Program>} */
  const program = (value, path) => /** @type {Program} */ (list((one) => one)(value, path));

  const field = object({
    type: optional(
      oneOf(
        "text",
        "paragraph",
        "person",
        "email",
        "phone",
        "url",
        "number",
        "money",
        "date",
        "choice",
        "yesno",
        "list",
      ),
    ),
    label: text,
    language: maybe,
    hint: maybe,
    example: maybe,
    value: maybe,
    min: limit,
    max: limit,
    when: optional(oneOf("past", "future")),
    pattern: optional(object({ characters: list(text), next: list(list(number)), ends: list(number) })),
    required: no,
    sensitive: no,
    shared: no,
    options: optional(list(pair)),
  });

  const message = object({
    near: list((value, path) => (value === null ? null : text(value, path))),
    tones: map(object({ subject: optional(program), body: program, short: optional(program) })),
  });

  const messages = object({ fields: map(field), messages: map(message) });
  return json(object({ scenario: text, languages: map(messages), others: optional(map(text)) }));
})();
