/** @type {Advice} */
Playbook.advice = (answers, froms) => {
  const HALF = 10;
  const FIRST = 2 ** HALF - 1;
  const sum = answers.reduce((total, { points, ticked }) => total + (ticked ? points : 0), 0);
  const deltas = answers
    .filter(({ changeable }) => changeable)
    .map(({ points, ticked }) => (ticked ? -points : points));
  /** @type {(sum: number) => number} */
  const bandOf = (sum) => froms.filter((from) => from <= sum).length - 1;
  const band = bandOf(sum);
  const low = band < 0 ? -Infinity : froms[band] - sum;
  const high = (froms[band + 1] ?? Infinity) - sum;

  /** The sum of each subset, by its bits. @param {number[]} parts */
  const sums = (parts) => {
    const sums = new Float64Array(2 ** parts.length);
    for (const [i, part] of parts.entries()) {
      for (let set = 0; set < 2 ** i; set++) sums[2 ** i + set] = sums[set] + part;
    }
    return sums;
  };
  // Half of each sum is added up beforehand.
  const [first, second] = [sums(deltas.slice(0, HALF)), sums(deltas.slice(HALF))];
  /** @type {(set: number) => number} */
  const change = (set) => first[set & FIRST] + second[set >> HALF];

  // The greatest sum that a number of changes comes to is that of the greatest ones: no set need be tried to see it.
  const smallest = () => {
    const rising = [...deltas].sort((a, b) => a - b);
    let least = 0;
    let most = 0;
    for (let size = 1; size <= rising.length; size++) {
      least += rising[size - 1];
      most += rising[rising.length - size];
      if (least < low || most >= high) return size;
    }
    return 0;
  };

  /** @param {number} size */
  const setsOf = (size) => {
    const n = deltas.length;
    let most = 1;
    for (let i = 1; i <= size; i++) most = (most * (n - size + i)) / i;
    const found = new Int32Array(size && most);
    let count = 0;
    const end = 1 << n;
    for (let set = (1 << size) - 1; size && set < end; ) {
      const by = first[set & FIRST] + second[set >> HALF];
      if (by < low || by >= high) found[count++] = set;
      // The next greater number with as many bits.
      const lowest = set & -set;
      const carried = set + lowest;
      set = ((carried ^ set) >>> (33 - Math.clz32(lowest))) | carried;
    }
    return found.subarray(0, count);
  };

  const size = smallest();
  return { sum, band, size, sets: setsOf(size), leadsTo: (set) => bandOf(sum + change(set)) };
};
