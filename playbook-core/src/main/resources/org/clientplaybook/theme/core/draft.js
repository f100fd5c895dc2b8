// @needs core/element, core/entry
/** @type {Draft} */
Playbook.draft = (() => {
  // The shortest known limit is 2,083 characters.
  const LONGEST_ADDRESS = 2000;

  /** @type {(text: string) => string} */
  const crlf = (text) => text.replaceAll("\n", "\r\n");

  /** @type {(text: string) => string} */
  const base64 = (text) => {
    let binary = "";
    for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
    return btoa(binary);
  };

  /** RFC 2047, 39 bytes a word. @type {(text: string) => string} */
  const header = (text) => {
    if (/^[\x20-\x7e]*$/.test(text) && text.length < 70 && !text.includes("=?")) return text;
    const words = [];
    let part = "";
    for (const character of text) {
      if (new TextEncoder().encode(part + character).length > 39) {
        words.push(part);
        part = "";
      }
      part += character;
    }
    return [...words, part].map((word) => `=?UTF-8?B?${base64(word)}?=`).join("\r\n ");
  };

  /** @type {(text: string) => string} */
  const address = (text) => (Playbook.entry.fault({ type: "email" }, text) ? "" : text.trim());

  // HTML makes one space of several, and none at a line's ends. A page may not have the style that keeps a tab.
  const TAB = 8;

  /** @type {(line: string) => string} */
  const spaced = (line) =>
    line
      .split("\t")
      .reduce((text, part) => text + " ".repeat(TAB - (text.length % TAB)) + part)
      .replace(/^ | (?= |$)/g, "\u00a0");

  return {
    longest: LONGEST_ADDRESS,

    mailto: ({ to = "", subject, body }) => {
      const fields = [];
      if (subject) fields.push(`subject=${encodeURIComponent(subject)}`);
      if (body) fields.push(`body=${encodeURIComponent(crlf(body))}`);
      return `mailto:${encodeURIComponent(address(to)).replaceAll("%40", "@")}?${fields.join("&")}`;
    },

    eml: ({ to = "", subject, body }) =>
      [
        "X-Unsent: 1",
        // Headers are of ASCII.
        ...(/^[!-~]+$/.test(address(to)) ? [`To: ${address(to)}`] : []),
        `Subject: ${header((subject ?? "").replace(/\s+/g, " "))}`,
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: base64",
        "",
        ...(base64(crlf(body)).match(/.{1,76}/g) ?? []),
        "",
      ].join("\r\n"),

    html: (text) => {
      const paragraphs = text.split("\n\n").map((part) => {
        const lines = part.split("\n").map(spaced);
        return Playbook.element("p", {}, ...lines.flatMap((line, i) => (i ? [Playbook.element("br"), line] : [line])));
      });
      return Playbook.element("div", {}, ...paragraphs).innerHTML;
    },

    txt: ({ subject, body }) => (subject ? `${subject}\n\n${body}\n` : `${body}\n`),
  };
})();
