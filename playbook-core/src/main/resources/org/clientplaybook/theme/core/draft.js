// @needs core/element
/** @type {Draft} */
Playbook.draft = (() => {
  // The shortest known limit is 2,083 characters.
  const LONGEST_ADDRESS = 2000;

  /** @type {(text: string) => string} */
  const crlf = (text) => text.replaceAll("\n", "\r\n");

  /** What checks it comes with the first value. @type {(text: string) => string} */
  const address = (text) => (Playbook.entry?.fault({ type: "email" }, [text]) === "" ? text.trim() : "");

  // A page may lack the style that keeps spaces and tabs.
  const TAB = 8;

  /** What stands for each character of a line. @type {(line: string) => string[]} */
  const spaced = (line) => {
    let column = 0;
    return line.split("").map((sign, i) => {
      const width = sign === "\t" ? TAB - (column % TAB) : 1;
      column += width;
      const kept = sign === "\t" || (sign === " " && (i === 0 || /^[ \t]?$/.test(line[i + 1] ?? "")));
      return kept ? "\u00a0".repeat(width) : sign;
    });
  };

  /** @type {(segment: Segment, words: string) => Node | string} */
  const inline = ({ strong, href }, words) => {
    const inner = strong ? Playbook.element("strong", {}, words) : words;
    return href ? Playbook.element("a", { href }, inner) : inner;
  };

  /** @type {Draft["html"]} */
  const html = (segments) => {
    /** @type {HTMLElement[]} */
    const paragraphs = [Playbook.element("p")];
    let breaks = 0;
    let at = 0;
    const written = segments.filter(({ address }) => !address);
    const signs = written
      .map(({ text }) => text)
      .join("")
      .split("\n")
      .flatMap((line, i) => (i ? ["\n", ...spaced(line)] : spaced(line)));
    for (const segment of written) {
      const text = signs.slice(at, (at += segment.text.length)).join("");
      for (const [i, line] of text.split("\n").entries()) {
        if (i > 0) breaks++;
        if (!line) continue;
        if (breaks > 1) paragraphs.push(Playbook.element("p"));
        else if (breaks === 1) paragraphs[paragraphs.length - 1].append(Playbook.element("br"));
        paragraphs[paragraphs.length - 1].append(inline(segment, line));
        breaks = 0;
      }
    }
    return Playbook.element("div", {}, ...paragraphs).innerHTML;
  };

  return {
    longest: LONGEST_ADDRESS,
    address,
    crlf,

    mailto: ({ to = "", subject, body }) => {
      const fields = [];
      if (subject) fields.push(`subject=${encodeURIComponent(subject)}`);
      if (body) fields.push(`body=${encodeURIComponent(crlf(body))}`);
      return `mailto:${encodeURIComponent(address(to)).replaceAll("%40", "@")}?${fields.join("&")}`;
    },

    // All telephones take this.
    sms: ({ to = "", body }) => `sms:${to.replace(/[^+\d]/g, "")}?&body=${encodeURIComponent(body)}`,

    html,

    txt: ({ subject, body }) => (subject ? `${subject}\n\n${body}\n` : `${body}\n`),
  };
})();
