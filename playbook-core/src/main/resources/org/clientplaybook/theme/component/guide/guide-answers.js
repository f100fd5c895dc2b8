/** @type {GuideAnswers} */
Playbook.guideAnswers = (() => {
  const MARK = "#guide=";

  /** @type {(key: string, number: number | undefined) => [string, string | null] | undefined} */
  const answer = (key, number = 0) => {
    const { questions } = Playbook.guide;
    return Object.hasOwn(questions, key) ? questions[key][2][number - 1] : undefined;
  };

  /** @type {GuideAnswers["walk"]} */
  const walk = (from, given) => {
    const way = [from];
    for (let at = answer(from, given.get(from))?.[1]; at; at = answer(at, given.get(at))?.[1]) way.push(at);
    return way;
  };

  return {
    answer,
    walk,

    read: (fragment) => {
      if (!fragment.startsWith(MARK)) return null;
      const parts = fragment.slice(MARK.length).split(",");
      const given = parts.map((part) => part.split(".")).map(([key, number]) => /** @type {const} */ ([key, +number]));
      return new Map(given.filter(([key, number]) => answer(key, number)));
    },

    fragment: (given) => {
      const answers = [...given].map(([question, number]) => `${question}.${number}`);
      return answers.length ? MARK + answers.join(",") : "";
    },

    answered: (given, ends, others = []) => {
      const ways = [Playbook.guide.start, ...given.keys(), ...others].map((start) => walk(start, given));
      return (ways.find(ends) ?? []).filter((key) => given.has(key));
    },
  };
})();
