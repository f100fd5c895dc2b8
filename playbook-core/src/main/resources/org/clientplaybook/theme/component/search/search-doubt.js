// @needs component/search/search-index, component/search/search-ranking
/**
 * Whether nothing matches a query well. Three things tell: whether its words are those of questions that no scenario answers,
 * rather than those of the scenarios' own lines; whether one of these questions is nearer than any line; and how much of the
 * query the best scenario has. docs/search.md says how the numbers were found.
 */
Playbook.searchDoubt = (() => {
  const FULL = 8;
  const STOP = 5;
  const STRONGEST = 64;
  /** No word alone tells more. */
  const MOST = 24;
  const DOUBT = 32;
  const SHARE = 2;
  const NEARER = 4;
  const AS_NEAR = 16;
  /** What lines are worth that have nearly nothing of a query. */
  const NEAR = 200;

  /** @type {(ratio: number) => number} its logarithm, in eighths of a doubling */
  const log = (ratio) => (ratio < 1 ? -log(1 / ratio) : Playbook.SearchRanking.rarity(ratio, 1) - 1);

  /** @type {(numbers: ArrayLike<number>, from: number, to: number) => number} */
  const sum = (numbers, from, to) => {
    let sum = 0;
    for (let i = from; i < to; i++) sum += numbers[i];
    return sum;
  };

  /** @type {(root: OpenRoot, values: number[]) => number} how much nearer than any line a question is that none answers */
  const nearer = ({ elsewhere, count, firstLines }, values) => {
    if (!elsewhere) return 0;
    let own = 0;
    let other = 0;
    values.forEach((value, line) => {
      if (line < firstLines[count]) own = Math.max(own, value);
      else other = Math.max(other, value);
    });
    return NEARER * log((other + NEAR) / (own + NEAR)) + AS_NEAR;
  };

  /**
   * @param {OpenRoot} root
   * @param {QueryUnit[]} units
   * @param {UnitFound[]} found what there is of each unit
   * @param {number} first the number of the best scenario
   * @param {number[]} values what the lines are worth
   */
  return (root, units, found, first, values) => {
    if (units.length < 2) return false;
    const full = units.filter(({ worth }) => worth === FULL);
    if (full.length && !full.some(({ known }) => known)) return true;
    const own = root.firstLines[root.count];
    const unknown = Playbook.SearchRanking.rarity(STRONGEST, 1);
    let [evidence, words, all, covered] = [0, 0, 0, 0];
    units.forEach(({ worth, known }, u) => {
      // A small word that the content happens to lack tells nothing.
      if (worth < STOP || (!known && worth < FULL)) return;
      const { strengths, rarity, weights } = found[u];
      const asked = (sum(weights, 0, own) / FULL / Math.max(1, own)) * root.elsewhere;
      const says = log((1 + (2 * sum(weights, own, weights.length)) / FULL) / (1 + 2 * asked));
      evidence += worth * Math.max(-MOST, Math.min(MOST, says));
      words += worth;
      all += worth * (known ? rarity : unknown);
      covered += worth * rarity * strengths[first];
    });
    // Half of what words usually say for a scenario is too little.
    const against = (evidence + (root.usual * words) / 2) / FULL + nearer(root, values);
    return against + DOUBT > (SHARE * covered) / Math.max(1, all);
  };
})();
