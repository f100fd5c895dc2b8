// @apart core/entry
// @needs core/number-entry
/** @type {ListLines} */
Playbook.listLines = (() => {
  // Word processors have a sign of their own font, or an o or § with a tab behind it.
  const SHAPES = String.raw`\u2190-\u21ff\u25a0-\u25ff\u2605-\u2612\u2705\u2713-\u2718\u27a2-\u27be`;
  const SIGN = String.raw`[*+·‣⁃∙\p{Pd}\u2212${SHAPES}]\ufe0f?`;
  /** These are nothing else, with a space behind them or without. */
  const ALONE = String.raw`[•・■□▪▫○●◦\u2460-\u249b\uf000-\uf0ff](?![•・${SHAPES}])`;
  const BULLET = new RegExp(
    String.raw`^[\s\p{Cf}]*(?:(?:(?:${SIGN}\s+|${ALONE}\s*)?\[[ xX]?\]|${SIGN}|[o§](?=\t))(?:\s+|$)|${ALONE}\s*)`,
    "u",
  );
  const NUMBER =
    /^([\s\p{Cf}]*)[(（]?((?:\p{Nd}{1,3}\.)*\p{Nd}{1,3}|\p{L}|[ivx]{2,5})(?:(?:\.?\)|\.)(?:\s+|$)|[、．）]\s*)/iu;
  const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"];
  const ALPHABETS = ["a", "α", "а", "א"];
  const LETTERS = 26;

  /**
   * Each row that it can belong to, with its place there: i is the first and the ninth.
   * @type {(sign: string) => [string, number][]}
   */
  const places = (sign) => {
    const own = Playbook.numberEntry.western(sign).toLowerCase();
    if (/\d$/.test(own)) return [[own.replace(/\d+/g, ""), Number(own.replace(/.*\./, ""))]];
    const ordinals = own.length > 1 ? [] : ALPHABETS.map((first) => own.charCodeAt(0) - first.charCodeAt(0) + 1);
    /** @type {[string, number][]} */
    const letters = ordinals.filter((n) => n > 0 && n <= LETTERS).map((n) => ["a", n]);
    return [...letters, ["i", ROMAN.indexOf(own) + 1]];
  };

  /** Whether they are counted from the first: days and initials are not. @type {(lines: string[]) => boolean} */
  const counted = (lines) => {
    /** @type {Map<string, number>} */
    const last = new Map();
    let before = "";
    return lines.every((line) => {
      const [, indent, sign = ""] = NUMBER.exec(line) ?? [];
      /** @type {[string, number][]} */
      const rows = places(sign).map(([row, n]) => [indent + row, n]);
      const next =
        rows.find(([row, n]) => n === (last.get(row) ?? 0) + 1) ?? rows.find(([row, n]) => n === 1 && row !== before);
      if (!next) return false;
      last.set(...next);
      before = next[0];
      return true;
    });
  };

  // Lines with a bullet may stand below numbered ones.
  return (text) => {
    const lines = text.split(/[\r\n\u2028\u2029]+/);
    const filled = lines.filter((line) => line.trim());
    const texts = filled.map((line) => line.replace(BULLET, ""));
    const numbered = texts.filter((line, i) => line === filled[i] || NUMBER.test(line));
    const isCounted = numbered.length > 1 && counted(numbered);
    return texts.map((line) => (isCounted ? line.replace(NUMBER, "") : line).trim()).filter((line) => line);
  };
})();
