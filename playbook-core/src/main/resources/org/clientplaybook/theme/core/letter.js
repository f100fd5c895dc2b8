// @needs core/values
/** @type {Letter} */
Playbook.letter = (() => {
  const MINE = ["your_name", "your_company", "your_address", "your_phone"];
  const THEIRS = ["client_name", "client_company", "client_address"];

  /** @type {(text: string) => Segment} */
  const plain = (text) => ({ kind: "text", text, field: "" });

  /** @type {(names: string[], values: Texts) => Segment[]} */
  const block = (names, values) => {
    const lines = names
      .map((field) => /** @type {Segment} */ ({ kind: "value", text: (values.get(field)?.[0] ?? "").trim(), field }))
      .filter(({ text }) => text !== "")
      .flatMap((line) => [line, plain("\n")]);
    return lines.length ? [...lines, plain("\n")] : [];
  };

  /** @type {(segments: Segment[]) => number} */
  const length = (segments) => segments.reduce((sum, { text }) => sum + text.length, 0);

  return {
    names: [...MINE, ...THEIRS],
    write: (values, formats, subject, body) => {
      const now = new Date();
      const today = now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate();
      const date = plain(`${Playbook.values.date(today, "long", formats)}\n\n`);
      const head = [...block(MINE, values), ...block(THEIRS, values), date];
      const from = length(head);
      return {
        subject: null,
        body: [...head, ...subject, ...(subject.length ? [plain("\n\n")] : []), ...body],
        stretches: [{ from, to: from + length(subject), type: "heading" }],
      };
    },
  };
})();
