// @needs component/search/search-doubt, component/search/search-index, component/search/search-ranking
// @needs component/search/search-shards, component/search/search-terms
/** Asks an index. The answer depends on the query and the index alone, never on what was asked before. */
Playbook.SearchQuery = class SearchQuery {
  static #short = 2;
  static #longText = 12;
  static #telling = 32;
  /** What a word counts beside the others, in eighths. */
  static #worth = { full: 8, stop: 5, inner: 3 };
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
    const answer = await this.#ranking.rank(units, allowed, whole || phrases.length > 0);
    if (!phrases.length) return answer;
    const found = await this.#withPhrases(answer, phrases);
    const more = phrases.flatMap((phrase) => phrase.words).length < splitter.sequence(read).length;
    if (found.hits.length || !more) return found;
    const without = await this.#ranking.rank(units, allowed, whole);
    return { ...without, lacking: await this.#lacking(phrases, allowed) };
  }

  /** @type {(phrases: {text: string, words: string[]}[], allowed: Uint8Array | null) => Promise<string[]>} */
  async #lacking(phrases, allowed) {
    const lacking = [];
    for (const phrase of phrases) {
      const units = await this.#units(this.#index.splitter.units(phrase.text), false);
      const { hits } = await this.#withPhrases(await this.#ranking.rank(units, allowed, true), [phrase]);
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
    return { hits, count, complete: count, units: [{ words: [word], begins: true, terms: [term], worth: 8 }] };
  }

  /** @type {(words: Unit[], open: boolean) => Promise<QueryUnit[]>} */
  async #units(words, open) {
    const joined = await this.#joined(words, open);
    const several = words.length > 1 || joined.length > 1;
    const units = await Promise.all(
      joined.slice(0, SearchQuery.#telling).map(async (unit) => {
        if (unit.complete) return { ...unit, shortened: false, meant: undefined };
        // While the second or third word is hardly begun, it says nothing yet.
        const shortened = unit.begins && several && unit.words[0].length <= SearchQuery.#short && !unit.unit.lone;
        const begins = unit.begins && !shortened;
        const { terms, meant } = await this.#terms.of(unit.unit, begins, !unit.terms.length, unit.stop);
        return { ...unit, begins, shortened, terms: [...unit.terms, ...terms], meant };
      }),
    );
    const [only] = units;
    if (units.length === 1 && only.meant) {
      const [meant] = await this.#units([{ word: only.meant }], false);
      return [{ ...only, terms: [...meant.terms, ...only.terms] }];
    }
    const seen = new Set();
    return units.filter(({ words, shortened, terms }) => {
      const key = words.join(" ");
      return !(shortened && !terms.length) && !seen.has(key) && seen.add(key);
    });
  }

  /**
   * Makes one unit of words that have synonyms together, with its words behind it, and gives each its synonyms. Words
   * with a hyphen between them are one where the content has them so, or all of them.
   * @param {Unit[]} words
   * @param {boolean} open
   * @param {boolean} [long] whether a word with a hyphen is one only where the content has it so
   */
  async #joined(words, open, long = false) {
    /** @type {{unit: Unit, compound?: Unit}[]} */
    const tokens = words.flatMap((unit) =>
      (unit.parts ?? [unit.word]).map((word, k) =>
        unit.parts ? { unit: { word }, compound: k ? undefined : unit } : { unit },
      ),
    );
    const { synonyms } = this.#terms;
    const { stopWords } = this.#index.root;
    const families = synonyms.none ? [] : await Promise.all(tokens.map(({ unit }) => this.#terms.family(unit.word)));
    const { same, synonym } = Playbook.SearchTerms.weights;
    /** @type {JoinedUnit[]} */
    const units = [];
    const seen = new Set();
    /** @type {(unit: Omit<JoinedUnit, "stop" | "worth">, worth?: number) => void} */
    const add = (unit, worth) => {
      const key = `${unit.words.join(" ")}${unit.begins ? " " : ""}`;
      if (seen.has(key)) return;
      seen.add(key);
      const stop = !unit.complete && stopWords.has(unit.words[0]);
      units.push({ ...unit, stop, worth: worth ?? (stop ? SearchQuery.#worth.stop : SearchQuery.#worth.full) });
    };
    for (let i = 0; i < tokens.length; ) {
      const match = synonyms.none ? null : synonyms.at(families, i);
      const { unit, compound } = tokens[i];
      const size = compound?.parts?.length ?? 1;
      const ending = open && i + size === tokens.length;
      const one = !match && compound && (await this.#terms.isOne(compound, ending, long));
      const length = match?.length ?? (one ? size : 1);
      const typed = match ? tokens.slice(i, i + length).map((token) => token.unit) : [one ? compound : unit];
      i += length;
      const terms = (match?.group ?? []).map((other) => ({
        families: other,
        weight: other === match?.member ? same : synonym,
        phrase: other.length > 1,
      }));
      const member = match?.member ?? [];
      const complete = member.length > 1;
      const begins = (open && i === tokens.length) || typed[0].lone === true;
      const known = match ? member : [await this.#terms.family(typed[0].word)];
      add({ words: typed.map(({ word }) => word), unit: typed[0], families: known, begins, terms, complete });
      for (const family of complete ? member : []) {
        // The words of a phrase say a little by themselves.
        const own = { families: [family], terms: [{ families: [family], weight: same }] };
        add({ words: [`#${family}`], unit: typed[0], begins: false, complete, ...own }, SearchQuery.#worth.inner);
      }
    }
    return units;
  }

  /**
   * Takes the rarest words and phrases of a long text, which tell most of what it is about.
   * @param {Unit[]} words
   */
  async #rarest(words) {
    const { absent } = Playbook.SearchShards;
    const same = Playbook.SearchTerms.weights.same;
    const known = [];
    for (const unit of await this.#joined(words, false, true)) {
      let rarity = -1;
      for (const family of unit.families) {
        const digit = this.#index.rarity(family);
        if (digit !== absent && digit > rarity) rarity = digit;
      }
      const terms = unit.terms.length ? unit.terms : [{ families: unit.families, weight: same }];
      if (rarity >= 0) known.push({ ...unit, terms, rarity });
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
