// @needs component/search/search-index, component/search/search-ranking, component/search/search-terms
/** Asks an index. The answer depends on the query and the index alone, never on what was asked before. */
Playbook.SearchQuery = class SearchQuery {
  static #few = 4;
  static #short = 2;
  static #longText = 12;
  static #telling = 24;
  static #phrases = 100;

  #index;
  #terms;
  #ranking;

  /** @param {Playbook.SearchIndex} index an open one */
  constructor(index) {
    this.#index = index;
    this.#terms = new Playbook.SearchTerms(index);
    this.#ranking = new Playbook.SearchRanking(index);
  }

  /**
   * @param {string} text as it was typed
   * @param {string[]} [filters] like `tag:payment`
   * @param {{whole?: boolean}} [options] whether every scenario is wanted, and not the best of many
   * @returns {Promise<Answer>}
   */
  async ask(text, filters = [], { whole = false } = {}) {
    const phrases = [...text.matchAll(/["“”„]([^"“”„]+)["“”„]/g)].map(([, phrase]) =>
      this.#index.splitter.words(phrase),
    );
    const words = this.#index.splitter.units(text);
    const open = this.#index.splitter.open(text);
    const alone = !whole && open && words.length === 1 && !filters.length && !phrases.length;
    const head = alone && (await this.#index.head(words[0].word));
    if (head) return this.#fromHead(words[0].word, head);
    const allowed = filters.length ? await this.#ranking.allowed(filters) : null;
    const long = new Set(words.map((unit) => unit.word)).size > SearchQuery.#longText;
    const units = long ? await this.#rarest(words) : await this.#units(words, open);
    const few = !long && units.filter((unit) => unit.ways.length).length <= SearchQuery.#few;
    const answer = await this.#ranking.rank(units, allowed, few, whole || phrases.length > 0);
    return phrases.length ? this.#withPhrases(answer, phrases) : answer;
  }

  /**
   * @param {string} word
   * @param {{count: number, best: number[]}} head
   * @returns {Answer}
   */
  #fromHead(word, { count, best }) {
    const term = { families: [], weight: Playbook.SearchTerms.weights.begins, begin: word };
    const hits = best.map((number) => ({ number, score: 0, matched: 1, all: true }));
    return { hits, count, complete: count, units: [{ words: [word], begins: true, ways: [[term]] }] };
  }

  /**
   * @param {Unit[]} words
   * @param {boolean} open
   * @returns {Promise<QueryUnit[]>}
   */
  async #units(words, open) {
    const { stopWords } = this.#index.root;
    const joined = await this.#synonyms(words, open);
    const telling = joined.filter((unit) => unit.words.length > 1 || !stopWords.has(unit.words[0]));
    const kept = !telling.length || joined.length < SearchQuery.#few ? joined : telling;
    const seen = new Set();
    const units = await Promise.all(
      kept.map(async (unit) => {
        if (unit.words.length > 1) return { ...unit, shortened: false };
        // While the second or third word is hardly begun, it says nothing yet.
        const shortened = unit.begins && words.length > 1 && unit.words[0].length <= SearchQuery.#short;
        const { ways, meant } = await this.#terms.of(unit.unit, unit.begins && !shortened);
        return { ...unit, begins: unit.begins && !shortened, shortened, ways: [...unit.ways, ...ways], meant };
      }),
    );
    return units.filter(({ words, shortened, ways }) => {
      const key = words.join(" ");
      return !(shortened && !ways.length) && !seen.has(key) && seen.add(key);
    });
  }

  /**
   * Makes one unit of words that have synonyms together, and gives each its synonyms.
   * @param {Unit[]} words
   * @param {boolean} open
   */
  async #synonyms(words, open) {
    const { synonyms } = this.#index.root;
    const families = synonyms.length ? await Promise.all(words.map((unit) => this.#terms.family(unit.word))) : [];
    const { same, synonym } = Playbook.SearchTerms.weights;
    const units = [];
    for (let i = 0; i < words.length; ) {
      let length = 1;
      /** @type {Term[][]} */
      let ways = [];
      for (const group of synonyms) {
        for (const member of group) {
          if (member.length < length || !member.every((family, k) => family === families[i + k])) continue;
          length = member.length;
          ways = group.map((other) => [{ families: other, weight: other === member ? same : synonym }]);
        }
      }
      const part = words.slice(i, i + length);
      i += length;
      units.push({ words: part.map((unit) => unit.word), unit: part[0], begins: open && i === words.length, ways });
    }
    return units;
  }

  /**
   * Takes the rarest words of a long text, which tell most of what it is about.
   * @param {Unit[]} words
   */
  async #rarest(words) {
    const { stopWords } = this.#index.root;
    /** @type {Map<number, {word: string, rarity: number}>} */
    const families = new Map();
    for (const { word } of words) {
      const family = stopWords.has(word) ? -1 : await this.#terms.family(word);
      if (family < 0 || families.has(family)) continue;
      const shards = await this.#index.words(word);
      families.set(family, { word, rarity: Math.max(...shards.map((shard) => shard.rarities.get(family) ?? 0)) });
    }
    const same = Playbook.SearchTerms.weights.same;
    const known = [];
    for (const [family, { word, rarity }] of families) {
      known.push({ words: [word], begins: false, ways: [[{ families: [family], weight: same }]], rarity });
    }
    return known.sort((a, b) => b.rarity - a.rarity).slice(0, SearchQuery.#telling);
  }

  /**
   * Keeps the scenarios that have each phrase word for word in what a result shows.
   * @param {Answer} answer
   * @param {string[][]} phrases
   * @returns {Promise<Answer>}
   */
  async #withPhrases(answer, phrases) {
    const hits = [];
    for (const hit of answer.hits.filter((hit) => hit.all).slice(0, SearchQuery.#phrases)) {
      const document = await this.#index.document(hit.number);
      const words = SearchQuery.texts(document).map((text) => this.#index.splitter.words(text));
      const texts = words.map((all) => ` ${all.join(" ")} `);
      if (phrases.every((phrase) => texts.some((text) => text.includes(` ${phrase.join(" ")} `)))) hits.push(hit);
    }
    return { ...answer, hits, count: hits.length, complete: hits.length };
  }

  /**
   * @param {SearchDocument} document
   * @returns {string[]} all that is known of a scenario's words before its page is opened
   */
  static texts({ title, summary, asks, messages, steps, headings }) {
    const named = [...messages, ...headings].map(([, name]) => name);
    return [title, summary, ...asks, ...steps, ...named];
  }
};
