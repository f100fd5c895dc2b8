/** A message in the forms in which it leaves the page. */
globalThis.Playbook ??= {};

{
  /** Mail programs take at least this much of an address; the shortest known limit is 2,083 characters. */
  const LONGEST_ADDRESS = 2000;

  const crlf = (text) => text.replaceAll("\n", "\r\n");

  const base64 = (text) => {
    let binary = "";
    for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
    return btoa(binary);
  };

  /** An encoded word of RFC 2047 for each stretch of at most 39 bytes, so that no line is too long, the first one neither. */
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

  const address = (text) => (/^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/.test(text) ? text : "");

  /** Each takes the message and gives a string. */
  Playbook.draft = {
    /** A `mailto:` address after RFC 6068. */
    mailto: ({ to = "", subject, body }) => {
      const fields = [];
      if (subject) fields.push(`subject=${encodeURIComponent(subject)}`);
      if (body) fields.push(`body=${encodeURIComponent(crlf(body))}`);
      return `mailto:${encodeURIComponent(address(to)).replaceAll("%40", "@")}?${fields.join("&")}`;
    },

    longest: LONGEST_ADDRESS,

    /** A message after RFC 5322 that mail programs which know X-Unsent open as a draft. */
    eml: ({ to = "", subject, body }) =>
      [
        "X-Unsent: 1",
        // Headers are of ASCII; another address is for the reader to put in.
        ...(/^[!-~]+$/.test(address(to)) ? [`To: ${address(to)}`] : []),
        `Subject: ${header((subject ?? "").replace(/\s+/g, " "))}`,
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: base64",
        "",
        ...(base64(crlf(body)).match(/.{1,76}/g) ?? []),
        "",
      ].join("\r\n"),

    /** Paragraphs and line breaks, for editors of rich text. */
    html: (text) => {
      const paragraphs = document.createElement("div");
      for (const part of text.split("\n\n")) {
        const paragraph = document.createElement("p");
        part.split("\n").forEach((line, i) => paragraph.append(...(i ? [document.createElement("br"), line] : [line])));
        paragraphs.append(paragraph);
      }
      return paragraphs.innerHTML;
    },

    txt: ({ subject, body }) => (subject ? `${subject}\n\n${body}\n` : `${body}\n`),
  };
}
