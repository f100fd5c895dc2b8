/**
 * An index as the build wrote it, in scripts that are fetched when they are needed: `docs/search.md` has the format.
 * @typedef {{number: number, slug: string, title: string, summary: string, category: [string, string], asks: string[],
 *   messages: [string, string, string][], steps: string[], headings: [string, string][]}} SearchDocument  a scenario
 */
Playbook.SearchIndex = class {
  static #radix = 91;
  static #twoDigits = 60;
  static #levels = 8;

  #tag;
  #path;
  #shards = new Map();

  /** What was decoded already, by the shard's name. */
  #decoded = new Map();

  constructor(tag, path) {
    this.#tag = tag;
    this.#path = path;
  }

  /** Loads what every search needs. */
  async open() {
    if (this.root) return this;
    const root = await this.#load("root", this.#path);
    root.stopWords = new Set(root.stop.split(" "));
    root.firstLines = new Uint32Array(root.count + 1);
    for (let d = 0; d < root.count; d++) {
      root.firstLines[d + 1] = root.firstLines[d] + Playbook.SearchIndex.digit(root.lines, d);
    }
    this.splitter = new Playbook.Splitter(root.kept);
    this.root = root;
    return this;
  }

  #load(name, path) {
    if (!this.#shards.has(name)) {
      const added = new Promise((resolve, reject) => {
        Playbook.search.waiting.set(`${this.#tag} ${name}`, resolve);
        Playbook.search.script(path).catch(error => {
          this.#shards.delete(name);
          reject(error);
        });
      });
      this.#shards.set(name, added);
    }
    return this.#shards.get(name);
  }

  async #shard(name, decode) {
    if (!this.#decoded.has(name)) {
      const data = this.root.shards?.[name] ?? await this.#load(name, this.#path.replace(/\.js$/, `/${name}.js`));
      this.#decoded.set(name, decode(data));
    }
    return this.#decoded.get(name);
  }

  static digit(text, i) {
    const value = text.charCodeAt(i) - 35;
    return value > 57 ? value - 1 : value;
  }

  static bytes(text, length = (text.length / 2) * 13 >> 3) {
    const bytes = new Uint8Array(length);
    for (let i = 0, held = 0, count = 0, at = 0; i < text.length; i += 2) {
      held = held << 13 | this.digit(text, i) * this.#radix + this.digit(text, i + 1);
      for (count += 13; count >= 8 && at < bytes.length; count -= 8) bytes[at++] = held >> count - 8;
      held &= (1 << count) - 1;
    }
    return bytes;
  }

  /** @returns {number} the number of the last entry that is not behind a value; 0 where all are */
  static #last(sorted, value) {
    let from = 0;
    for (let to = sorted.length; to - from > 1;) {
      const middle = from + to >> 1;
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
    const first = Playbook.SearchIndex.#last(this.root.words, word);
    const last = Playbook.SearchIndex.#last(this.root.words, open ? `${word}\uffff` : word);
    const shards = [];
    for (let i = first; i <= last; i++) shards.push(this.#shard(`w${i}`, data => this.#decodeWords(data)));
    return Promise.all(shards);
  }

  #decodeWords([first, text, info]) {
    const shard = {words: [], families: [], numbers: new Map(), roots: new Map(), rarities: new Map()};
    let before = "", next = first, at = 0;
    for (const [, shared, rest, known] of text.matchAll(/([A-Z])([^A-Z+<]*)(\+|<\d+)?/g)) {
      const word = before.slice(0, shared.charCodeAt(0) - 65) + rest;
      let family = next;
      if (known === "+") family = shard.families.at(-1);
      else if (known) family = next - known.slice(1);
      else {
        let shape = Playbook.SearchIndex.digit(info, at++);
        if (shape >= Playbook.SearchIndex.#twoDigits) {
          shape += (shape - Playbook.SearchIndex.#twoDigits) * (Playbook.SearchIndex.#radix - 1)
            + Playbook.SearchIndex.digit(info, at++);
        }
        shard.rarities.set(next, Playbook.SearchIndex.digit(info, at++));
        const [cut, mask] = [this.root.shapes[2 * shape], this.root.shapes[2 * shape + 1]];
        const root = word.slice(0, word.length - cut);
        if (mask) shard.roots.set(root, [...shard.roots.get(root) ?? [], [next, mask]]);
        next++;
      }
      shard.words.push(word);
      shard.families.push(family);
      shard.numbers.set(word, family);
      before = word;
    }
    return shard;
  }

  /** @returns {number} the family of a word whose shard has been loaded; -1 for none */
  known(word) {
    return this.#decoded.get(`w${Playbook.SearchIndex.#last(this.root.words, word)}`)?.numbers.get(word) ?? -1;
  }

  /** @returns {string[]} the loaded words of some families */
  forms(families) {
    const forms = [];
    for (const [name, shard] of this.#decoded) {
      if (name[0] === "w") shard.words.forEach((word, i) => families.has(shard.families[i]) && forms.push(word));
    }
    return forms;
  }

  /**
   * @param {number} family
   * @returns {Promise<{documents: number[], levels: number[], lines: number[]}>} where it is, how strongly, in which lines
   */
  async postings(family) {
    const number = Playbook.SearchIndex.#last(this.root.postings, family);
    const shard = await this.#shard(`p${number}`, text => this.#decodePostings(text, number));
    return shard[family - this.root.postings[number]];
  }

  #decodePostings(text, number) {
    const bytes = Playbook.SearchIndex.bytes(text);
    const count = (this.root.postings[number + 1] ?? this.root.families) - this.root.postings[number];
    const lists = [];
    let at = 0;
    const bit = () => bytes[at >> 3] >> 7 - (at++ & 7) & 1;
    const bits = size => {
      let value = 0;
      while (size-- > 0) value = value << 1 | bit();
      return value;
    };
    const run = (all, take) => {
      let size = 0;
      while (!bit()) size++;
      const entries = (1 << size | bits(size)) - 1;
      const gap = entries ? Math.floor(11 * all / (16 * entries)) : 0;
      const low = gap ? 31 - Math.clz32(gap) : 0;
      for (let i = 0, last = -1; i < entries; i++) {
        let high = 0;
        while (bit()) high++;
        take(last += 1 + (high << low | bits(low)));
      }
    };
    const allLines = this.root.firstLines[this.root.count];
    while (lists.length < count) {
      const documents = [], levels = [], lines = [];
      for (let level = Playbook.SearchIndex.#levels; level > 0; level--) {
        run(this.root.count, number => {
          documents.push(number);
          levels.push(level);
        });
      }
      run(allLines, number => lines.push(number));
      at = at + 7 & ~7;
      lists.push({documents, levels, lines});
    }
    return lists;
  }

  /** @returns {Promise<{count: number, best: number[]} | null>} the best for a beginning, where the index has them ready */
  async head(begin) {
    const number = this.root.heads.indexOf(begin[0]);
    if (number < 0) return null;
    const head = (await this.#shard(`h${number}`, data => data))[begin];
    if (!head) return null;
    const best = [];
    for (let i = 0; i < head[1].length; i += 3) {
      const digits = [0, 1, 2].map(k => Playbook.SearchIndex.digit(head[1], i + k));
      best.push((digits[0] * Playbook.SearchIndex.#radix + digits[1]) * Playbook.SearchIndex.#radix + digits[2]);
    }
    return {count: head[0], best};
  }

  /** @returns {Promise<Playbook.SearchDocument>} a scenario by its number */
  async document(number) {
    const documents = await this.#shard(`d${Math.floor(number / this.root.per)}`, data => this.#inflate(data));
    const [slug, title, summary, category, asks, messages, steps, headings] = (await documents)[number % this.root.per];
    return {number, slug, title, summary, category: this.root.categories[category], asks, messages, steps, headings};
  }

  async #inflate(data) {
    if (this.root.shards) return data;
    const bytes = new Blob([Playbook.SearchIndex.bytes(data[1], data[0])]).stream();
    return new Response(bytes.pipeThrough(new DecompressionStream("deflate-raw"))).json();
  }
};
