// @needs core/element, component/search/search, component/search/search-index
/** What a search box offers where there is nothing to find: what people often ask, or another way in. */
Playbook.searchOffers = (() => {
  const option = { class: "found-option found-offer", tabindex: -1, role: "option", "aria-selected": "false" };

  /** @type {(name: string, links: [string, Node | string][]) => HTMLElement[]} */
  const group = (name, links) => {
    const title = Playbook.search.language().word(name);
    const label = Playbook.element("p", { class: "found-label", "aria-hidden": "true" }, title);
    const options = links.map(([href, text]) => Playbook.element("a", { ...option, href }, text));
    return links.length
      ? [Playbook.element("div", { class: "found", role: "group", "aria-label": title }, label, ...options)]
      : [];
  };

  /** @param {Playbook.SearchIndex} index */
  const folder = (index) => Playbook.search.root() + index.root.prefix;

  return {
    /** @param {Playbook.SearchIndex} index */
    common: async (index) => {
      const documents = await Promise.all(index.root.common.map((number) => index.document(number)));
      return group(
        "search.common",
        documents.map(({ slug, asks }) => [
          `${folder(index)}scenario/${slug}.html`,
          Playbook.element("q", {}, asks[0].replaceAll("'", "’")),
        ]),
      );
    },

    /** All that is found, on the search page. @type {(address: string, text: string) => HTMLElement} */
    more: (address, text) => {
      const href = Playbook.search.root() + Playbook.search.language().search.page + address;
      return Playbook.element("a", { ...option, class: "found-option found-more", href }, text);
    },

    /**
     * The guide, and all situations by category.
     * @param {Playbook.SearchIndex} index
     * @param {boolean} page whether it is for the search page, which has the categories itself
     */
    ways: (index, page) => {
      /** @type {[string, string][]} */
      const guide = [[`${folder(index)}guide.html`, Playbook.search.language().word("search.guide")]];
      /** @type {[string, string][]} */
      const categories = index.root.categories.map(([key, title]) => [`${folder(index)}category/${key}.html`, title]);
      return group("search.browse", [...(index.root.guide ? guide : []), ...(page ? [] : categories)]);
    },
  };
})();
