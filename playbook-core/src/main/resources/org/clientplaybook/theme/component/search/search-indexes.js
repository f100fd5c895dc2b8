// @needs component/search/search, component/search/search-index
/** The indexes to ask, by language: the page's own first. */
Playbook.searchIndexes = (() => {
  /** @type {[string, Playbook.SearchIndex][] | undefined} */
  let indexes;

  return () => {
    const { language, root } = Playbook.search;
    indexes ??= language().search.indexes.map(([tag, path]) => [tag, new Playbook.SearchIndex(tag, root() + path)]);
    return indexes;
  };
})();
