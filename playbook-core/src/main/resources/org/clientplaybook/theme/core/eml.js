// @needs core/draft
/** @type {(mail: Mail) => string} */
Playbook.eml = (() => {
  const { address, crlf, html } = Playbook.draft;

  // Base64 has no underscore.
  const BOUNDARY = "_part_";

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

  /** A part of a mail. @type {(type: string, text: string) => string[]} */
  const part = (type, text) => [
    `Content-Type: text/${type}; charset=UTF-8`,
    "Content-Transfer-Encoding: base64",
    "",
    ...(base64(text).match(/.{1,76}/g) ?? []),
    "",
  ];

  return ({ to = "", subject, body, rich = [] }) =>
    [
      "X-Unsent: 1",
      // Headers are of ASCII.
      ...(/^[!-~]+$/.test(address(to)) ? [`To: ${address(to)}`] : []),
      `Subject: ${header((subject ?? "").replace(/\s+/g, " "))}`,
      "MIME-Version: 1.0",
      ...(rich.some(({ strong, href }) => strong || href)
        ? [
            `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
            "",
            ...[part("plain", crlf(body)), part("html", crlf(html(rich)))].flatMap((lines) => [
              `--${BOUNDARY}`,
              ...lines,
            ]),
            `--${BOUNDARY}--`,
            "",
          ]
        : part("plain", crlf(body))),
    ].join("\r\n");
})();
