// @apart
/**
 * Reads a deflate stream (RFC 1951): not every browser that the search is for has `deflate-raw`.
 * @type {Inflate}
 */
Playbook.inflate = (() => {
  const MOST_BITS = 15;
  const END = 256;
  /** In this order the lengths of the code for lengths are written. */
  const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

  /** The smallest length or distance of each symbol; in a group all have the same count of further bits. */
  const steps = (/** @type {number} */ from, /** @type {number} */ symbols, /** @type {number} */ group) => {
    const steps = [];
    for (let at = from, i = 0; i < symbols; i++) {
      const bits = Math.max(0, Math.floor(i / group) - 1);
      steps.push({ at, bits });
      at += 1 << bits;
    }
    return steps;
  };
  const LENGTHS = steps(3, 28, 4);
  LENGTHS.push({ at: 258, bits: 0 });
  const DISTANCES = steps(1, 30, 2);

  /**
   * @param {number[]} lengths of the symbols' codes; 0 for none
   * @returns {Int16Array} the symbols, by their codes behind a bit that is 1; -1 for none
   */
  const table = (lengths) => {
    const symbols = new Int16Array(2 << MOST_BITS).fill(-1);
    let code = 0;
    for (let size = 1; size <= MOST_BITS; size++, code <<= 1) {
      lengths.forEach((length, symbol) => {
        if (length === size) symbols[(1 << size) | code++] = symbol;
      });
    }
    return symbols;
  };

  const FIXED = Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8));

  return (bytes) => {
    /** @type {number[]} */
    const out = [];
    let at = 0;

    const bits = (/** @type {number} */ count) => {
      let value = 0;
      for (let i = 0; i < count; i++, at++) value |= ((bytes[at >> 3] >> (at & 7)) & 1) << i;
      return value;
    };

    const symbol = (/** @type {Int16Array} */ symbols) => {
      for (let code = 1; code < symbols.length; ) {
        code = (code << 1) | bits(1);
        if (symbols[code] >= 0) return symbols[code];
      }
      throw new Error("The index is broken.");
    };

    const codes = () => {
      const [literals, distances, count] = [bits(5) + 257, bits(5) + 1, bits(4) + 4];
      /** @type {number[]} */
      const own = Array(ORDER.length).fill(0);
      for (const place of ORDER.slice(0, count)) own[place] = bits(3);
      const ofLengths = table(own);
      /** @type {number[]} */
      const lengths = [];
      while (lengths.length < literals + distances) {
        const next = symbol(ofLengths);
        if (next < 16) lengths.push(next);
        else if (next === 16) lengths.push(...Array(3 + bits(2)).fill(lengths[lengths.length - 1]));
        else lengths.push(...Array(next === 17 ? 3 + bits(3) : 11 + bits(7)).fill(0));
      }
      return [table(lengths.slice(0, literals)), table(lengths.slice(literals))];
    };

    const stored = () => {
      at = (at + 7) & ~7;
      const size = bits(16);
      at += 16;
      for (const end = at + size * 8; at < end; at += 8) out.push(bytes[at >> 3]);
    };

    const packed = (/** @type {Int16Array} */ literals, /** @type {Int16Array} */ distances) => {
      for (let next = symbol(literals); next !== END; next = symbol(literals)) {
        if (next < END) out.push(next);
        else {
          const size = LENGTHS[next - END - 1];
          const end = out.length + size.at + bits(size.bits);
          const distance = DISTANCES[symbol(distances)];
          const back = distance.at + bits(distance.bits);
          while (out.length < end) out.push(out[out.length - back]);
        }
      }
    };

    for (let last = 0; !last; ) {
      last = bits(1);
      const kind = bits(2);
      if (kind === 0) stored();
      else if (kind === 1) packed(table(FIXED), table(Array(30).fill(5)));
      else {
        const [literals, distances] = codes();
        packed(literals, distances);
      }
    }
    return Uint8Array.from(out);
  };
})();
