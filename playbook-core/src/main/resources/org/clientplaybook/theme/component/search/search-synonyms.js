// @needs component/search/search-index
/** Words and phrases of an index that mean the same; `Synonyms.java` follows the same rules. */
Playbook.SearchSynonyms = class SearchSynonyms {
  #groups;
  #joined;
  /** By the families of a word or phrase. @type {Map<string, number[][]>} */
  #byMember = new Map();

  /** @param {OpenRoot} root */
  constructor({ synonyms, joined }) {
    this.#groups = synonyms;
    this.#joined = new Map(joined);
    for (const group of synonyms) {
      for (const member of group) if (!this.#byMember.has(`${member}`)) this.#byMember.set(`${member}`, group);
    }
  }

  get none() {
    return !this.#groups.length;
  }

  /**
   * The longest word or phrase that begins there.
   * @type {(families: number[], from: number) => {length: number, member: number[], group: number[][]} | null}
   */
  at(families, from) {
    const one = this.#joined.get(families[from]);
    if (one) {
      const group = this.#byMember.get(`${one}`) ?? [];
      return { length: 1, member: group.find((member) => `${member}` === `${one}`) ?? one, group };
    }
    let longest = null;
    for (const group of this.#groups) {
      for (const member of group) {
        if (member.length < (longest?.length ?? 1) || !member.every((family, k) => family === families[from + k]))
          continue;
        longest = { length: member.length, member, group };
      }
    }
    return longest;
  }

  /** What guessed words mean else, worth the less the bolder the guess. @type {(families: number[], weight: number) => Term[]} */
  others(families, weight) {
    const { same, synonym } = Playbook.SearchTerms.weights;
    const less = Math.floor((weight * synonym + same / 2) / same);
    const others = families.flatMap((family) => {
      const group = this.#byMember.get(`${this.#joined.get(family) ?? family}`) ?? [];
      return group.filter((other) => other.length > 1 || other[0] !== family);
    });
    return [...new Set(others)].map((other) => ({ families: other, weight: less, phrase: other.length > 1 }));
  }
};
