// @apart page/scenario
/** @type {Difference} */
Playbook.difference = (() => {
  const MOST_WORDS = 1_500;

  /** By a longest common subsequence. @type {(before: string[], after: string[]) => Set<number>} */
  const newWords = (before, after) => {
    const length = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
    for (let i = before.length - 1; i >= 0; i--) {
      for (let j = after.length - 1; j >= 0; j--) {
        length[i][j] = before[i] === after[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    const fresh = new Set();
    for (let i = 0, j = 0; j < after.length; ) {
      if (i < before.length && before[i] === after[j]) {
        i++;
        j++;
      } else if (i < before.length && length[i + 1][j] >= length[i][j + 1]) i++;
      else fresh.add(j++);
    }
    return fresh;
  };

  /** @type {(whole: string) => string[]} */
  const split = (whole) => whole.match(/\S+/g) ?? [];

  return (before, text) => {
    if (split(before).length > MOST_WORDS || split(text).length > MOST_WORDS) return [];
    const fresh = newWords(split(before), split(text));
    /** @type {[number, number][]} */
    const stretches = [];
    [...text.matchAll(/\S+/g)].forEach(({ index, 0: word }, i) => {
      const end = index + word.length;
      const last = stretches.at(-1);
      if (last && fresh.has(i) && fresh.has(i - 1)) last[1] = end;
      else if (fresh.has(i)) stretches.push([index, end]);
    });
    return stretches;
  };
})();
