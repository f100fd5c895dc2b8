/**
 * Folds text and splits it into words, as the index was made: `Folding.java` and `Splitter.java` do the same to the
 * character, and one table of cases holds them together.
 */
Playbook.Splitter = class Splitter {
  static #longest = 64;
  static #word = /[%$£€¥]|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['\-‐\u05be](?=[\p{L}\p{N}]))*/gu;
  static #hyphen = /[-‐\u05be]/;
  static #unseen = /[\u00ad\u034f\u061c\u180e\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;
  static #apostrophe = /[`\u00b4\u02b9\u02bb-\u02bd\u05f3\u2018\u2019\u201b\u2032]/g;
  static #marks =
    /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g;
  static #hebrewQuote = /([\u05d0-\u05ea])["\u05f4\u201c-\u201e](?=[\u05d0-\u05ea])/g;
  /** “e.g.”, “p.g.a.”: a letter or two and a dot, and again; at least one stands alone at first. */
  static #abbreviation =
    /(^|[^\p{L}\p{N}\p{M}.@])((?:\p{Script=Latin}\.\p{Script=Latin}{1,2}|\p{Script=Latin}{2}\.\p{Script=Latin})(?:\.\p{Script=Latin}{1,2}){0,6})(?!\.?[\p{L}\p{N}\p{M}@])/gu;
  /** Scripts that have no spaces between words. */
  static #unspaced =
    /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u312f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\u{20000}-\u{3ffff}]+/u;
  static #runs = new RegExp(`(${Splitter.#unspaced.source})`, "u");

  #first;
  #kept;
  #letters;
  #elided;
  #plain;

  /** @param {Folding} folding the index's own */
  constructor({ first, kept, letters, elided }) {
    const all = Splitter.#pairs(letters);
    this.#first = [...Splitter.#pairs(first)];
    this.#kept = [...kept].map((letter) => [letter.normalize("NFD"), letter]);
    this.#letters = new Map([...all].filter(([letter]) => !kept.includes(letter)));
    this.#elided = new Set(elided.split(" "));
    this.#plain = new Map([...kept].map((letter) => [letter, all.get(letter) ?? letter.normalize("NFD")[0]]));
  }

  /** @param {string} text */
  static #pairs(text) {
    return new Map(text ? text.split(" ").map((pair) => [pair[0], pair.slice(2)]) : []);
  }

  /** @param {string} text */
  fold(text) {
    let folded = text.replace(Splitter.#unseen, "").replace(Splitter.#apostrophe, "'");
    for (const [letter, other] of this.#first) folded = folded.replaceAll(letter, other);
    folded = folded.normalize("NFKD").toLowerCase();
    for (const [apart, letter] of this.#kept) folded = folded.replaceAll(apart, letter);
    return folded
      .replace(/[^\x00-\x7f]/g, (letter) => this.#letters.get(letter) ?? letter)
      .replace(/(?![0-9])\p{Nd}/gu, Splitter.#digit)
      .replace(Splitter.#marks, "")
      .normalize("NFC")
      .replace(Splitter.#hebrewQuote, "$1")
      .replace(Splitter.#abbreviation, (_, before, letters) => before + letters.replaceAll(".", ""));
  }

  /** Digits of a script stand in a row from zero to nine. @type {(digit: string) => string} */
  static #digit(digit) {
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
    return String(value);
  }

  /** @param {string} word a folded one; comes back as it is typed where a keyboard lacks the language's own letters */
  plain(word) {
    let plain = word;
    for (const [letter, other] of this.#plain) if (plain.includes(letter)) plain = plain.replaceAll(letter, other);
    return plain;
  }

  /** Where the first letter stands that may lack its mark; -1 for none. @type {(plain: string) => number} */
  marked(plain) {
    const others = [...this.#plain.values()].map((other) => other[0]);
    return [...plain].findIndex((letter) => others.includes(letter));
  }

  /** @type {(text: string) => Unit[]} its words in order, folded */
  units(text) {
    /** @type {Unit[]} */
    const units = [];
    for (const [run] of this.fold(text).matchAll(Splitter.#word)) {
      /** @type {string[]} */
      let parts = [];
      for (const part of run.split(Splitter.#hyphen)) {
        // Only letters are joined by a hyphen: a date is three numbers.
        const apart = parts.length && (/\p{N}\p{M}*$/u.test(parts[parts.length - 1]) || /^\p{N}/u.test(part));
        if (apart) units.push(...this.#compound(parts));
        parts = apart ? [part] : [...parts, part];
      }
      units.push(...this.#compound(parts));
    }
    return units;
  }

  /** @type {(parts: string[]) => Unit[]} */
  #compound(spelt) {
    const parts = spelt.map((part) => {
      const word = part.replace(/'s$/, "");
      const at = word.indexOf("'");
      return word.slice(at >= 0 && this.#elided.has(word.slice(0, at)) ? at + 1 : 0).replaceAll("'", "");
    });
    const word = parts.join("");
    if (parts.length > 1 && word.length <= Splitter.#longest && !Splitter.#unspaced.test(word))
      return [{ word, parts }];
    return parts.flatMap((part) => Splitter.#single(part));
  }

  /** A word, or what it consists of where scripts with and without spaces meet. @type {(text: string) => Unit[]} */
  static #single(text) {
    return text.split(Splitter.#runs).flatMap((word, i) => {
      if (i % 2 === 0) return word && word.length <= Splitter.#longest ? [{ word }] : [];
      const run = [...word];
      if (run.length === 1) return [{ word, lone: true }];
      return run.slice(1).map((next, k) => ({ word: run[k] + next, last: k === run.length - 2 ? next : undefined }));
    });
  }

  /** Words as the index has them: hyphenated ones also as one, pairs also with the last. @type {(text: string) => string[]} */
  words(text) {
    return this.units(text).flatMap(({ word, parts = [], last }) => [...parts, word, ...(last ? [last] : [])]);
  }

  /** Words as they stand in a phrase. @type {(text: string) => string[]} */
  sequence(text) {
    return this.units(text).flatMap(({ word, parts }) => parts ?? [word]);
  }

  /** @param {string} text @returns {boolean} whether its last word may go on */
  open(text) {
    return /[\p{L}\p{N}\p{M}]$/u.test(this.fold(text));
  }
};
