// @needs component/search/search
/** Reads what the shards of an index hold: docs/search.md has the format. */
Playbook.SearchShards = class SearchShards {
  static #radix = 91;
  static #twoDigits = 60;
  static #levels = 8;

  /** The rarity of what no scenario has: a synonym of other words. */
  static absent = 90;

  /** @type {(text: string, i: number) => number} */
  static digit(text, i) {
    const value = text.charCodeAt(i) - 35;
    return value > 57 ? value - 1 : value;
  }

  /** @param {string} text */
  static #bytes(text, length = ((text.length / 2) * 13) >> 3) {
    const bytes = new Uint8Array(length);
    for (let i = 0, held = 0, count = 0, at = 0; i < text.length; i += 2) {
      held = (held << 13) | (this.digit(text, i) * this.#radix + this.digit(text, i + 1));
      for (count += 13; count >= 8 && at < bytes.length; count -= 8) bytes[at++] = held >> (count - 8);
      held &= (1 << count) - 1;
    }
    return bytes;
  }

  /** @type {(data: [number, string, string], shapes: number[]) => WordShard} */
  static words([first, text, info], shapes) {
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
        let shape = this.digit(info, at++);
        if (shape >= this.#twoDigits) {
          shape += (shape - this.#twoDigits) * (this.#radix - 1) + this.digit(info, at++);
        }
        shard.rarities.set(next, this.digit(info, at++));
        const [cut, mask] = [shapes[2 * shape], shapes[2 * shape + 1]];
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

  /** @type {(text: string, count: number, documents: number, allLines: number) => Postings[]} */
  static postings(text, count, documents, allLines) {
    const bytes = this.#bytes(text);
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
    while (lists.length < count) {
      /** @type {Postings} */
      const list = { documents: [], levels: [], lines: [] };
      for (let level = this.#levels; level > 0; level--) {
        run(documents, (number) => {
          list.documents.push(number);
          list.levels.push(level);
        });
      }
      run(allLines, (number) => list.lines.push(number));
      at = (at + 7) & ~7;
      lists.push(list);
    }
    return lists;
  }

  /** @type {(head: [number, string] | undefined) => {count: number, best: number[]} | null} */
  static head(head) {
    if (!head) return null;
    const [count, text] = head;
    const best = [];
    for (let i = 0; i < text.length; i += 3) {
      const digits = [0, 1, 2].map((k) => this.digit(text, i + k));
      best.push((digits[0] * this.#radix + digits[1]) * this.#radix + digits[2]);
    }
    return { count, best };
  }

  /** @type {(data: [number, string]) => Promise<DocumentData[]>} */
  static async documents([length, text]) {
    const bytes = this.#bytes(text, length);
    const native = this.#decompression();
    if (native) return new Response(new Blob([bytes]).stream().pipeThrough(native)).json();
    await Playbook.search.apart("component/search/inflate");
    return JSON.parse(new TextDecoder().decode(Playbook.inflate(bytes)));
  }

  /** Null where the browser has none; ours works on the page's own thread. */
  static #decompression() {
    try {
      return new DecompressionStream("deflate-raw");
    } catch {
      return null;
    }
  }
};
