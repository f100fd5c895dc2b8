/** @type {MatchesPattern} */
Playbook.pattern = ({ characters, next, ends }, text) => {
  const tests = characters.map((character) => new RegExp(`^${character}$`, "u"));
  let states = [0];
  for (const character of text) {
    const reached = new Set(states.flatMap((state) => next[state]));
    states = [...reached].filter((state) => tests[state - 1].test(character));
  }
  return states.some((state) => ends.includes(state));
};
