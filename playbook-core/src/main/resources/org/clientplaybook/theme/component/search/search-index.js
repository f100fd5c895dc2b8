// @needs component/search/search, component/search/search-shards, component/search/splitter
/** An index, in scripts that are fetched when they are needed. */
Playbook.SearchIndex = class SearchIndex {
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
    return (this.#splitter ??= new Playbook.Splitter(this.root.folding));
  }

  /** Loads what every search needs. */
  async open() {
    if (this.#root) return this;
    const root = /** @type {SearchRoot} */ (await this.#load("root", this.#path));
    const { digit } = Playbook.SearchShards;
    const firstLines = new Uint32Array(root.count + 2);
    for (let d = 0; d < root.count; d++) firstLines[d + 1] = firstLines[d] + digit(root.lines, d);
    firstLines[root.count + 1] = firstLines[root.count] + root.elsewhere;
    const lengths = [...root.lengths].map((_, line) => digit(root.lengths, line));
    this.#root = { ...root, stopWords: new Set(root.stop.split(" ")), firstLines, lengths };
    return this;
  }

  /**
   * @param {string} name
   * @param {string} path
   */
  #load(name, path) {
    const known = this.#shards.get(name);
    if (known) return known;
    const { waiting, script } = Playbook.search;
    const key = `${this.#tag} ${name}`;
    /** @type {Promise<ShardData | SearchRoot>} */
    const added = new Promise((resolve, reject) => {
      waiting.set(key, resolve);
      // What came in its place, such as a page that asks to log in, adds nothing.
      script(path).then(() => reject(new Error(`${path} has no index`)), reject);
    });
    this.#shards.set(name, added);
    added.catch(() => this.#shards.delete(name)).finally(() => waiting.delete(key));
    return added;
  }

  /** @param {string} name */
  #shard(name) {
    return this.root.shards?.[name] ?? this.#load(name, this.#path.replace(/\.js$/, `/${name}.js`));
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
    const shard = this.#words.get(name) ?? Playbook.SearchShards.words(data, this.root.shapes);
    this.#words.set(name, shard);
    return shard;
  }

  /** @type {(word: string) => number} the family of a word whose shard has been loaded; -1 for none */
  known(word) {
    return this.#words.get(`w${SearchIndex.#last(this.root.words, word)}`)?.numbers.get(word) ?? -1;
  }

  /** @type {(family: number) => number} how rare a family is whose shard has been loaded; -1 for none */
  rarity(family) {
    for (const { rarities } of this.#words.values()) if (rarities.has(family)) return rarities.get(family) ?? -1;
    return -1;
  }

  /** @type {(families: Set<number>) => string[]} their loaded words */
  forms(families) {
    return [...this.#words.values()].flatMap((shard) => shard.words.filter((_, i) => families.has(shard.families[i])));
  }

  /** @param {number} family */
  async postings(family) {
    const { postings, families, count, firstLines } = this.root;
    const number = SearchIndex.#last(postings, family);
    const text = /** @type {string} */ (await this.#shard(`p${number}`));
    let lists = this.#postings.get(number);
    if (!lists) {
      const size = (postings[number + 1] ?? families) - postings[number];
      lists = Playbook.SearchShards.postings(text, size, count, firstLines[count + 1]);
      this.#postings.set(number, lists);
    }
    return lists[family - postings[number]];
  }

  /**
   * @param {string} begin
   * @returns {Promise<{count: number, best: number[]} | null>} the best for a beginning, where the index has them ready
   */
  async head(begin) {
    const number = this.root.heads.indexOf(begin[0]);
    if (number < 0) return null;
    const heads = /** @type {Heads} */ (await this.#shard(`h${number}`));
    return Object.hasOwn(heads, begin) ? Playbook.SearchShards.head(heads[begin]) : null;
  }

  /** @type {(number: number) => Promise<SearchDocument>} */
  async document(number) {
    const name = `d${Math.floor(number / this.root.per)}`;
    const data = await this.#shard(name);
    const documents = this.#documents.get(name) ?? this.#read(data);
    this.#documents.set(name, documents);
    documents.catch(() => this.#documents.delete(name));
    const [slug, title, summary, category, ...parts] = (await documents)[number % this.root.per];
    const [asks, hears, messages, steps, headings] = parts;
    const named = { number, slug, title, summary, category: this.root.categories[category] };
    return { ...named, asks, hears, messages, steps, headings };
  }

  /** @type {(data: ShardData | SearchRoot) => Promise<DocumentData[]>} */
  async #read(data) {
    if (!this.root.deflated) return /** @type {DocumentData[]} */ (data);
    return Playbook.SearchShards.documents(/** @type {[number, string]} */ (data));
  }
};
