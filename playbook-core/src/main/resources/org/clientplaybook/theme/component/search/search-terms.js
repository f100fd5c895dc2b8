// @needs component/search/search-index, component/search/splitter
/**
 * What a word of a query can mean in an index: its family, words that it begins, the same without marks, a compound of
 * two words, a typing error. `Finder.java` and `docs/search.md` follow the same rules.
 */
Playbook.SearchTerms = class SearchTerms {
  static weights = { same: 8, plain: 7, begins: 6, kin: 6, parts: 6, synonym: 5, oneTypo: 4, twoTypos: 2 };
  static shortestKin = 4;
  static longestEnding = 3;
  static #shortestPart = 3;
  static #shortestRoot = 3;

  #index;

  /** @param {Playbook.SearchIndex} index an open one */
  constructor(index) {
    this.#index = index;
  }

  /**
   * @param {string} word
   * @returns {Promise<number>} the family of a word that the content has; -1 for none
   */
  async #own(word) {
    const shards = await this.#index.words(word);
    return shards.find((shard) => shard.numbers.has(word))?.numbers.get(word) ?? -1;
  }

  /**
   * @param {string} word
   * @returns {Promise<number>} the family of a word or of a form that the content lacks; -1 for none
   */
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
   * @param {Unit} unit
   * @param {boolean} begins whether the word may go on
   * @returns {Promise<{ways: Term[][], meant?: string}>} ways to find it; with the word that was guessed
   */
  async of({ word, parts }, begins) {
    const { weights } = SearchTerms;
    const own = await this.#own(word);
    /** @type {Term[][]} */
    const ways = [own < 0 ? [] : [{ families: [own], weight: weights.same }]];
    if (begins) {
      const shards = await this.#index.words(word, true);
      ways.push(shards.flatMap((shard) => this.#matching(shard, word, (known) => known, true, weights.begins)));
    }
    if (ways.some((way) => way.length)) return { ways: ways.filter((way) => way.length) };
    const plain = Playbook.Splitter.plain(word);
    const way = (await this.#plainShards(plain, begins)).flatMap((shard) =>
      this.#matching(shard, plain, Playbook.Splitter.plain, begins, weights.plain),
    );
    if (way.length) return { ways: [way] };
    const form = await this.family(word);
    if (form >= 0) return { ways: [[{ families: [form], weight: weights.same }]] };
    const kin = (await this.#index.words(word, true)).flatMap((shard) => this.#kin(shard, word));
    const compound = kin.length ? null : await this.#compound(word, parts);
    const { ways: typos, meant } = await this.#typos(word, begins);
    // Two short words can look like the parts of one that was only mistyped.
    if (compound) return { ways: [[{ families: compound, weight: weights.parts }], ...typos] };
    return kin.length ? { ways: [kin, ...typos] } : { ways: typos, meant };
  }

  /**
   * @param {WordShard} shard
   * @param {string} word
   * @param {(known: string) => string} fold
   * @param {boolean} begins
   * @param {number} weight
   */
  #matching(shard, word, fold, begins, weight) {
    /** @type {Term[]} */
    const terms = [];
    const seen = new Set();
    for (let i = 0; i < shard.words.length; i++) {
      const known = fold(shard.words[i]);
      if (begins ? !known.startsWith(word) : known !== word) continue;
      if (seen.has(shard.families[i])) continue;
      seen.add(shard.families[i]);
      terms.push({ families: [shard.families[i]], weight, begin: begins ? word : undefined });
    }
    return terms;
  }

  /**
   * Words that differ in a short ending alone: forms that the stemmer does not know.
   * @param {WordShard} shard
   * @param {string} word
   */
  #kin(shard, word) {
    const { shortestKin, longestEnding } = SearchTerms;
    /** @type {Map<number, Term>} */
    const kin = new Map();
    shard.words.forEach((known, i) => {
      if (Math.min(known.length, word.length) < shortestKin) return;
      if (Math.abs(known.length - word.length) > longestEnding) return;
      if (!known.startsWith(word) && !word.startsWith(known)) return;
      kin.set(shard.families[i], { families: [shard.families[i]], weight: SearchTerms.weights.kin });
    });
    return [...kin.values()];
  }

  /**
   * A letter with a mark sorts behind z, wherever in the word it stands: up to it, the words are neighbours.
   * @param {string} plain
   * @param {boolean} begins
   */
  async #plainShards(plain, begins) {
    const { kept, words } = this.#index.root;
    if (!kept || words.length === 1) return kept ? this.#index.words(plain, begins) : [];
    const marked = [...plain].findIndex((letter) => [...kept].some((k) => Playbook.Splitter.plain(k) === letter));
    return marked < 0 ? [] : this.#index.words(plain.slice(0, marked), true);
  }

  /**
   * @param {string} word
   * @param {string[]} [parts]
   * @returns {Promise<number[] | null>} the families of the words that a compound consists of
   */
  async #compound(word, parts) {
    if (parts) {
      const families = await Promise.all(parts.map((part) => this.family(part)));
      return families.every((family) => family >= 0) ? families : null;
    }
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
   * Looks among all words: the first letter can be the wrong one.
   * @param {string} word
   * @param {boolean} begins
   * @returns {Promise<{ways: Term[][], meant?: string}>}
   */
  async #typos(word, begins) {
    const limit = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    if (!limit) return { ways: [] };
    const shards = await this.#index.words("", true);
    const near = shards.flatMap((shard) => SearchTerms.#near(shard, word, limit, begins));
    if (!near.length) return { ways: [] };
    near.sort((a, b) => a.distance - b.distance || a.rarity - b.rarity || (a.word < b.word ? -1 : 1));
    const { oneTypo, twoTypos } = SearchTerms.weights;
    /** @type {Map<number, Term>} */
    const terms = new Map();
    for (const { family, distance } of near) {
      if (!terms.has(family)) terms.set(family, { families: [family], weight: distance > 1 ? twoTypos : oneTypo });
    }
    return { ways: [[...terms.values()]], meant: near[0].word };
  }

  /**
   * Finds words by optimal string alignment distance: insertions, deletions, substitutions, swaps of neighbours. Words
   * are sorted, so that what a word begins with was compared with the one before it; and where that is too far off
   * already, all words with the same beginning are.
   * @param {WordShard} shard
   * @param {string} query
   * @param {number} limit
   * @param {boolean} begins
   */
  static #near(shard, query, limit, begins) {
    const near = [];
    const size = query.length;
    const rows = [Uint8Array.from({ length: size + 1 }, (_, i) => i)];
    const best = [size];
    let before = "";
    let dead = Infinity;
    for (let n = 0; n < shard.words.length; n++) {
      const word = shard.words[n];
      if (word[0] === ":") continue;
      let shared = 0;
      while (shared < before.length && before[shared] === word[shared]) shared++;
      if (shared >= dead && !(begins && best[dead] <= limit)) continue;
      const family = shard.families[n];
      if (shared >= dead) {
        near.push({ word, family, distance: best[dead], rarity: shard.rarities.get(family) ?? 0 });
        continue;
      }
      dead = Infinity;
      before = word;
      let j = shared;
      for (; j < word.length && dead === Infinity; j++) {
        const least = this.#row(rows, j + 1, word, query);
        best[j + 1] = Math.min(best[j], rows[j + 1][size]);
        if (least > limit && (j === 0 || Math.min(...rows[j]) > limit)) dead = j + 1;
      }
      const distance = begins ? best[j] : j === word.length && dead === Infinity ? rows[j][size] : limit + 1;
      if (distance <= limit) near.push({ word, family, distance, rarity: shard.rarities.get(family) ?? 0 });
    }
    return near;
  }

  /** @type {(rows: Uint8Array[], j: number, word: string, query: string) => number} */
  static #row(rows, j, word, query) {
    const size = query.length;
    const row = (rows[j] ??= new Uint8Array(size + 1));
    const [above, twoAbove] = [rows[j - 1], rows[j - 2]];
    let least = (row[0] = j);
    for (let i = 1; i <= size; i++) {
      const same = word[j - 1] === query[i - 1];
      let cost = Math.min(above[i] + 1, row[i - 1] + 1, above[i - 1] + (same ? 0 : 1));
      if (j > 1 && i > 1 && word[j - 1] === query[i - 2] && word[j - 2] === query[i - 1]) {
        cost = Math.min(cost, twoAbove[i - 2] + 1);
      }
      row[i] = cost;
      if (cost < least) least = cost;
    }
    return least;
  }
};
