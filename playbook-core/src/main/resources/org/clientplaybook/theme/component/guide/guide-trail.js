// @apart
// @needs core/element, component/guide/guide-answers, component/search/search
/** The answers that led to a scenario, below its title; each can be changed. @type {GuideTrail} */
Playbook.guideTrail = (() => {
  const { element, guide, guideAnswers, search } = Playbook;
  let fragment = "";

  /** @type {(key: string, given: GivenAnswers) => HTMLElement} */
  const link = (key, given) => {
    const [ask, path] = guide.questions[key];
    const said = guideAnswers.answer(key, given.get(key))?.[0] ?? "";
    // The title of the page stands right above.
    const text = said === document.querySelector("h1")?.textContent ? ask : said;
    return element("li", {}, element("a", { href: search.root() + path + fragment, title: ask }, text));
  };

  const show = () => {
    if (!guide) return;
    const { answer, answered, read } = guideAnswers;
    const given = read(location.hash) ?? read(fragment) ?? read(history.state?.guide ?? "");
    if (!given?.size) return;
    const way = answered(given, (way) => {
      const last = way[way.length - 1];
      return answer(last, given.get(last))?.[1] === null;
    });
    if (!way.length) return;
    fragment = guideAnswers.fragment(given);
    document.querySelector(".came")?.remove();
    const links = way.map((key) => link(key, given));
    const came = element(
      "div",
      { class: "came no-print" },
      element("p", {}, guide.words.came),
      element("ol", {}, ...links),
    );
    document.querySelector(".page-head")?.append(came);
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const languages = document.querySelectorAll("a[hreflang]");
    for (const link of languages) link.hash = fragment;
    // So that it outlives links to parts of the page, and a reload there.
    history.replaceState({ ...history.state, guide: fragment }, "");
  };

  return { show };
})();
