// @apart
/**
 * Words that differ from a query's by a typing error or two.
 *
 * @typedef {{word: string, family: number, distance: number, rarity: number}} Near
 */
Playbook.searchTypos = (() => {
  /** @type {(rows: Uint8Array[], j: number, word: string, query: string) => number} */
  const row = (rows, j, word, query) => {
    const size = query.length;
    const line = (rows[j] ??= new Uint8Array(size + 1));
    const [above, twoAbove] = [rows[j - 1], rows[j - 2]];
    let least = (line[0] = j);
    for (let i = 1; i <= size; i++) {
      const same = word[j - 1] === query[i - 1];
      let cost = Math.min(above[i] + 1, line[i - 1] + 1, above[i - 1] + (same ? 0 : 1));
      if (j > 1 && i > 1 && word[j - 1] === query[i - 2] && word[j - 2] === query[i - 1]) {
        cost = Math.min(cost, twoAbove[i - 2] + 1);
      }
      line[i] = cost;
      if (cost < least) least = cost;
    }
    return least;
  };

  /**
   * Finds words by optimal string alignment distance. Words are sorted, so that what a word begins with was compared
   * with the one before it; and where that is too far off already, all words with the same beginning are.
   * @type {(shard: WordShard, query: string, limit: number, begins: boolean) => Near[]}
   */
  const near = (shard, query, limit, begins) => {
    const found = [];
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
        found.push({ word, family, distance: best[dead], rarity: shard.rarities.get(family) ?? 0 });
        continue;
      }
      dead = Infinity;
      before = word;
      let j = shared;
      for (; j < word.length && dead === Infinity; j++) {
        const least = row(rows, j + 1, word, query);
        best[j + 1] = Math.min(best[j], rows[j + 1][size]);
        if (least > limit && (j === 0 || Math.min(...rows[j]) > limit)) dead = j + 1;
      }
      const distance = begins ? best[j] : j === word.length && dead === Infinity ? rows[j][size] : limit + 1;
      if (distance <= limit) found.push({ word, family, distance, rarity: shard.rarities.get(family) ?? 0 });
    }
    return found;
  };

  return { near };
})();
