/** @type {Advice} */
Playbook.advice = (answers, froms, most) => {
  const HALF = 10;
  const SETS = 2 ** HALF;
  const sum = answers.reduce((total, { points, ticked }) => total + (ticked ? points : 0), 0);
  const band = froms.filter((from) => from <= sum).length - 1;
  const changes = answers
    .filter(({ changeable }) => changeable)
    .map(({ points, ticked }, place) => ({ place, by: ticked ? -points : points }));

  /**
   * The sums of some changes, rising, by how many they are; each with its set, in the lowest bits.
   * @typedef {Float64Array<ArrayBuffer>[]} Sums
   */
  /** @type {(sums: Sums, by: number, bit: number) => Sums} */
  const withOne = (sums, by, bit) =>
    Array.from({ length: sums.length + 1 }, (_, size) => {
      const [without, added] = [sums[size] ?? [], sums[size - 1] ?? []];
      const both = new Float64Array(without.length + added.length);
      both.set(without);
      both.set(
        added.map((one) => one + by * SETS + bit),
        without.length,
      );
      return both.sort();
    });

  /** @typedef {{place: number, by: number, first: Sums, second: Sums, places: number[]}} Stage */
  /** From the greatest to the smallest, each with the sums of those before it. @type {(sign: 1 | -1) => Stage[]} */
  const stages = (sign) => {
    /** @type {Sums} */
    let first = [new Float64Array(1)];
    /** @type {Sums} */
    let second = [new Float64Array(1)];
    return changes
      .map(({ place, by }) => ({ place, by: by * sign }))
      .filter(({ by }) => by > 0)
      .sort((a, b) => b.by - a.by)
      .map(({ place, by }, i, sorted) => {
        const stage = { place, by, first, second, places: sorted.map((one) => one.place) };
        if (i < HALF) first = withOne(first, by, 2 ** i);
        else second = withOne(second, by, 2 ** (i - HALF));
        return stage;
      });
  };

  /**
   * The sets that add up to `low` at least, and less than `high`, of which no part does: before the smallest of its
   * changes is made, the sum is below `low`.
   * @type {(stages: Stage[], low: number, high: number) => {count: number, sets: number[][]}}
   */
  const ways = (stages, low, high) => {
    let count = 0;
    /** @type {number[][][]} */
    const found = stages.map(() => []);
    for (const { place, by, first, second, places } of stages) {
      const least = (low - by) * SETS;
      const end = Math.min(low, high - by) * SETS;
      for (const [i, ones] of first.entries()) {
        for (const [j, others] of second.entries()) {
          if (ones[ones.length - 1] + others[others.length - 1] < least || ones[0] + others[0] >= end + SETS) continue;
          // While the second part rises, the first falls.
          let from = ones.length;
          let to = ones.length;
          for (const other of others) {
            const set = other % SETS;
            const part = other - set;
            while (from && ones[from - 1] + part >= least) from--;
            while (to && ones[to - 1] + part >= end) to--;
            count += Math.max(0, to - from);
            for (let at = from; at < to && found[i + j].length < most; at++) {
              const made = places.filter((_, n) => (n < HALF ? ones[at] % SETS : set) & (1 << n % HALF));
              found[i + j].push([...made, place].sort((a, b) => a - b));
            }
          }
        }
      }
    }
    return { count, sets: found.flat().slice(0, most) };
  };

  const [up, down] = [stages(1), stages(-1)];
  const verdicts = froms.map((from, to) => {
    const next = froms[to + 1] ?? Infinity;
    if (to === band) return { to, count: 0, sets: [] };
    return { to, ...(to > band ? ways(up, from - sum, next - sum) : ways(down, sum - next + 1, sum - from + 1)) };
  });
  return { sum, band, verdicts: verdicts.filter(({ count }) => count > 0) };
};
