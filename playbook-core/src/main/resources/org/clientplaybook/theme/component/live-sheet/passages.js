// @needs core/config, core/element, core/measure
/** @type {Passages} */
Playbook.passages = (() => {
  /** Where whole words stand in the text, case aside, or -1. @type {(text: string, words: string) => number} */
  const find = (text, words) => {
    const plain = words.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
    const found = words && new RegExp(`(^|\\P{LC})${plain}(?!\\p{LC})`, "iu").exec(text);
    return found ? found.index + (found[1] ?? "").length : -1;
  };

  /** @type {(text: string, words: string, channel: string) => string} */
  const asWritten = (text, words, channel) =>
    channel === "sms" && find(text, words) < 0 ? Playbook.measure.narrow(words) : words;

  /** Where the number of a note stands. @type {(note: HTMLElement) => Element} */
  const numberOf = (note) => {
    if (!note.querySelector(".why-number")) note.prepend(Playbook.element("span", { class: "why-number" }));
    return Playbook.config.part(note, ".why-number", Element);
  };

  return {
    explained: (text, { notes, near, language, channel }) => {
      // Those that the text has, in its order, then those about all of it; the rest are about other words.
      const found = notes
        .map((note, i) => ({ note, quoted: near[i] ?? "", words: asWritten(text, near[i] ?? "", channel) }))
        .map((one) => ({ ...one, from: find(text, one.words) }))
        .sort((a, b) => Number(!a.words) - Number(!b.words) || a.from - b.from);
      const order = found.map(({ note }) => note);
      if (order.some((note, i) => note.parentElement?.children[i] !== note)) order[0].parentElement?.append(...order);
      /** @type {Stretch[]} */
      const passages = [];
      for (const { note, quoted, words, from } of found) {
        note.hidden = words !== "" && from < 0;
        const number = from < 0 ? undefined : passages.length + 1;
        numberOf(note).textContent = String(number ?? "");
        const quote = note.querySelector("q");
        if (quote && quoted && quote.lang !== language) {
          Object.assign(quote, { textContent: quoted.replaceAll("'", "’"), lang: language, dir: "auto" });
        }
        if (number) passages.push({ from, to: from + words.length, type: "passage", number });
      }
      return passages;
    },

    // What is done meanwhile.
    stages: (text, channel) =>
      ["call", "voicemail", "in-person"].includes(channel)
        ? [...text.matchAll(/^\([^)\n]*\)/gm)].map(({ 0: { length }, index: from = 0 }) => ({
            from,
            to: from + length,
            type: "stage",
          }))
        : [],
  };
})();
