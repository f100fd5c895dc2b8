/** @type {Measure} */
Playbook.measure = (() => {
  // GSM 03.38
  const BASIC =
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  const EXTENDED = "^{}\\[~]|€\f";

  // Words a minute, said slowly.
  const SPOKEN = 130;

  const segmenter = "Segmenter" in Intl ? new Intl.Segmenter() : null;

  /** No character is cut in two. @type {(sizes: number[], alone: number, each: number) => number} */
  const parts = (sizes, alone, each) => {
    if (sizes.reduce((sum, size) => sum + size, 0) <= alone) return 1;
    let count = 1;
    let used = 0;
    for (const size of sizes) {
      if (used + size > each) {
        count++;
        used = 0;
      }
      used += size;
    }
    return count;
  };

  /** @type {(text: string) => boolean} */
  const isBasic = (text) => [...text].every((c) => BASIC.includes(c) || EXTENDED.includes(c));

  /** @type {Measure["narrow"]} */
  const narrow = (text) => {
    const plain = text
      .replace(/[\u00a0\u2000-\u200a\u202f\u205f]/g, " ")
      .replace(/[\u2010-\u2015\u2212]/g, "-")
      .replace(/[`\u00b4\u02bc\u2018-\u201b\u2032]/g, "'")
      .replace(/[\u201c-\u201f\u2033]/g, '"')
      .replaceAll("\u2026", "...");
    return isBasic(plain) ? plain : text;
  };

  /** @type {Measure["sms"]} */
  const sms = (text) => {
    const characters = [...text];
    if (isBasic(text)) {
      const sizes = characters.map((c) => (EXTENDED.includes(c) ? 2 : 1));
      return { characters: sizes.reduce((sum, size) => sum + size, 0), segments: parts(sizes, 160, 153) };
    }
    const sizes = characters.map((c) => c.length);
    return { characters: text.length, segments: parts(sizes, 70, 67) };
  };

  /** @type {Measure["characters"]} */
  const characters = (text) => [...(segmenter?.segment(text) ?? text)].length;

  /** @type {Measure["seconds"]} */
  const seconds = (text) => {
    const said = text.replace(/^\s*\(.*\)\s*$/gm, "").match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
    return Math.round((said.length / SPOKEN) * 60);
  };

  return {
    sms,
    narrow,
    characters,
    seconds,
    words: (channel, { subject, body }, { word, count }) => {
      switch (channel) {
        case "email":
          return subject ? word("measure.subject", characters(subject)) : "";
        case "sms": {
          const { characters, segments } = sms(body);
          return count("measure.sms", characters, segments);
        }
        case "chat":
        case "post":
        case "form":
          return count("measure.characters", characters(body));
        case "call":
        case "voicemail":
        case "in-person": {
          const halves = Math.max(1, Math.round(seconds(body) / 30));
          return word("measure.seconds", `${halves > 1 ? Math.floor(halves / 2) : ""}${halves % 2 ? "½" : ""}`);
        }
        default:
          return "";
      }
    },
  };
})();
