// @needs component/search/inflate, component/search/search, component/search/splitter
/** An index, in scripts that are fetched when they are needed: docs/search.md has the format. */
Playbook.SearchIndex = class SearchIndex {
  static #radix = 91;
  static #twoDigits = 60;
  static #levels = 8;

  #tag;
  #path;
  /** @type {Map<string, Promise<ShardData | SearchRoot>>} */
  #shards = new Map();

  /** What was decoded already, by the shard's name. @type {Map<string, WordShard>} */
  #words = new Map();
  /** @type {Map<number, Postings[]>} */
  #postings = new Map();
  /** @type {Map<string, Promise<DocumentData[]>>} */
  #documents = new Map();
  /** @type {OpenRoot | undefined} */
  #root;
  /** @type {Playbook.Splitter | undefined} */
  #splitter;

  /**
   * @param {string} tag
   * @param {string} path
   */
  constructor(tag, path) {
    this.#tag = tag;
    this.#path = path;
  }

  get root() {
    if (!this.#root) throw new Error("The index is not open.");
    return this.#root;
  }

  get splitter() {
    return (this.#splitter ??= new Playbook.Splitter(this.root.kept));
  }

  /** Loads what every search needs. */
  async open() {
    if (this.#root) return this;
    const root = /** @type {SearchRoot} */ (await this.#load("root", this.#path));
    const firstLines = new Uint32Array(root.count + 1);
    for (let d = 0; d < root.count; d++) firstLines[d + 1] = firstLines[d] + SearchIndex.digit(root.lines, d);
    this.#root = { ...root, stopWords: new Set(root.stop.split(" ")), firstLines };
    return this;
  }

  /**
   * @param {string} name
   * @param {string} path
   */
  #load(name, path) {
    const known = this.#shards.get(name);
    if (known) return known;
    const added = new Promise((resolve, reject) => {
      Playbook.search.waiting.set(`${this.#tag} ${name}`, resolve);
      Playbook.search.script(path).catch((error) => {
        this.#shards.delete(name);
        reject(error);
      });
    });
    this.#shards.set(name, added);
    return added;
  }

  /** @param {string} name */
  #shard(name) {
    return this.root.shards?.[name] ?? this.#load(name, this.#path.replace(/\.js$/, `/${name}.js`));
  }

  /** @type {(text: string, i: number) => number} */
  static digit(text, i) {
    const value = text.charCodeAt(i) - 35;
    return value > 57 ? value - 1 : value;
  }

  /** @param {string} text */
  static bytes(text, length = ((text.length / 2) * 13) >> 3) {
    const bytes = new Uint8Array(length);
    for (let i = 0, held = 0, count = 0, at = 0; i < text.length; i += 2) {
      held = (held << 13) | (this.digit(text, i) * this.#radix + this.digit(text, i + 1));
      for (count += 13; count >= 8 && at < bytes.length; count -= 8) bytes[at++] = held >> (count - 8);
      held &= (1 << count) - 1;
    }
    return bytes;
  }

  /**
   * @template {string | number} T
   * @param {T[]} sorted
   * @param {T} value
   * @returns {number} the number of the last entry that is not behind a value; 0 where all are
   */
  static #last(sorted, value) {
    let from = 0;
    for (let to = sorted.length; to - from > 1; ) {
      const middle = (from + to) >> 1;
      if (sorted[middle] <= value) from = middle;
      else to = middle;
    }
    return from;
  }

  /**
   * Loads the shards that may have a word and its forms.
   * @param {string} word
   * @param {boolean} [open] whether words that begin so are asked for too
   */
  async words(word, open = false) {
    const first = SearchIndex.#last(this.root.words, word);
    const last = SearchIndex.#last(this.root.words, open ? `${word}\uffff` : word);
    const shards = [];
    for (let i = first; i <= last; i++) shards.push(this.#wordShard(`w${i}`));
    return Promise.all(shards);
  }

  /** @param {string} name */
  async #wordShard(name) {
    const data = /** @type {[number, string, string]} */ (await this.#shard(name));
    const shard = this.#words.get(name) ?? this.#decodeWords(data);
    this.#words.set(name, shard);
    return shard;
  }

  /**
   * @param {[number, string, string]} data
   * @returns {WordShard}
   */
  #decodeWords([first, text, info]) {
    /** @type {WordShard} */
    const shard = { words: [], families: [], numbers: new Map(), roots: new Map(), rarities: new Map() };
    let before = "";
    let next = first;
    let at = 0;
    for (const [, shared, rest, known] of text.matchAll(/([A-Z])([^A-Z+<]*)(\+|<\d+)?/g)) {
      const word = before.slice(0, shared.charCodeAt(0) - 65) + rest;
      let family = next;
      if (known === "+") family = shard.families.at(-1) ?? next;
      else if (known) family = next - Number(known.slice(1));
      else {
        let shape = SearchIndex.digit(info, at++);
        if (shape >= SearchIndex.#twoDigits) {
          shape += (shape - SearchIndex.#twoDigits) * (SearchIndex.#radix - 1) + SearchIndex.digit(info, at++);
        }
        shard.rarities.set(next, SearchIndex.digit(info, at++));
        const [cut, mask] = [this.root.shapes[2 * shape], this.root.shapes[2 * shape + 1]];
        const root = word.slice(0, word.length - cut);
        if (mask) shard.roots.set(root, [...(shard.roots.get(root) ?? []), [next, mask]]);
        next++;
      }
      shard.words.push(word);
      shard.families.push(family);
      shard.numbers.set(word, family);
      before = word;
    }
    return shard;
  }

  /**
   * @param {string} word
   * @returns {number} the family of a word whose shard has been loaded; -1 for none
   */
  known(word) {
    return this.#words.get(`w${SearchIndex.#last(this.root.words, word)}`)?.numbers.get(word) ?? -1;
  }

  /**
   * @param {Set<number>} families
   * @returns {string[]} their loaded words
   */
  forms(families) {
    return [...this.#words.values()].flatMap((shard) => shard.words.filter((_, i) => families.has(shard.families[i])));
  }

  /** @param {number} family */
  async postings(family) {
    const number = SearchIndex.#last(this.root.postings, family);
    const text = /** @type {string} */ (await this.#shard(`p${number}`));
    const lists = this.#postings.get(number) ?? this.#decodePostings(text, number);
    this.#postings.set(number, lists);
    return lists[family - this.root.postings[number]];
  }

  /**
   * @param {string} text
   * @param {number} number of the shard
   */
  #decodePostings(text, number) {
    const bytes = SearchIndex.bytes(text);
    const count = (this.root.postings[number + 1] ?? this.root.families) - this.root.postings[number];
    /** @type {Postings[]} */
    const lists = [];
    let at = 0;
    const bit = () => (bytes[at >> 3] >> (7 - (at++ & 7))) & 1;
    const bits = (/** @type {number} */ size) => {
      let value = 0;
      while (size-- > 0) value = (value << 1) | bit();
      return value;
    };
    const run = (/** @type {number} */ all, /** @type {(number: number) => void} */ take) => {
      let size = 0;
      while (!bit()) size++;
      const entries = ((1 << size) | bits(size)) - 1;
      const gap = entries ? Math.floor((11 * all) / (16 * entries)) : 0;
      const low = gap ? 31 - Math.clz32(gap) : 0;
      for (let i = 0, last = -1; i < entries; i++) {
        let high = 0;
        while (bit()) high++;
        take((last += 1 + ((high << low) | bits(low))));
      }
    };
    const allLines = this.root.firstLines[this.root.count];
    while (lists.length < count) {
      /** @type {Postings} */
      const { documents, levels, lines } = { documents: [], levels: [], lines: [] };
      for (let level = SearchIndex.#levels; level > 0; level--) {
        run(this.root.count, (number) => {
          documents.push(number);
          levels.push(level);
        });
      }
      run(allLines, (number) => lines.push(number));
      at = (at + 7) & ~7;
      lists.push({ documents, levels, lines });
    }
    return lists;
  }

  /**
   * @param {string} begin
   * @returns {Promise<{count: number, best: number[]} | null>} the best for a beginning, where the index has them ready
   */
  async head(begin) {
    const number = this.root.heads.indexOf(begin[0]);
    if (number < 0) return null;
    const head = /** @type {Heads} */ (await this.#shard(`h${number}`))[begin];
    if (!head) return null;
    const best = [];
    for (let i = 0; i < head[1].length; i += 3) {
      const digits = [0, 1, 2].map((k) => SearchIndex.digit(head[1], i + k));
      best.push((digits[0] * SearchIndex.#radix + digits[1]) * SearchIndex.#radix + digits[2]);
    }
    return { count: head[0], best };
  }

  /**
   * @param {number} number
   * @returns {Promise<SearchDocument>}
   */
  async document(number) {
    const name = `d${Math.floor(number / this.root.per)}`;
    const data = await this.#shard(name);
    const documents = this.#documents.get(name) ?? this.#inflate(data);
    this.#documents.set(name, documents);
    const [slug, title, summary, category, ...parts] = (await documents)[number % this.root.per];
    const [asks, messages, steps, headings] = parts;
    return { number, slug, title, summary, category: this.root.categories[category], asks, messages, steps, headings };
  }

  /**
   * @param {ShardData | SearchRoot} data
   * @returns {Promise<DocumentData[]>}
   */
  async #inflate(data) {
    if (this.root.shards) return /** @type {DocumentData[]} */ (data);
    const [length, text] = /** @type {[number, string]} */ (data);
    return JSON.parse(new TextDecoder().decode(Playbook.inflate(SearchIndex.bytes(text, length))));
  }
};
