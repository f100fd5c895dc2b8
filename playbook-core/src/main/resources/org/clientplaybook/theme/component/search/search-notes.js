// @needs component/search/search
/** What a search says of the words of a query: which were read as others, and which nothing has. */
Playbook.searchNotes = (() => {
  const FULL = 8;
  /** Of a query of which the first result has so many words, an unknown one is no news. */
  const ENOUGH = 2;

  /** @param {Answer} answer */
  const fits = ({ units, hits, weak }) =>
    !weak && units.filter(({ worth }, u) => worth === FULL && hits[0] && (hits[0].matched >> u) & 1).length >= ENOUGH;

  return (/** @type {Answer} */ answer) => {
    const { word } = Playbook.search.language();
    const notes = (answer.lacking ?? []).map((phrase) => word("search.unknown", phrase));
    const silent = fits(answer);
    for (const { words, meant, known, worth } of answer.units) {
      // The words of a phrase that is known have no name here, and a small word or a letter alone says nothing.
      if (worth < FULL) continue;
      const typed = words.join(" ");
      if (meant && known !== false) notes.push(word("search.meant", meant, typed));
      else if (known === false && !silent && [...typed].length > 1) notes.push(word("search.unknown", typed));
    }
    return [...new Set(notes)];
  };
})();
