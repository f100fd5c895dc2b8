/** Draws what a search found: a group for each scenario, in it the scenario, then messages and sections that fit. */
Playbook.SearchResults = class {
  static #parts = 2;
  static #shortestForm = 4;
  static #word = /[\p{L}\p{N}\p{M}'’ʼ]+/gu;

  #index;
  #units;

  /** What the words that were looked at stand for: most stand in many texts. */
  #matches = new Map();

  #words = Playbook.search.settings.words;

  /**
   * @param {Playbook.SearchIndex} index
   * @param {QueryUnit[]} units
   */
  constructor(index, units) {
    this.#index = index;
    this.#units = units.map(({ways, words: typed, known}) => {
      const terms = ways.flat();
      const families = new Set(terms.filter(term => !term.begin).flatMap(term => term.families));
      const whole = index.root.compounds && families.size && families.size < 9 ? index.forms(families) : [];
      return {
        text: typed.join(" "),
        known,
        families,
        begins: [...new Set(terms.map(term => term.begin).filter(Boolean))],
        forms: whole.filter(form => form.length >= Playbook.SearchResults.#shortestForm),
      };
    });
  }

  /** @returns {number} a bit for each word of the query that some word of a text stands for */
  #match(text) {
    let match = 0;
    for (const [word] of text.matchAll(Playbook.SearchResults.#word)) match |= this.#matchWord(word);
    return match;
  }

  #matchWord(text) {
    let match = this.#matches.get(text);
    if (match !== undefined) return match;
    match = 0;
    for (const word of this.#index.splitter.words(text)) {
      const family = this.#index.known(word);
      this.#units.forEach(({families, begins, forms}, i) => {
        const same = families.has(family)
          || begins.some(begin => word.startsWith(begin) || Playbook.Splitter.plain(word).startsWith(begin))
          || forms.some(form => word.startsWith(form) || word.endsWith(form));
        if (same) match |= 1 << i;
      });
    }
    this.#matches.set(text, match);
    return match;
  }

  static #count(bits) {
    let count = 0;
    for (; bits; bits &= bits - 1) count++;
    return count;
  }

  static #element(name, className, ...content) {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...content);
    return element;
  }

  /** @returns {Node[]} the text with the matched words marked */
  #marked(text) {
    const nodes = [];
    let end = 0;
    for (const {0: word, index} of text.matchAll(Playbook.SearchResults.#word)) {
      if (!this.#matchWord(word)) continue;
      nodes.push(text.slice(end, index), Playbook.SearchResults.#element("mark", "", word));
      end = index + word.length;
    }
    return [...nodes, text.slice(end)];
  }

  /**
   * @param {SearchDocument} document
   * @param {Hit} hit
   * @param {string} language the result's language, where it is not the page's
   * @returns {HTMLElement} a group of options
   */
  draw(document, hit, language) {
    const make = Playbook.SearchResults.#element;
    const group = make("div", "found");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", document.title);
    const title = make("span", "found-title", ...this.#marked(document.title));
    if (language) {
      const badge = make("span", "found-language", Playbook.search.settings.languages[language] ?? language);
      badge.lang = globalThis.document.documentElement.lang;
      title.append(" ", badge);
      group.lang = language;
    }
    const page = `${Playbook.search.root}${this.#index.root.prefix}scenario/${document.slug}.html`;
    const about = [make("span", "found-text", ...this.#marked(document.summary))];
    const shown = this.#match(document.title) | this.#match(document.summary);
    const ask = this.#best(document.asks.map(text => ({text, match: this.#match(text)})))[0];
    if (ask && ask.match & ~shown) {
      about.push(make("span", "found-why", `${this.#words.ask} `, make("q", "", ...this.#marked(ask.text))));
    }
    const missing = this.#missing(hit);
    if (missing.length) {
      about.push(make("span", "found-why", `${this.#words.without} `, ...missing.flatMap((word, i) =>
        [i ? ", " : "", make("s", "", word)])));
    }
    group.append(this.#option(page, "found-main", title, ...about));
    for (const part of this.#best(this.#allParts(document)).slice(0, Playbook.SearchResults.#parts)) {
      group.append(this.#option(`${page}#${part.anchor}`, "found-part",
        make("span", "found-name", ...this.#marked(part.text)), make("span", "found-kind", part.kind)));
    }
    return group;
  }

  #option(href, className, ...content) {
    const option = Playbook.SearchResults.#element("a", `found-option ${className}`, ...content);
    option.href = href;
    option.tabIndex = -1;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    return option;
  }

  #missing(hit) {
    return this.#units.filter((unit, i) => unit.known && hit.matched && !(hit.matched >> i & 1)).map(unit => unit.text);
  }

  #allParts({messages, steps, headings}) {
    const {channels} = Playbook.search.settings;
    return [
      ...messages.map(([id, text, channel]) => ({anchor: `message-${id}`, text, kind: channels[channel]})),
      ...steps.map(text => ({anchor: "steps", text, kind: this.#words.step})),
      ...headings.map(([id, text]) => ({anchor: `why-${id}`, text, kind: this.#words.section})),
    ].map(part => ({...part, match: this.#match(part.text)}));
  }

  /** Returns what has most words of the query, if it has half of them or more; of equals the first comes first. */
  #best(parts) {
    const count = Playbook.SearchResults.#count;
    const least = Math.max(1, Math.min(2, this.#units.length));
    return parts.filter(part => count(part.match) >= least).sort((a, b) => count(b.match) - count(a.match));
  }
};
