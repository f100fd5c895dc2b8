/** The query and the filters in the fragment of an address. */
Playbook.searchAddress = (() => {
  /** A browser that has had too many addresses takes none for a while. */
  const LATER = 3000;
  const LONGEST = 5000;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let later;

  /** @param {string} fragment */
  const write = (fragment) => {
    clearTimeout(later);
    try {
      history.replaceState(null, "", fragment);
    } catch {
      later = setTimeout(() => write(fragment), LATER);
    }
  };

  return {
    write,

    /** @param {string} query @param {string[]} filters */
    of: (query, filters) => {
      const address = new URLSearchParams({ q: query });
      for (const filter of filters) address.append("filter", filter);
      return `#${address}`;
    },

    /** @returns {{query: string, filters: string[]} | null} what the page's address has; another fragment is a place */
    read: () => {
      const address = new URLSearchParams(location.hash.slice(1));
      const query = address.get("q");
      return query === null ? null : { query: query.slice(0, LONGEST), filters: address.getAll("filter") };
    },
  };
})();
