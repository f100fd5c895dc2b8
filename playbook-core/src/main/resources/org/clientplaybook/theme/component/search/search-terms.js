// @needs component/search/search-index, component/search/search-shards, component/search/search-synonyms
/**
 * What a word of a query can mean in an index: its family, words that it begins, the same without marks, a compound of
 * two words, a typing error. `Finder.java` and `docs/search.md` follow the same rules.
 */
Playbook.SearchTerms = class SearchTerms {
  static weights = { same: 8, plain: 7, begins: 6, kin: 6, parts: 6, synonym: 7, oneTypo: 4, twoTypos: 2 };
  static shortestKin = 4;
  static longestEnding = 3;
  static #shortestPart = 3;
  static #shortestRoot = 3;

  /** By index: they are many, and the same for each query. @type {WeakMap<Playbook.SearchIndex, Playbook.SearchSynonyms>} */
  static #synonyms = new WeakMap();

  #index;

  /** @param {Playbook.SearchIndex} index an open one */
  constructor(index) {
    this.#index = index;
    this.synonyms = SearchTerms.#synonyms.get(index) ?? new Playbook.SearchSynonyms(index.root);
    SearchTerms.#synonyms.set(index, this.synonyms);
  }

  /** @type {(word: string) => Promise<number>} the family of a word that the content has; -1 for none */
  async #own(word) {
    const shards = await this.#index.words(word);
    return shards.find((shard) => shard.numbers.has(word))?.numbers.get(word) ?? -1;
  }

  /** @type {(word: string) => Promise<number>} also of a form that the content lacks */
  async family(word) {
    const own = await this.#own(word);
    if (own >= 0) return own;
    const shards = await this.#index.words(word);
    const { endings } = this.#index.root;
    for (const shard of shards) {
      for (let i = 0; i < endings.length; i++) {
        const doubled = endings[i][0] === "=";
        const ending = doubled ? endings[i].slice(1) : endings[i];
        if (!word.endsWith(ending)) continue;
        let root = word.slice(0, word.length - ending.length);
        if (doubled) {
          if (root.at(-1) !== root.at(-2)) continue;
          root = root.slice(0, -1);
        }
        if (root.length < SearchTerms.#shortestRoot) continue;
        for (const [family, mask] of shard.roots.get(root) ?? []) if ((mask >>> i) & 1) return family;
      }
    }
    return -1;
  }

  /**
   * Whether the content has a hyphenated word as one, or all its parts: else each is looked for alone.
   * @type {(unit: Unit, begins: boolean, whole: boolean) => Promise<boolean>} whole: only as one
   */
  async isOne({ word, parts = [] }, begins, whole) {
    if ((await this.family(word)) >= 0) return true;
    if (!whole && !(await this.#all(parts)).includes(-1)) return true;
    return begins && (await this.#beginning(word)).length > 0;
  }

  /** @type {(words: string[]) => Promise<number[]>} */
  #all(words) {
    return Promise.all(words.map((word) => this.family(word)));
  }

  /** @type {(word: string) => Promise<number[]>} */
  async #beginning(word) {
    const shards = await this.#index.words(word, true);
    return shards.flatMap((shard) => this.#matching(shard, word, (known) => known, true));
  }

  /**
   * Ways to find a word that may go on, or be another that is meant.
   * @type {(unit: Unit, begins: boolean, guess: boolean, stop: boolean) => Promise<{terms: Term[], meant?: string}>}
   */
  async of({ word, parts = [] }, begins, guess, stop) {
    const { weights } = SearchTerms;
    const exact = await this.#exact(word, begins);
    const families = await this.#all(parts);
    if (parts.length && !families.includes(-1)) exact.push({ families, weight: weights.same });
    if (exact.length || !guess) return { terms: exact };
    const plain = this.#index.splitter.plain(word);
    const way = (await this.#plainShards(plain, begins)).flatMap((shard) =>
      this.#matching(shard, plain, (known) => this.#index.splitter.plain(known), begins),
    );
    if (way.length) return { terms: this.#guessed(way, weights.plain, begins ? plain : undefined) };
    const form = await this.family(word);
    if (form >= 0) return { terms: [{ families: [form], weight: weights.same }] };
    if (stop) return { terms: [] };
    const kin = (await this.#index.words(word, true)).flatMap((shard) => this.#kin(shard, word));
    const compound = kin.length ? null : await this.#compound(word);
    const { terms: typos, meant } = await this.#mistyped(word, begins);
    // Two short words can look like the parts of one that was only mistyped.
    if (compound) return { terms: [{ families: compound, weight: weights.parts }, ...typos] };
    return kin.length ? { terms: [...this.#guessed(kin, weights.kin), ...typos] } : { terms: typos, meant };
  }

  /**
   * Its family, and those with a word that it begins; where no scenario has any of these, what they mean else.
   * @type {(word: string, begins: boolean) => Promise<Term[]>}
   */
  async #exact(word, begins) {
    const { same, begins: weight } = SearchTerms.weights;
    const own = await this.#own(word);
    /** @type {Term[]} */
    const terms = own < 0 ? [] : [{ families: [own], weight: same }];
    const families = begins ? await this.#beginning(word) : [];
    terms.push(...families.map((family) => ({ families: [family], weight, begin: word })));
    const shards = families.length ? await this.#index.words(word, true) : [];
    const { absent } = Playbook.SearchShards;
    const none = families.every((family) => shards.some((shard) => shard.rarities.get(family) === absent));
    return none ? [...terms, ...this.synonyms.others(families, weight)] : terms;
  }

  /** With what they mean else. @type {(families: number[], weight: number, begin?: string) => Term[]} */
  #guessed(families, weight, begin) {
    const found = families.map((family) => ({ families: [family], weight, begin }));
    return [...found, ...this.synonyms.others(families, weight)];
  }

  /** @type {(shard: WordShard, word: string, fold: (known: string) => string, begins: boolean) => number[]} families */
  #matching(shard, word, fold, begins) {
    const families = shard.families.filter((_, i) => {
      const known = fold(shard.words[i]);
      return begins ? known.startsWith(word) : known === word;
    });
    return [...new Set(families)];
  }

  /**
   * Words that differ in a short ending alone: forms that the stemmer does not know.
   * @type {(shard: WordShard, word: string) => number[]}
   */
  #kin(shard, word) {
    const { shortestKin, longestEnding } = SearchTerms;
    const families = shard.families.filter((_, i) => {
      const known = shard.words[i];
      if (Math.min(known.length, word.length) < shortestKin) return false;
      if (Math.abs(known.length - word.length) > longestEnding) return false;
      return known.startsWith(word) || word.startsWith(known);
    });
    return [...new Set(families)];
  }

  /**
   * A letter with a mark sorts behind z, wherever in the word it stands: up to it, the words are neighbours.
   * @type {(plain: string, begins: boolean) => Promise<WordShard[]>}
   */
  async #plainShards(plain, begins) {
    const { folding, words } = this.#index.root;
    if (!folding.kept || words.length === 1) return folding.kept ? this.#index.words(plain, begins) : [];
    const marked = this.#index.splitter.marked(plain);
    return marked < 0 ? [] : this.#index.words(plain.slice(0, marked), true);
  }

  /** @type {(word: string) => Promise<number[] | null>} the families of the words that a compound consists of */
  async #compound(word) {
    if (!this.#index.root.compounds) return null;
    const shortest = SearchTerms.#shortestPart;
    for (let i = shortest; i <= word.length - shortest; i++) {
      const [left, right] = [word.slice(0, i), word.slice(i)];
      let first = await this.family(left);
      if (first < 0 && left.endsWith("s") && i > shortest) first = await this.family(left.slice(0, -1));
      if (first < 0) continue;
      const second = await this.family(right);
      if (second >= 0) return [first, second];
    }
    return null;
  }

  /**
   * Another first letter makes another short word; and so does any letter of four that is not only doubled or swapped.
   * @type {(typed: string, known: string) => boolean}
   */
  static #isLikely(typed, known) {
    if (typed.length > 5) return true;
    const letters = (/** @type {string} */ word) => [...word.replace(/(.)\1/gu, "$1")].sort().join("");
    return typed[0] === known[0] && (typed.length > 4 || letters(typed) === letters(known));
  }

  /**
   * Words with a typing error less, and what the nearest means else.
   * @type {(word: string, begins: boolean) => Promise<{terms: Term[], meant?: string}>}
   */
  async #mistyped(word, begins) {
    const limit = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    // The first letter can be the wrong one.
    const shards = limit ? await this.#index.words("", true) : [];
    if (limit) await Playbook.search.apart("component/search/search-typos");
    const near = shards
      .flatMap((shard) => Playbook.searchTypos.near(shard, word, limit, begins))
      .filter((known) => SearchTerms.#isLikely(word, known.word));
    if (!near.length) return { terms: [] };
    near.sort((a, b) => a.distance - b.distance || a.rarity - b.rarity || (a.word < b.word ? -1 : 1));
    const { oneTypo, twoTypos } = SearchTerms.weights;
    const weight = (/** @type {number} */ distance) => (distance > 1 ? twoTypos : oneTypo);
    /** @type {Map<number, Term>} */
    const terms = new Map();
    for (const { family, distance } of near) {
      if (!terms.has(family)) terms.set(family, { families: [family], weight: weight(distance) });
    }
    const [{ word: meant, family, distance }] = near;
    const others = this.synonyms.others([family], weight(distance));
    return { terms: [...terms.values(), ...others], meant };
  }
};
