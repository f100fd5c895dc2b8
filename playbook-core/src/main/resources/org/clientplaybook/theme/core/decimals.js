/** @type {Decimals} */
Playbook.decimals = (() => {
  const SCALE = 10n ** 10n;
  const NUMBER = /^-?\d{1,15}(\.\d{1,10})?$/;

  /** @type {(n: bigint) => bigint} */
  const abs = (n) => (n < 0n ? -n : n);

  /** @type {(a: bigint, b: bigint) => bigint} */
  const ratio = (a, b) => {
    const sign = a < 0n === b < 0n ? 1n : -1n;
    return (sign * (2n * abs(a) + abs(b))) / (2n * abs(b));
  };

  /** @type {Decimals["parse"]} */
  const parse = (text) => {
    const [, sign, whole, part = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
    const n = BigInt(whole) * SCALE + BigInt(part.padEnd(10, "0"));
    return sign ? -n : n;
  };

  /** @type {(n: bigint, places: number, formats: Formats) => string} */
  const fixed = (n, places, formats) => {
    const unit = 10n ** BigInt(10 - places);
    const rounded = ratio(n, unit);
    const digits = String(abs(rounded)).padStart(places + 1, "0");
    const point = digits.length - places;
    const grouped = digits.slice(0, point).replace(/\B(?=(\d{3})+$)/g, () => formats.group);
    return (rounded < 0n ? formats.minus : "") + grouped + (places ? formats.decimal + digits.slice(point) : "");
  };

  /** @type {(n: bigint) => number} */
  const decimals = (n) => {
    let places = 10;
    for (let rest = n; places > 0 && rest % 10n === 0n; rest /= 10n) places--;
    return places;
  };

  /**
   * Whether a number meets a condition of CLDR, such as `v = 0 and i % 10 = 2..4 or n = 1`: n is the number, i what is
   * before its point, v how many digits are behind it, f those digits as a number.
   *
   * @type {(condition: string, n: bigint) => boolean}
   */
  const meets = (condition, n) => {
    const places = BigInt(decimals(n));
    const part = n % SCALE;
    /** @type {{[operand: string]: bigint}} */
    const operands = { n, i: n - part, v: places * SCALE, f: part * 10n ** places };
    /** @type {(relation: string) => boolean} */
    const holds = (relation) => {
      const [, operand, modulus, sign, ranges] = /^(.)(?: % (\d+))? (!?=) (.+)$/.exec(relation) ?? [];
      const value = modulus ? operands[operand] % (BigInt(modulus) * SCALE) : operands[operand];
      const within = ranges.split(",").some((range) => {
        const [from, to = from] = range.split("..");
        return value % SCALE === 0n && value >= BigInt(from) * SCALE && value <= BigInt(to) * SCALE;
      });
      return within === (sign === "=");
    };
    return condition.split(" or ").some((all) => all.split(" and ").every(holds));
  };

  return {
    SCALE,
    abs,
    ratio,
    isNumber: (text) => NUMBER.test(text),
    parse,
    number: (n, places, formats) => fixed(n, places ?? decimals(n), formats),
    category: (n, { plural }) => {
      const conditions = Object.values(plural);
      const found = conditions.findIndex((condition) => meets(condition, abs(n)));
      return found < 0 ? conditions.length : found;
    },
  };
})();
