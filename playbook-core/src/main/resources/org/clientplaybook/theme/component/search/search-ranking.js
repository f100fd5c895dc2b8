// @needs component/search/search-index
/** Orders scenarios by what the words of a query are worth in them; `Ranking.java` gives the same order. */
Playbook.SearchRanking = class SearchRanking {
  static #most = 20;
  static #strongest = 64;
  static #common = 12;
  static #half = 12;
  static #mean = 6;
  static #best = 4;
  static #all = 40;
  static #more = 8;

  #index;

  /** @param {Playbook.SearchIndex} index an open one */
  constructor(index) {
    this.#index = index;
  }

  /** @type {(filters: string[]) => Promise<Uint8Array>} 1 for each scenario that passes the filters */
  async allowed(filters) {
    const allowed = new Uint8Array(this.#index.root.count).fill(1);
    for (const filter of filters) {
      const [kind, value] = [filter.slice(0, filter.indexOf(":")), filter.slice(filter.indexOf(":") + 1)];
      const word = `:${kind}:${this.#index.splitter.words(value.replaceAll("-", " ")).join("-")}`;
      const [shard] = await this.#index.words(word);
      const strengths = new Uint8Array(allowed.length);
      const family = shard.numbers.get(word);
      if (family !== undefined) await this.#strengthen(strengths, null, [{ families: [family], weight: 1 }]);
      for (let d = 0; d < allowed.length; d++) if (!strengths[d]) allowed[d] = 0;
    }
    return allowed;
  }

  /**
   * Raises each scenario's strength, and each line's weight, to that of the best term that finds it.
   * @param {Uint8Array} strengths
   * @param {Uint8Array | null} weights of the lines, where they count
   * @param {Term[]} terms
   */
  async #strengthen(strengths, weights, terms) {
    const all = terms.map(({ families }) => Promise.all(families.map((family) => this.#index.postings(family))));
    const { firstLines } = this.#index.root;
    (await Promise.all(all)).forEach(([first, ...others], t) => {
      const { weight, phrase } = terms[t];
      const rest = others.map(({ documents, levels }) => new Map(documents.map((d, i) => [d, levels[i]])));
      const has = others.map((other) => new Set(other.lines));
      const lines = first.lines.filter((line) => has.every((other) => other.has(line)));
      first.documents.forEach((d, i) => {
        if (phrase && !lines.some((line) => line >= firstLines[d] && line < firstLines[d + 1])) return;
        const level = Math.min(first.levels[i], ...rest.map((other) => other.get(d) ?? 0));
        if (level * weight > strengths[d]) strengths[d] = level * weight;
      });
      for (const line of weights ? lines : []) if (weights && weight > weights[line]) weights[line] = weight;
    });
  }

  /**
   * @param {number} documents
   * @param {number} count
   * @returns {number} log2(N/n) in eighths and one more, from operations that every machine rounds alike
   */
  static rarity(documents, count) {
    let rest = documents / Math.max(1, count);
    let eighths = 1;
    for (; rest >= 2; rest /= 2) eighths += 8;
    for (let bit = 4; bit >= 1; bit /= 2) {
      rest *= rest;
      if (rest >= 2) {
        rest /= 2;
        eighths += bit;
      }
    }
    return eighths;
  }

  /**
   * @param {QueryUnit[]} units
   * @param {Uint8Array | null} allowed
   * @param {boolean} whole whether every scenario is wanted
   * @returns {Promise<Answer>}
   */
  async rank(units, allowed, whole) {
    const { count: documents, firstLines } = this.#index.root;
    const size = firstLines[documents + 1];
    const scores = new Float64Array(documents);
    const counts = new Uint16Array(documents);
    const matched = new Uint32Array(documents);
    const sums = new Float64Array(size);
    /** @type {UnitFound[]} */
    const found = [];
    let worth = 0;
    let full = 0;
    for (const [u, unit] of units.entries()) {
      const strengths = new Uint8Array(documents);
      const weights = new Uint8Array(units.length > 1 ? size : 0);
      await this.#strengthen(strengths, units.length > 1 ? weights : null, unit.terms);
      const rarity = this.#rarity(strengths, SearchRanking.#strongest);
      unit.known = strengths.some((strength) => strength);
      found.push({ strengths, rarity, weights });
      if (unit.known) {
        worth += unit.worth;
        if (unit.worth === 8) full |= 1 << u;
      }
      for (let d = 0; d < documents; d++) {
        if (!strengths[d]) continue;
        scores[d] += unit.worth * rarity * strengths[d];
        counts[d] += unit.worth;
        matched[d] |= 1 << u;
      }
      const value = unit.worth * (SearchRanking.#common + this.#rarity(weights, 8));
      for (let line = 0; line < weights.length; line++) sums[line] += weights[line] * value;
    }
    const values = this.#values(sums);
    const together = this.#together(values);
    const hits = [];
    for (let d = 0; d < documents; d++) {
      if ((allowed && !allowed[d]) || (units.length ? !counts[d] : !allowed)) continue;
      const score = scores[d] * (2 * worth + counts[d]) + worth * together[d];
      hits.push({ number: d, score, matched: matched[d], all: (matched[d] & full) === full });
    }
    hits.sort((a, b) => b.score - a.score || a.number - b.number);
    const complete = hits.filter((hit) => hit.all).length;
    // Where others have every word, what is far from the best would only be in the way.
    const least = hits.length && !whole ? hits[0].score / 4 : 0;
    const best = hits.filter((hit, i) => whole || hit.all || (i < SearchRanking.#most && hit.score >= least));
    const weak =
      !allowed && hits.length > 0 && Playbook.searchDoubt(this.#index.root, units, found, hits[0].number, values);
    return { hits: best, count: best.length, complete, units, weak };
  }

  /** @type {(strengths: Uint8Array, most: number) => number} */
  #rarity(strengths, most) {
    let sum = 0;
    for (let i = 0; i < strengths.length; i++) sum += strengths[i];
    return SearchRanking.rarity(strengths.length * most, sum);
  }

  /** @type {(sums: Float64Array) => number[]} what each line is worth, a short one more than a long one with as much */
  #values(sums) {
    const { lengths } = this.#index.root;
    return Array.from(sums, (sum, line) => {
      const words = lengths[line] ?? SearchRanking.#mean;
      return Math.floor((SearchRanking.#half * sum) / (SearchRanking.#half + words));
    });
  }

  /** @type {(values: number[]) => number[]} what each scenario's lines are worth, the best of them most */
  #together(values) {
    const { count, firstLines } = this.#index.root;
    const together = [];
    for (let d = 0; d < count; d++) {
      let best = 0;
      let sum = 0;
      for (let line = firstLines[d]; line < firstLines[d + 1]; line++) {
        if (values[line] > best) best = values[line];
        sum += values[line];
      }
      const size = firstLines[d + 1] - firstLines[d] + SearchRanking.#more;
      together.push(SearchRanking.#best * best + Math.floor((SearchRanking.#all * sum) / size));
    }
    return together;
  }
};
