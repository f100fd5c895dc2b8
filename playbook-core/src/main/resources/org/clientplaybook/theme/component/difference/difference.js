/** What is new in a text, word by word. */
globalThis.Playbook ??= {};

{
  /** @returns {Set<number>} which words of the second list are not in the first, by a longest common subsequence */
  const newWords = (before, after) => {
    const length = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
    for (let i = before.length - 1; i >= 0; i--) {
      for (let j = after.length - 1; j >= 0; j--) {
        length[i][j] =
          before[i] === after[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
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

  /** Texts of more words are compared not at all: it would take too long. */
  const MOST_WORDS = 1_500;

  /** @returns {[number, number][]} the stretches of the text that the former one did not have */
  Playbook.difference = (before, text) => {
    const split = (whole) => whole.match(/\S+/g) ?? [];
    if (split(before).length > MOST_WORDS || split(text).length > MOST_WORDS) return [];
    const fresh = newWords(split(before), split(text));
    const places = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => [index, index + word.length]);
    const stretches = [];
    for (const [i, [from, to]] of places.entries()) {
      if (fresh.has(i) && fresh.has(i - 1)) stretches.at(-1)[1] = to;
      else if (fresh.has(i)) stretches.push([from, to]);
    }
    return stretches;
  };
}
