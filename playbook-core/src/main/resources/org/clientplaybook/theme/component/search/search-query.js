/**
 * Asks an index. The answer depends on the query and the index alone, never on what was asked before.
 * @typedef {{number: number, score: number, matched: number, all: boolean}} Hit  `matched` has a bit for each unit
 * @typedef {{words: string[], begins: boolean, terms: Term[], meant?: string}} QueryUnit
 * @typedef {{hits: Hit[], count: number, complete: number, units: QueryUnit[]}} Answer
 *   `count` scenarios in all, `complete` of them with every word
 */
Playbook.SearchQuery = class {
  static #few = 4;
  static #short = 2;
  static #longText = 12;
  static #telling = 24;
  static #enough = 10;
  static #most = 20;
  static #phrases = 100;

  #index;
  #terms;

  /** @param {Playbook.SearchIndex} index an open one */
  constructor(index) {
    this.#index = index;
    this.#terms = new Playbook.SearchTerms(index);
  }

  /**
   * @param {string} text as it was typed
   * @param {string[]} [filters] like `tag:payment`
   * @param {{whole?: boolean}} [options] whether every scenario is wanted, and not the best of many
   * @returns {Promise<Answer>}
   */
  async ask(text, filters = [], {whole = false} = {}) {
    const phrases = [...text.matchAll(/["“”„]([^"“”„]+)["“”„]/g)].map(([, phrase]) => this.#index.splitter.words(phrase));
    const words = this.#index.splitter.units(text);
    const open = this.#index.splitter.open(text);
    const head = !whole && open && words.length === 1 && !filters.length && !phrases.length
      && await this.#index.head(words[0].word);
    if (head) return this.#fromHead(words[0].word, head);
    const allowed = filters.length ? await this.#allowed(filters) : null;
    const long = new Set(words.map(unit => unit.word)).size > Playbook.SearchQuery.#longText;
    const units = long ? await this.#rarest(words) : await this.#units(words, open);
    const few = !long && units.filter(unit => unit.terms.length).length <= Playbook.SearchQuery.#few;
    const answer = await this.#rank(units, allowed, few, whole);
    return phrases.length ? this.#withPhrases(answer, phrases) : answer;
  }

  #fromHead(word, {count, best}) {
    const term = {families: [], weight: Playbook.SearchTerms.weights.begins, begin: word};
    const hits = best.map(number => ({number, score: 0, matched: 1, all: true}));
    return {hits, count, complete: count, units: [{words: [word], begins: true, terms: [term]}]};
  }

  async #units(words, open) {
    const {stopWords} = this.#index.root;
    const joined = await this.#synonyms(words, open);
    const telling = joined.filter(unit => unit.words.length > 1 || !stopWords.has(unit.words[0]));
    const kept = telling.length > Playbook.SearchQuery.#short ? telling : joined;
    const seen = new Set();
    const units = await Promise.all(kept.map(async unit => {
      if (unit.words.length > 1) return unit;
      // While the second or third word is hardly begun, it says nothing yet.
      const shortened = unit.begins && words.length > 1 && unit.words[0].length <= Playbook.SearchQuery.#short;
      const {terms, meant} = await this.#terms.of(unit.unit, unit.begins && !shortened);
      return {...unit, begins: unit.begins && !shortened, shortened, terms: [...unit.terms, ...terms], meant};
    }));
    return units.filter(unit => {
      const key = unit.words.join(" ");
      return !(unit.shortened && !unit.terms.length) && !seen.has(key) && seen.add(key);
    });
  }

  /** Makes one unit of words that have synonyms together, and gives each its synonyms. */
  async #synonyms(words, open) {
    const {synonyms} = this.#index.root;
    const families = synonyms.length ? await Promise.all(words.map(unit => this.#terms.family(unit.word))) : [];
    const {same, synonym} = Playbook.SearchTerms.weights;
    const units = [];
    for (let i = 0; i < words.length;) {
      let length = 1, terms = [];
      for (const group of synonyms) {
        for (const member of group) {
          if (member.length < length || !member.every((family, k) => family === families[i + k])) continue;
          length = member.length;
          terms = group.map(other => ({families: other, weight: other === member ? same : synonym}));
        }
      }
      const part = words.slice(i, i + length);
      i += length;
      units.push({words: part.map(unit => unit.word), unit: part[0], begins: open && i === words.length, terms});
    }
    return units;
  }

  /** Takes the rarest words of a long text, which tell most of what it is about. */
  async #rarest(words) {
    const {stopWords} = this.#index.root;
    const families = new Map();
    for (const {word} of words) {
      const family = stopWords.has(word) ? -1 : await this.#terms.family(word);
      if (family < 0 || families.has(family)) continue;
      const shards = await this.#index.words(word);
      families.set(family, {word, rarity: Math.max(...shards.map(shard => shard.rarities.get(family) ?? 0))});
    }
    const same = Playbook.SearchTerms.weights.same;
    const known = [];
    for (const [family, {word, rarity}] of families) {
      known.push({words: [word], begins: false, terms: [{families: [family], weight: same}], rarity});
    }
    return known.sort((a, b) => b.rarity - a.rarity).slice(0, Playbook.SearchQuery.#telling);
  }

  /** @returns {Promise<Uint8Array>} 1 for each scenario that passes the filters */
  async #allowed(filters) {
    const allowed = new Uint8Array(this.#index.root.count).fill(1);
    for (const filter of filters) {
      const [kind, value] = [filter.slice(0, filter.indexOf(":")), filter.slice(filter.indexOf(":") + 1)];
      const word = `:${kind}:${this.#index.splitter.words(value.replaceAll("-", " ")).join("-")}`;
      const [shard] = await this.#index.words(word);
      const strengths = new Uint8Array(allowed.length);
      if (shard.numbers.has(word)) await this.#strengthen(strengths, [{families: [shard.numbers.get(word)], weight: 1}]);
      for (let d = 0; d < allowed.length; d++) if (!strengths[d]) allowed[d] = 0;
    }
    return allowed;
  }

  /** Raises each scenario's strength to that of the best term that finds it. */
  async #strengthen(strengths, terms) {
    const lists = await Promise.all(terms.map(term => Promise.all(term.families.map(f => this.#index.postings(f)))));
    for (let t = 0; t < terms.length; t++) {
      const [{documents, levels}] = lists[t];
      const rest = lists[t].slice(1).map(list => {
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
  }

  /** @returns {number} log2(1 + N/n) in eighths, from operations that every machine rounds alike; as in `Postings.java` */
  static rarity(documents, count) {
    let rest = 1 + documents / Math.max(1, count);
    let eighths = 0;
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

  async #rank(units, allowed, allFirst, whole) {
    const documents = this.#index.root.count;
    const scores = new Uint32Array(documents), matched = new Uint32Array(documents), counts = new Uint8Array(documents);
    let known = 0;
    for (let u = 0; u < units.length; u++) {
      const strengths = new Uint8Array(documents);
      await this.#strengthen(strengths, units[u].terms);
      let count = 0;
      for (let d = 0; d < documents; d++) if (strengths[d]) count++;
      units[u].known = count > 0;
      if (count) known++;
      const rarity = Playbook.SearchQuery.rarity(documents, count);
      for (let d = 0; d < documents; d++) {
        if (!strengths[d]) continue;
        scores[d] += rarity * strengths[d];
        counts[d]++;
        matched[d] |= 1 << u;
      }
    }
    const hits = [];
    for (let d = 0; d < documents; d++) {
      if (allowed && !allowed[d] || units.length && !counts[d] || !units.length && !allowed) continue;
      hits.push({number: d, score: scores[d] * counts[d], matched: matched[d], all: counts[d] === known});
    }
    hits.sort((a, b) => allFirst && b.all - a.all || b.score - a.score || a.number - b.number);
    const complete = hits.filter(hit => hit.all).length;
    return {...whole ? {hits, count: hits.length} : this.#best(hits, complete, allFirst), complete, units};
  }

  /** Where enough scenarios have every word, the others would only be in the way. */
  #best(hits, complete, allFirst) {
    const {"0": first} = hits;
    if (allFirst && complete >= Playbook.SearchQuery.#enough) return {hits: hits.slice(0, complete), count: complete};
    const rest = allFirst ? hits.slice(complete) : hits;
    const least = (allFirst ? rest[0] : first)?.score / (allFirst ? 2 : 4);
    const near = rest.filter(hit => hit.score >= least);
    const best = [...allFirst ? hits.slice(0, complete) : [], ...near].slice(0, Playbook.SearchQuery.#most);
    return {hits: best, count: best.length};
  }

  /** Keeps the scenarios that have each phrase word for word in what a result shows. */
  async #withPhrases(answer, phrases) {
    const hits = [];
    for (const hit of answer.hits.filter(one => one.all).slice(0, Playbook.SearchQuery.#phrases)) {
      const document = await this.#index.document(hit.number);
      const texts = Playbook.SearchQuery.texts(document).map(text => ` ${this.#index.splitter.words(text).join(" ")} `);
      if (phrases.every(phrase => texts.some(text => text.includes(` ${phrase.join(" ")} `)))) hits.push(hit);
    }
    return {...answer, hits, count: hits.length, complete: hits.length};
  }

  /** @returns {string[]} all that is known of a scenario's words before its page is opened */
  static texts({title, summary, asks, messages, steps, headings}) {
    return [title, summary, ...asks, ...messages.map(message => message[1]), ...steps, ...headings.map(one => one[1])];
  }
};
