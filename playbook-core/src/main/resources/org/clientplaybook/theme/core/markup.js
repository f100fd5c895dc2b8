/**
 * Bold words and links in a finished message: `**words**` and `[words](https://…)`. Only a template's own signs count:
 * what somebody filled in is never taken for a sign. `Markup` in Java does the same, to the character.
 *
 * @type {Markup}
 */
Playbook.markup = (() => {
  const OTHER = "\ue000";
  // White space as Java has it.
  const LINK = /\[([^[\]\n]+)\]\(((?:https?:\/\/|mailto:|tel:|\ue000)[^ \t\n\v\f\r()]*)\)/g;
  const STRONG = /\*\*([^ \t\n\v\f\r*](?:[^*\n]*[^ \t\n\v\f\r*])?)\*\*/g;
  const ADDRESS = /^(?:https?:\/\/|mailto:|tel:)[^ \t\n\v\f\r]+$/;

  /** @typedef {{text: string, sign: string, gone?: boolean, strong?: true, address?: true, href?: string}} Character */

  /** @type {(characters: Character[]) => string} */
  const signs = (characters) => characters.map(({ sign }) => sign).join("");

  /** @type {(character: Character) => void} */
  const drop = (character) => void Object.assign(character, { gone: true, sign: OTHER });

  /** @type {(characters: Character[]) => void} */
  const links = (characters) => {
    for (const { index, 0: all, 1: words, 2: target } of signs(characters).matchAll(LINK)) {
      const from = index + 1;
      const to = from + words.length;
      const end = index + all.length;
      /** @type {(from: number, to: number) => string} */
      const text = (from, to) =>
        characters
          .slice(from, to)
          .map((character) => character.text)
          .join("");
      const address = text(to + 2, to + 2 + target.length);
      const same = text(from, to) === address;
      drop(characters[index]);
      if (ADDRESS.test(address)) for (const character of characters.slice(from, to)) character.href = address;
      if (!same) characters[to].text = " ";
      for (const character of characters.slice(to, end)) {
        if (same) drop(character);
        else Object.assign(character, { address: true, sign: OTHER });
      }
    }
  };

  /** @type {(characters: Character[]) => void} */
  const strong = (characters) => {
    for (const { index, 0: all } of signs(characters).matchAll(STRONG)) {
      const within = characters.slice(index, index + all.length);
      for (const sign of [...within.slice(0, 2), ...within.slice(-2)]) drop(sign);
      for (const character of within.slice(2, -2)) character.strong = true;
    }
  };

  /** @type {(a: Character | undefined, b: Character) => boolean} */
  const alike = (a, b) => a?.strong === b.strong && a?.address === b.address && a?.href === b.href;

  return (segments) => {
    const whole = segments.map(({ text }) => text).join("");
    if (!whole.includes("**") && !whole.includes("](")) return segments;
    const pieces = segments.map(({ kind, text }) =>
      Array.from({ length: text.length }, (_, i) => {
        /** @type {Character} */
        const character = { text: text[i], sign: kind === "text" ? text[i] : OTHER };
        return character;
      }),
    );
    const characters = pieces.flat();
    links(characters);
    strong(characters);
    /** @type {Segment[]} */
    const styled = [];
    segments.forEach(({ kind, field }, i) => {
      /** @type {Segment | undefined} */
      let stretch;
      pieces[i].forEach((character, at) => {
        const { text, gone, strong, address, href } = character;
        if (!alike(pieces[i][at - 1], character)) stretch = undefined;
        if (gone) return;
        if (stretch) stretch.text += text;
        else styled.push((stretch = { kind, text, field, strong, address, href }));
      });
    });
    return styled;
  };
})();
