// @needs component/search/search-index
/**
 * Orders scenarios by what the words of a query are worth in them; `Ranking.java` gives the same order.
 *
 * @typedef {{sums: Uint32Array, counts: Uint8Array}} LineSums what each line is worth, and how many units it has
 */
Playbook.SearchRanking = class SearchRanking {
  static #enough = 10;
  static #most = 20;
  static #strongest = 64;
  static #together = 16;

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
      if (family !== undefined) await this.#strengthen(strengths, [{ families: [family], weight: 1 }]);
      for (let d = 0; d < allowed.length; d++) if (!strengths[d]) allowed[d] = 0;
    }
    return allowed;
  }

  /**
   * Raises each scenario's strength to that of the best term that finds it.
   * @param {Uint8Array} strengths
   * @param {Term[]} terms
   */
  async #strengthen(strengths, terms) {
    const all = terms.map(({ families }) => Promise.all(families.map((family) => this.#index.postings(family))));
    const lists = await Promise.all(all);
    for (let t = 0; t < terms.length; t++) {
      const [{ documents, levels }] = lists[t];
      const rest = lists[t].slice(1).map((list) => {
        const byDocument = new Uint8Array(strengths.length);
        for (let i = 0; i < list.documents.length; i++) byDocument[list.documents[i]] = list.levels[i];
        return byDocument;
      });
      for (let i = 0; i < documents.length; i++) {
        const d = documents[i];
        let level = levels[i];
        for (const other of rest) if (other[d] < level) level = other[d];
        if (level * terms[t].weight > strengths[d]) strengths[d] = level * terms[t].weight;
      }
    }
    return lists;
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
   * @param {boolean} allFirst whether those with every unit come before all others
   * @param {boolean} whole whether every scenario is wanted
   * @returns {Promise<Answer>}
   */
  async rank(units, allowed, allFirst, whole) {
    const { count: documents, firstLines } = this.#index.root;
    const scores = new Float64Array(documents);
    const matched = new Uint32Array(documents);
    const counts = new Uint8Array(documents);
    const telling = new Uint8Array(documents);
    const lines = { sums: new Uint32Array(firstLines[documents]), counts: new Uint8Array(firstLines[documents]) };
    let known = 0;
    let needed = 0;
    for (let u = 0; u < units.length; u++) {
      const { values, count } = await this.#values(units[u], units.length > 1 ? lines : null);
      // What most scenarios have sets none of them apart.
      const rare = 2 * count <= documents;
      units[u].known = count > 0;
      if (count) known++;
      if (count && rare) needed++;
      for (let d = 0; d < documents; d++) {
        if (!values[d]) continue;
        scores[d] += values[d];
        counts[d]++;
        if (rare) telling[d]++;
        matched[d] |= 1 << u;
      }
    }
    const hits = [];
    for (let d = 0; d < documents; d++) {
      if ((allowed && !allowed[d]) || (units.length && !counts[d]) || (!units.length && !allowed)) continue;
      let together = 0;
      for (let line = firstLines[d]; line < firstLines[d + 1]; line++) {
        together = Math.max(together, lines.sums[line] * lines.counts[line]);
      }
      const first = !units.length || (allFirst && (needed ? telling[d] === needed : counts[d] === known));
      const score = scores[d] * (known + counts[d]) + together;
      hits.push({ number: d, score, matched: matched[d], first, all: counts[d] === known });
    }
    hits.sort((a, b) => Number(b.first) - Number(a.first) || b.score - a.score || a.number - b.number);
    const complete = hits.filter((hit) => hit.all).length;
    return { ...(whole ? { hits, count: hits.length } : SearchRanking.#best(hits)), complete, units };
  }

  /**
   * What a unit is worth in each scenario: in the best of its ways, how strong it is times how rare; and in each line.
   * @param {QueryUnit} unit
   * @param {LineSums | null} lines
   */
  async #values({ ways }, lines) {
    const documents = this.#index.root.count;
    const values = new Uint32Array(documents);
    const ofLines = new Uint32Array(lines?.sums.length ?? 0);
    for (const terms of ways) {
      const strengths = new Uint8Array(documents);
      const lists = await this.#strengthen(strengths, terms);
      let sum = 0;
      for (let d = 0; d < documents; d++) sum += strengths[d];
      const rarity = SearchRanking.rarity(documents * SearchRanking.#strongest, sum);
      for (let d = 0; d < documents; d++) values[d] = Math.max(values[d], rarity * strengths[d]);
      if (!lines) continue;
      terms.forEach((term, t) => {
        const value = rarity * term.weight * SearchRanking.#together;
        const others = lists[t].slice(1).map((list) => new Set(list.lines));
        for (const line of lists[t][0].lines) {
          if (others.every((other) => other.has(line))) ofLines[line] = Math.max(ofLines[line], value);
        }
      });
    }
    for (let line = 0; lines && line < ofLines.length; line++) {
      if (!ofLines[line]) continue;
      lines.sums[line] += ofLines[line];
      lines.counts[line]++;
    }
    let count = 0;
    for (let d = 0; d < documents; d++) if (values[d]) count++;
    return { values, count };
  }

  /**
   * Where enough scenarios have every word, the others would only be in the way.
   * @param {Hit[]} hits
   */
  static #best(hits) {
    const first = hits.filter((hit) => hit.first);
    const rest = hits.slice(first.length);
    const least = rest.length ? rest[0].score / 4 : 0;
    const near = first.length < this.#enough ? rest.filter((hit) => hit.score >= least) : [];
    const best = [...first, ...near.slice(0, Math.max(0, this.#most - first.length))];
    return { hits: best, count: best.length };
  }
};
