/**
 * Folds text and splits it into words, as the index was made: `Splitter.java` does the same to the character, and one
 * table of cases holds the two together.
 */
Playbook.Splitter = class Splitter {
  static #longest = 64;
  static #word = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’ʼ](?=[\p{L}\p{N}])|[-‐](?=[\p{L}\p{N}]))*/gu;
  static #cjk = /[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\u{20000}-\u{3ffff}]/u;

  #kept;

  /** @param {string} kept letters whose mark is part of them */
  constructor(kept) {
    this.#kept = [...kept].map((letter) => [letter.normalize("NFD"), letter]);
  }

  /** @param {string} text */
  fold(text) {
    let folded = text.normalize("NFKD").toLowerCase();
    for (const [apart, letter] of this.#kept) folded = folded.replaceAll(apart, letter);
    return folded
      .replaceAll("ß", "ss")
      .replace(/[\u0300-\u036f]/g, "")
      .normalize("NFC");
  }

  /** @param {string} word a folded one; comes back as it is typed where a keyboard lacks a letter */
  static plain(word) {
    return word
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .replaceAll("ø", "o")
      .replaceAll("æ", "ae")
      .replaceAll("ł", "l")
      .replaceAll("đ", "d")
      .replaceAll("ı", "i")
      .normalize("NFC");
  }

  /**
   * @param {string} text
   * @returns {Unit[]} its words in order, folded
   */
  units(text) {
    const units = [];
    for (const [run] of this.fold(text).matchAll(Splitter.#word)) {
      // Only letters are joined by a hyphen: a date is three numbers.
      for (const compound of run.replace(/(\p{N}\p{M}*)[-‐]|[-‐](?=\p{N})/gu, "$1 ").split(" ")) {
        const parts = compound.split(/[-‐]/).map((word) => word.replace(/['’ʼ]s$/, "").replace(/['’ʼ]/g, ""));
        const word = parts.join("");
        const whole = parts.length > 1 && word.length <= Splitter.#longest && !Splitter.#cjk.test(word);
        if (whole) units.push({ word, parts });
        else for (const part of parts) units.push(...this.#single(part));
      }
    }
    return units;
  }

  /**
   * @param {string} word
   * @returns {Unit[]}
   */
  #single(word) {
    if (word.length > Splitter.#longest) return [];
    if (!Splitter.#cjk.test(word)) return [{ word }];
    const points = [...word];
    return points.length === 1 ? [{ word }] : points.slice(1).map((point, i) => ({ word: points[i] + point }));
  }

  /**
   * @param {string} text
   * @returns {string[]} its words as the index has them: hyphened ones one by one, then as one
   */
  words(text) {
    return this.units(text).flatMap(({ word, parts }) => (parts ? [...parts, word] : [word]));
  }

  /** @param {string} text @returns {boolean} whether its last word may go on */
  open(text) {
    return /[\p{L}\p{N}]$/u.test(this.fold(text));
  }
};
