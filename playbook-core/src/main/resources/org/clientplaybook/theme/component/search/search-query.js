// @needs component/search/search-index, component/search/search-ranking, component/search/search-shards
// @needs component/search/search-terms
/** Asks an index. The answer depends on the query and the index alone, never on what was asked before. */
Playbook.SearchQuery = class SearchQuery {
  static #few = 4;
  static #short = 2;
  static #longText = 12;
  static #telling = 24;
  static #phrases = 8;
  static #looked = 100;
  /** What a field may have; a link may bring more. */
  static #longest = 5000;
  static #quoted = /(^|[^\p{L}\p{N}])["“”„«»]([^"“”„«»]+)["“”„«»](?![\p{L}\p{N}])/gu;

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
    const { splitter } = this.#index;
    const read = text.slice(0, SearchQuery.#longest);
    const words = splitter.units(read);
    const open = splitter.open(read);
    const long = new Set(words.map((unit) => unit.word)).size > SearchQuery.#longText;
    // In a text that was pasted somebody quotes somebody.
    const phrases = long ? [] : this.#phrasesIn(read);
    const alone = !whole && open && words.length === 1 && !words[0].parts && !filters.length && !phrases.length;
    const head = alone && (await this.#index.head(words[0].word));
    if (head) return this.#fromHead(words[0].word, head);
    const allowed = filters.length ? await this.#ranking.allowed(filters) : null;
    const units = long ? await this.#rarest(words) : await this.#units(words, open);
    const few = !long && units.filter((unit) => unit.ways.length).length <= SearchQuery.#few;
    const answer = await this.#ranking.rank(units, allowed, few, whole || phrases.length > 0);
    if (!phrases.length) return answer;
    const found = await this.#withPhrases(answer, phrases);
    const more = phrases.flatMap((phrase) => phrase.words).length < splitter.sequence(read).length;
    if (found.hits.length || !more) return found;
    const without = await this.#ranking.rank(units, allowed, few, whole);
    return { ...without, lacking: await this.#lacking(phrases, allowed) };
  }

  /** @type {(phrases: {text: string, words: string[]}[], allowed: Uint8Array | null) => Promise<string[]>} */
  async #lacking(phrases, allowed) {
    const lacking = [];
    for (const phrase of phrases) {
      const units = await this.#units(this.#index.splitter.units(phrase.text), false);
      const { hits } = await this.#withPhrases(await this.#ranking.rank(units, allowed, true, true), [phrase]);
      if (!hits.length) lacking.push(phrase.text);
    }
    return lacking;
  }

  /** @type {(text: string) => {text: string, words: string[]}[]} what stands in quotes */
  #phrasesIn(text) {
    const all = [...text.matchAll(SearchQuery.#quoted)].slice(0, SearchQuery.#phrases);
    return all
      .map(([, , quoted]) => ({ text: quoted, words: this.#index.splitter.sequence(quoted) }))
      .filter(({ words }) => words.length);
  }

  /** @type {(word: string, head: {count: number, best: number[]}) => Answer} */
  #fromHead(word, { count, best }) {
    const term = { families: [], weight: Playbook.SearchTerms.weights.begins, begin: word };
    const hits = best.map((number) => ({ number, score: 0, matched: 1, all: true }));
    return { hits, count, complete: count, units: [{ words: [word], begins: true, ways: [[term]] }] };
  }

  /** @type {(words: Unit[], open: boolean) => Promise<QueryUnit[]>} */
  async #units(words, open) {
    const { stopWords } = this.#index.root;
    const joined = await this.#joined(words, open);
    const telling = joined.filter((unit) => unit.complete || !stopWords.has(unit.words[0]));
    const kept = !telling.length || joined.length < SearchQuery.#few ? joined : telling;
    const several = words.length > 1 || joined.length > 1;
    const seen = new Set();
    const distinct = kept.filter(({ words, begins }) => {
      const key = `${words.join(" ")}${begins ? " " : ""}`;
      return !seen.has(key) && seen.add(key);
    });
    const units = await Promise.all(
      distinct.slice(0, SearchQuery.#telling).map(async (unit) => {
        if (unit.complete) return { ...unit, shortened: false, meant: undefined };
        // While the second or third word is hardly begun, it says nothing yet.
        const shortened = unit.begins && several && unit.words[0].length <= SearchQuery.#short && !unit.unit.lone;
        const begins = unit.begins && !shortened;
        const { ways, meant } = await this.#terms.of(unit.unit, begins, !unit.ways.length);
        return { ...unit, begins, shortened, ways: [...unit.ways, ...ways], meant };
      }),
    );
    const [only] = units;
    if (units.length === 1 && only.meant) {
      const [meant] = await this.#units([{ word: only.meant }], false);
      return [{ ...only, ways: [...meant.ways, ...only.ways] }];
    }
    seen.clear();
    return units.filter(({ words, shortened, ways }) => {
      const key = words.join(" ");
      return !(shortened && !ways.length) && !seen.has(key) && seen.add(key);
    });
  }

  /**
   * Makes one unit of words that have synonyms together, and gives each its synonyms. Words with a hyphen between them
   * are one where the content has them so, or all of them.
   * @param {Unit[]} words
   * @param {boolean} open
   */
  async #joined(words, open) {
    /** @type {{unit: Unit, compound?: Unit}[]} */
    const tokens = words.flatMap((unit) =>
      (unit.parts ?? [unit.word]).map((word, k) =>
        unit.parts ? { unit: { word }, compound: k ? undefined : unit } : { unit },
      ),
    );
    const { synonyms } = this.#terms;
    const families = synonyms.none ? [] : await Promise.all(tokens.map(({ unit }) => this.#terms.family(unit.word)));
    const { same, synonym } = Playbook.SearchTerms.weights;
    const units = [];
    for (let i = 0; i < tokens.length; ) {
      const match = synonyms.none ? null : synonyms.at(families, i);
      const { unit, compound } = tokens[i];
      const size = compound?.parts?.length ?? 1;
      const one = !match && compound && (await this.#terms.isOne(compound, open && i + size === tokens.length));
      const length = match?.length ?? (one ? size : 1);
      const typed = match ? tokens.slice(i, i + length).map((token) => token.unit) : [one ? compound : unit];
      i += length;
      units.push({
        words: typed.map(({ word }) => word),
        unit: typed[0],
        begins: (open && i === tokens.length) || typed[0].lone === true,
        ways: (match?.group ?? []).map((other) => [
          { families: other, weight: other === match?.member ? same : synonym },
        ]),
        complete: (match?.member.length ?? 1) > 1,
      });
    }
    return units;
  }

  /**
   * Takes the rarest words of a long text, which tell most of what it is about.
   * @param {Unit[]} words
   */
  async #rarest(words) {
    const { stopWords } = this.#index.root;
    const distinct = [...new Set(words.flatMap(({ word, parts = [] }) => [word, ...parts]))];
    const telling = distinct.filter((word) => !stopWords.has(word));
    const families = await Promise.all(telling.map((word) => this.#terms.family(word)));
    const { absent } = Playbook.SearchShards;
    const same = Playbook.SearchTerms.weights.same;
    const seen = new Set([-1]);
    const known = [];
    for (const [i, family] of families.entries()) {
      if (seen.has(family)) continue;
      seen.add(family);
      const shards = await this.#index.words(telling[i]);
      const rarity = Math.max(...shards.map((shard) => shard.rarities.get(family) ?? 0));
      if (rarity === absent) continue;
      known.push({ words: [telling[i]], begins: false, ways: [[{ families: [family], weight: same }]], rarity });
    }
    return known.sort((a, b) => b.rarity - a.rarity).slice(0, SearchQuery.#telling);
  }

  /**
   * Keeps the scenarios that have each phrase word for word in what a result shows.
   * @param {Answer} answer
   * @param {{words: string[]}[]} phrases
   * @returns {Promise<Answer>}
   */
  async #withPhrases(answer, phrases) {
    const hits = [];
    for (const hit of answer.hits.filter((hit) => hit.all).slice(0, SearchQuery.#looked)) {
      const document = await this.#index.document(hit.number);
      const texts = SearchQuery.texts(document).map((text) => ` ${this.#index.splitter.sequence(text).join(" ")} `);
      if (phrases.every(({ words }) => texts.some((text) => text.includes(` ${words.join(" ")} `)))) hits.push(hit);
    }
    return { ...answer, hits, count: hits.length, complete: hits.length };
  }

  /**
   * @param {SearchDocument} document
   * @returns {string[]} all that is known of a scenario's words before its page is opened
   */
  static texts({ title, summary, asks, hears, messages, steps, headings }) {
    const named = [...messages, ...headings].map(([, name]) => name);
    return [title, summary, ...asks, ...hears, ...steps, ...named];
  }
};
