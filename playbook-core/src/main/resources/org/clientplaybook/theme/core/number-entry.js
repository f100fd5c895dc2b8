// @needs core/decimals
/** @type {NumberEntry} */
Playbook.numberEntry = (() => {
  const { isNumber } = Playbook.decimals;

  /** Digits stand in rows of ten. @type {(character: string) => string} */
  const digit = (character) => {
    const code = Number(character.codePointAt(0));
    let first = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
    return String((code - first) % 10);
  };

  /** @type {NumberEntry["western"]} */
  const western = (text) => text.replace(/\p{Nd}/gu, digit);

  /** @type {(typed: string) => string} */
  const plain = (typed) =>
    western(typed.replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, (c) => (/[\t-\r]/.test(c) ? " " : "")))
      .replace(/[\u2010-\u2015\u2212\ufe63\uff0d]/g, "-")
      .replace(/[\uff01-\uff5e\uffe0-\uffe6]/g, (c) => c.normalize("NFKC"))
      .replace(/[\u2018\u2019\u02bc\u00b4`\u066c]/g, "'")
      .replaceAll("\u060c", ",")
      .replace(/\s+/g, " ")
      .trim()
      .toLowerCase();

  /** Also as India groups them. @type {(whole: string) => boolean} */
  const isGrouped = (whole) =>
    /^\d*$/.test(whole) ||
    /^[1-9]\d{0,2}([.,' ])\d{3}(\1\d{3})*$/.test(whole) ||
    /^[1-9]\d?(,\d\d)+,\d{3}$/.test(whole);

  /** @type {(body: string, formats: Formats, isAmount: boolean) => string} */
  const decimalMark = (body, formats, isAmount) => {
    const marks = body.match(/\D/g) ?? [];
    const last = marks.at(-1) ?? "";
    if (last === "\u066b") return last;
    if (!/[.,]/.test(last) || body.indexOf(last) !== body.lastIndexOf(last)) return "";
    const thousands = marks.length === 1 && /^[1-9]\d{0,2}.\d{3}$/.test(body);
    return thousands && (isAmount || last !== formats.decimal) ? "" : last;
  };

  /** @type {NumberEntry["toDecimal"]} */
  const toDecimal = (typed, formats, isAmount) => {
    const bare = plain(typed)
      .replace(/[:.,]-{1,2}$/, "")
      .replace(/([.,])(.*)\1$/, "$1$2");
    const [, sign, body] = /^([+-]?) ?(.*)$/.exec(bare) ?? [];
    if (!/^[\d.,' \u066b]*\d[.,]?$/.test(body)) return typed;
    const mark = decimalMark(body, formats, isAmount);
    const [whole, part = ""] = mark ? body.split(mark) : [body];
    if (!isGrouped(whole) || !/^\d*$/.test(part)) return typed;
    const text = `${sign === "-" ? "-" : ""}${whole.replace(/\D/g, "") || "0"}${part && `.${part}`}`;
    return isNumber(text) ? text : typed;
  };

  /** @type {(currencies: Currency[]) => Currency[]} */
  const units = (currencies) => {
    /** @type {Currency[]} */
    const names = currencies.flatMap(([code, sign]) => [
      [code, plain(code)],
      [code, plain(sign)],
    ]);
    /** @type {Currency[]} */
    const abbreviated = names.flatMap(([code, name]) => (/\p{L}$/u.test(name) ? [[code, `${name}.`]] : []));
    return [...names, ...abbreviated].sort(([, a], [, b]) => b.length - a.length);
  };

  /** @type {(text: string, currencies: Currency[]) => [string | undefined, string]} */
  const split = (text, currencies) => {
    const [, sign, rest] = /^([+-]?) ?(.*)$/.exec(text) ?? [];
    for (const [code, unit] of units(currencies)) {
      const behind = rest.slice(unit.length);
      const before = rest.slice(0, -unit.length);
      if (rest.startsWith(unit) && !/^[\p{L}\p{Sc}]/u.test(behind)) return [code, sign + behind.trim()];
      if (rest.endsWith(unit) && !/[\p{L}\p{Sc}]$/u.test(before)) return [code, sign + before.trim()];
    }
    return [undefined, text];
  };

  return {
    western,
    toDecimal,
    toAmount: (typed, formats, currencies) => {
      const [code, rest] = split(plain(typed), currencies);
      const text = toDecimal(rest, formats, true);
      return isNumber(text) ? { text, code } : { text: typed };
    },
    isAsTyped: (typed, written) => {
      const bare = plain(typed).replace(/[.,]$/, "");
      return written.some((text) => plain(text) === bare) && !/[^\P{Nd}\d]/u.test(typed);
    },
  };
})();
