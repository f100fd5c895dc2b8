// @needs core/decimals
/** @type {Values} */
Playbook.values = (() => {
  const { SCALE, abs, ratio, isNumber, parse: decimal, number } = Playbook.decimals;
  const LIMIT = 10n ** 40n;

  /** @type {(n: bigint) => bigint | null} */
  const limited = (n) => (abs(n) >= LIMIT ? null : n);

  /** The day may lie beyond the month's. @type {(year: number, month: number, date: number) => number | null} */
  const day = (year, month, date) => {
    const at = new Date(0);
    at.setUTCFullYear(year, month - 1, date);
    const y = at.getUTCFullYear();
    return y >= 1 && y <= 9999 ? y * 10000 + (at.getUTCMonth() + 1) * 100 + at.getUTCDate() : null;
  };

  /** @type {(date: number) => number[]} */
  const parts = (date) => [Math.floor(date / 10000), Math.floor(date / 100) % 100, date % 100];

  /** 0 is Monday. @type {(date: number) => number} */
  const weekday = (date) => {
    const at = new Date(0);
    const [y, m, d] = parts(date);
    at.setUTCFullYear(y, m - 1, d);
    return (at.getUTCDay() + 6) % 7;
  };

  /** @type {(text: string) => number | null} */
  const parseDate = (text) => {
    const found = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
    if (!found) return null;
    const [y, m, d] = found.slice(1).map(Number);
    const date = m >= 1 && m <= 12 && d >= 1 ? day(y, m, d) : null;
    return date === y * 10000 + m * 100 + d ? date : null;
  };

  /** @type {Values["parse"]} */
  const parse = (field, given) => {
    const texts = given.map((text) => text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").trim());
    if (field.type === "list") {
      const items = texts.filter((text) => text !== "");
      return items.length ? items : null;
    }
    const text = texts[0] ?? "";
    if (text === "") return null;
    switch (field.type) {
      case "number":
      case "money":
        return isNumber(text) ? decimal(text) : null;
      case "date":
        return parseDate(text);
      case "yesno":
        return text === "true" ? true : text === "false" ? false : null;
      case "choice":
        return field.options?.some(([value]) => value === text) ? text : null;
      default:
        return text;
    }
  };

  /** @type {(amount: bigint, most: bigint) => number | null} */
  const whole = (amount, most) =>
    abs(amount) <= most * SCALE && amount % SCALE === 0n ? Number(amount / SCALE) : null;

  /** @type {Values["plus"]} */
  const plus = (date, amount, unit) => {
    const n = whole(amount, 1_000_000n);
    if (n === null) return null;
    const [y, m, d] = parts(date);
    if (unit === "days") return day(y, m, d + n);
    if (unit === "weeks") return day(y, m, d + 7 * n);
    const months = y * 12 + (m - 1) + (unit === "months" ? n : 12 * n);
    const year = Math.floor(months / 12);
    const month = (((months % 12) + 12) % 12) + 1;
    if (year < 1 || year > 9999) return null;
    const last = new Date(0);
    last.setUTCFullYear(year, month, 0);
    return day(year, month, Math.min(d, last.getUTCDate()));
  };

  /** @type {Values["plusBusinessDays"]} */
  const plusBusinessDays = (date, amount, holidays) => {
    const n = whole(amount, 10_000n);
    if (n === null) return null;
    let at = date;
    for (let left = Math.abs(n); left > 0; ) {
      const [y, m, d] = parts(at);
      const next = day(y, m, d + Math.sign(n));
      if (next === null) return null;
      at = next;
      if (weekday(at) < 5 && !holidays.includes(at)) left--;
    }
    return at;
  };

  return {
    parse,
    add: (a, b) => limited(a + b),
    subtract: (a, b) => limited(a - b),
    multiply: (a, b) => limited(ratio(a * b, SCALE)),
    divide: (a, b) => (b === 0n ? null : limited(ratio(a * SCALE, b))),
    plus,
    plusBusinessDays,

    money: (n, currency, formats) => {
      const cents = ratio(n, SCALE / 100n);
      const amount = number(abs(cents) * (SCALE / 100n), cents % 100n === 0n ? 0 : 2, formats);
      const sign = cents < 0n ? formats.minus : "";
      if (currency === "") return sign + amount;
      const symbol = formats.symbols[currency] ?? currency;
      // Letters stand apart from digits.
      const pattern = /[A-Z]$/.test(symbol)
        ? formats.money.replaceAll("{currency}{amount}", "{currency}\u00a0{amount}")
        : formats.money;
      return sign + pattern.replaceAll("{amount}", () => amount).replaceAll("{currency}", () => symbol);
    },
    date: (date, style, formats) => {
      const [y, m, d] = parts(date);
      return formats.dates[style]
        .replaceAll("{day}", () => String(d))
        .replaceAll("{month}", () => formats.months[m - 1])
        .replaceAll("{shortMonth}", () => formats.shortMonths[m - 1])
        .replaceAll("{weekday}", () => formats.weekdays[weekday(date)])
        .replaceAll("{year}", () => String(y));
    },
    capitalize: (text) => {
      const code = text.charCodeAt(0);
      const known =
        (code >= 0x61 && code <= 0x7a) ||
        (code >= 0xdf && code <= 0x24f) ||
        (code >= 0x370 && code <= 0x52f) ||
        (code >= 0x1e00 && code <= 0x1fff);
      const [letter = "", ...marks] = known ? text[0].normalize("NFD") : "";
      const capital = letter.toUpperCase();
      // Later capitals are newer.
      return capital.length !== 1 || capital === letter || capital > "\u1fff"
        ? text
        : (capital + marks.join("")).normalize("NFC") + text.slice(1);
    },
    join: (items, separator, last, formats) =>
      items.reduce(
        (text, item, i) =>
          text + (i === items.length - 1 ? (last ?? formats.listLast) : (separator ?? formats.listSeparator)) + item,
      ),
  };
})();
