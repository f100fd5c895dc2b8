/**
 * The values of messages and how they are written. `Values`, `Days` and `Speech` in Java do the same.
 *
 * A text is a string; a number is a BigInt that counts units of the tenth decimal; a date is the number
 * year · 10000 + month · 100 + day; yes or no is a boolean; a list is an array of strings; null is no value.
 *
 * @typedef {object} Speech how a language writes; the record of that name says what is in it
 */
globalThis.Playbook ??= {};

{
  const SCALE = 10n ** 10n;
  const LIMIT = 10n ** 40n;

  const abs = (n) => (n < 0n ? -n : n);
  /** Divides with halves away from zero. */
  const ratio = (a, b) => {
    const sign = a < 0n === b < 0n ? 1n : -1n;
    return (sign * (2n * abs(a) + abs(b))) / (2n * abs(b));
  };
  const limited = (n) => (abs(n) >= LIMIT ? null : n);

  const decimal = (text) => {
    const [, sign, whole, part = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
    const n = BigInt(whole) * SCALE + BigInt(part.padEnd(10, "0"));
    return sign ? -n : n;
  };

  /** A day of the calendar for a year, a month and a day that may lie beyond the month's; null beyond the years 1 to 9999. */
  const day = (year, month, date) => {
    const at = new Date(0);
    at.setUTCFullYear(year, month - 1, date);
    const y = at.getUTCFullYear();
    return y >= 1 && y <= 9999 ? y * 10000 + (at.getUTCMonth() + 1) * 100 + at.getUTCDate() : null;
  };
  const parts = (date) => [Math.floor(date / 10000), Math.floor(date / 100) % 100, date % 100];
  /** 0 is Monday. */
  const weekday = (date) => {
    const at = new Date(0);
    const [y, m, d] = parts(date);
    at.setUTCFullYear(y, m - 1, d);
    return (at.getUTCDay() + 6) % 7;
  };

  /** @returns the value of a field's texts, or null where it is blank */
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
        return /^-?[0-9]{1,15}(\.[0-9]{1,10})?$/.test(text) ? decimal(text) : null;
      case "date": {
        const found = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
        if (!found) return null;
        const [y, m, d] = found.slice(1).map(Number);
        const date = m >= 1 && m <= 12 && d >= 1 ? day(y, m, d) : null;
        return date === y * 10000 + m * 100 + d ? date : null;
      }
      case "yesno":
        return text === "true" ? true : text === "false" ? false : null;
      case "choice":
        return field.options.some(([value]) => value === text) ? text : null;
      default:
        return text;
    }
  };

  const whole = (amount, most) => (abs(amount) <= most * SCALE && amount % SCALE === 0n ? Number(amount / SCALE) : null);

  const plus = (date, amount, unit) => {
    const n = whole(amount, 1_000_000n);
    if (n === null) return null;
    const [y, m, d] = parts(date);
    if (unit === "days") return day(y, m, d + n);
    if (unit === "weeks") return day(y, m, d + 7 * n);
    const months = y * 12 + (m - 1) + (unit === "months" ? n : 12 * n);
    const year = Math.floor(months / 12);
    const month = (months % 12 + 12) % 12 + 1;
    if (year < 1 || year > 9999) return null;
    const last = new Date(0);
    last.setUTCFullYear(year, month, 0);
    return day(year, month, Math.min(d, last.getUTCDate()));
  };

  const plusBusinessDays = (date, amount, holidays) => {
    const n = whole(amount, 10_000n);
    if (n === null) return null;
    let at = date;
    for (let left = Math.abs(n); left > 0; ) {
      const [y, m, d] = parts(at);
      at = day(y, m, d + Math.sign(n));
      if (at === null) return null;
      if (weekday(at) < 5 && !holidays.includes(at)) left--;
    }
    return at;
  };

  const number = (n, decimals, speech) => {
    const unit = 10n ** BigInt(10 - decimals);
    const rounded = ratio(n, unit);
    const digits = String(abs(rounded)).padStart(decimals + 1, "0");
    const point = digits.length - decimals;
    const grouped = digits.slice(0, point).replace(/\B(?=(\d{3})+$)/g, () => speech.group);
    return (rounded < 0n ? speech.minus : "") + grouped + (decimals ? speech.decimal + digits.slice(point) : "");
  };

  const decimals = (n) => {
    let places = 10;
    for (let rest = n; places > 0 && rest % 10n === 0n; rest /= 10n) places--;
    return places;
  };

  const money = (n, currency, speech) => {
    const cents = ratio(n, SCALE / 100n);
    const amount = number(abs(cents) * (SCALE / 100n), cents % 100n === 0n ? 0 : 2, speech);
    const sign = cents < 0n ? speech.minus : "";
    if (currency === "") return sign + amount;
    const symbol = speech.symbols[currency] ?? currency;
    const pattern = /[A-Z]$/.test(symbol)
      ? speech.money.replaceAll("{currency}{amount}", "{currency}\u00a0{amount}")
      : speech.money;
    return sign + pattern.replaceAll("{amount}", () => amount).replaceAll("{currency}", () => symbol);
  };

  const dated = (date, style, speech) => {
    const [y, m, d] = parts(date);
    return speech.dates[style]
      .replaceAll("{day}", () => d)
      .replaceAll("{month}", () => speech.months[m - 1])
      .replaceAll("{shortMonth}", () => speech.shortMonths[m - 1])
      .replaceAll("{weekday}", () => speech.weekdays[weekday(date)])
      .replaceAll("{year}", () => y);
  };

  const capitalize = (text) => {
    const code = text.charCodeAt(0);
    const known = (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x24f) || (code >= 0x370 && code <= 0x52f);
    const capital = known ? text[0].toUpperCase() : "";
    return capital.length === 1 ? capital + text.slice(1) : text;
  };

  const category = (n, rule) =>
    rule === "none" || (rule === "one" ? abs(n) === SCALE : abs(n) < 2n * SCALE) ? 0 : 1;

  const join = ([items, separator, last], speech) =>
    items.reduce((text, item, i) =>
      text + (i === items.length - 1 ? last ?? speech.listLast : separator ?? speech.listSeparator) + item);

  Playbook.values = {
    SCALE,
    parse,
    decimal,
    add: (a, b) => limited(a + b),
    subtract: (a, b) => limited(a - b),
    multiply: (a, b) => limited(ratio(a * b, SCALE)),
    divide: (a, b) => (b === 0n ? null : limited(ratio(a * SCALE, b))),
    plus,
    plusBusinessDays,
    number: (n, places, speech) => number(n, places ?? decimals(n), speech),
    money,
    date: dated,
    capitalize,
    category,
    join,
  };
}
