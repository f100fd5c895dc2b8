// @needs core/element, component/search/search, component/search/search-index
/** Draws what a search found: a group for each scenario, in it the scenario, then messages and sections that fit. */
Playbook.SearchResults = class SearchResults {
  static #parts = 2;
  static #shortestForm = 4;
  static #spelt = /[\p{L}\p{N}\p{M}'’ʼ´״\u00ad\u200c\u200d]+/gu;

  #index;
  #units;
  /** How many words of the query a line has to have to be shown. */
  #least;

  /** What the words that were looked at stand for: most stand in many texts. @type {Map<string, number>} */
  #matches = new Map();

  /** @type {Map<string, number>} */
  #families = new Map();

  #word = Playbook.search.language().word;

  /**
   * @param {Playbook.SearchIndex} index
   * @param {QueryUnit[]} units
   */
  constructor(index, units) {
    this.#index = index;
    const some = units.some(({ worth }) => worth === 8);
    this.#units = units.map(({ terms: all, words: typed, known, worth }) => {
      // Common words stand everywhere.
      const terms = some && worth < 8 ? [] : all;
      const words = terms.filter(({ begin, phrase }) => !begin && !phrase);
      const families = new Set(words.flatMap((term) => term.families));
      const whole = index.root.compounds && families.size && families.size < 9 ? index.forms(families) : [];
      return {
        text: typed.join(" "),
        told: known && worth === 8 && terms.length > 0,
        families,
        phrases: terms.flatMap((term) => (term.phrase ? [term.families] : [])),
        begins: [...new Set(terms.flatMap(({ begin }) => (begin ? [begin] : [])))],
        forms: whole.filter((form) => form.length >= SearchResults.#shortestForm),
      };
    });
    this.#least = Math.max(1, Math.min(2, this.#units.filter(({ told }) => told).length));
  }

  /** @type {(text: string) => number} a bit for each word of the query that something in a text stands for */
  #match(text) {
    return this.#words(text).reduce((all, { match }) => all | match, 0);
  }

  /** @type {(text: string) => {word: string, at: number, match: number}[]} */
  #words(text) {
    const words = [...text.matchAll(SearchResults.#spelt)].map(({ 0: word, index: at }) => ({
      word,
      at,
      match: this.#matchWord(word),
    }));
    this.#units.forEach(({ phrases }, unit) => {
      for (const phrase of phrases) {
        for (let i = 0; i + phrase.length <= words.length; i++) {
          const here = words.slice(i, i + phrase.length);
          if (!here.every(({ word }, k) => this.#family(word) === phrase[k])) continue;
          for (const one of here) one.match |= 1 << unit;
        }
      }
    });
    return words;
  }

  /** @type {(text: string) => number} */
  #family(text) {
    const known = this.#families.get(text) ?? this.#index.known(this.#index.splitter.words(text)[0] ?? "");
    this.#families.set(text, known);
    return known;
  }

  /** @param {string} text */
  #matchWord(text) {
    const known = this.#matches.get(text);
    if (known !== undefined) return known;
    let match = 0;
    for (const word of this.#index.splitter.words(text)) {
      const family = this.#index.known(word);
      this.#units.forEach(({ families, begins, forms }, i) => {
        const same =
          families.has(family) ||
          begins.some((begin) => word.startsWith(begin) || this.#index.splitter.plain(word).startsWith(begin)) ||
          forms.some((form) => word.startsWith(form) || word.endsWith(form));
        if (same) match |= 1 << i;
      });
    }
    this.#matches.set(text, match);
    return match;
  }

  /** @param {number} bits */
  static #count(bits) {
    let count = 0;
    for (; bits; bits &= bits - 1) count++;
    return count;
  }

  /** @type {(text: string) => (Node | string)[]} it with the matched words marked */
  #marked(text) {
    const nodes = [];
    let end = 0;
    for (const { word, at, match } of this.#words(text)) {
      if (!match) continue;
      nodes.push(text.slice(end, at), Playbook.element("mark", {}, word));
      end = at + word.length;
    }
    return [...nodes, text.slice(end)];
  }

  /**
   * @param {string} name
   * @param {(Node | string)[]} content
   */
  #span(name, ...content) {
    return Playbook.element("span", { class: name }, ...content);
  }

  /**
   * @param {SearchDocument} document
   * @param {number} matched a bit for each word of the query that the scenario has; 0 where that is not known
   * @param {string} language the result's language, where it is not the page's
   * @returns {HTMLElement} a group of options
   */
  draw(document, matched, language) {
    const dir = language !== "" && Playbook.search.language().direction(language);
    const group = { class: "found", dir, role: "group", "aria-label": document.title, lang: language || false };
    const page = `${Playbook.search.root()}${this.#index.root.prefix}scenario/${document.slug}.html`;
    const parts = this.#best(this.#allParts(document)).slice(0, SearchResults.#parts);
    return Playbook.element(
      "div",
      group,
      this.#option(page, "found-main", this.#title(document.title, language), ...this.#about(document, matched)),
      ...parts.map(({ anchor, text, kind }) => {
        const name = this.#span("found-name", ...this.#marked(text));
        return this.#option(`${page}#${anchor}`, "found-part", name, this.#span("found-kind", kind));
      }),
    );
  }

  /**
   * @param {string} text
   * @param {string} language
   */
  #title(text, language) {
    const title = this.#span("found-title", ...this.#marked(text));
    if (language) {
      const badge = this.#span("found-language", this.#word(`notice.language.${language}`));
      const { lang, dir } = document.documentElement;
      Object.assign(badge, { lang, dir });
      title.append(" ", badge);
    }
    return title;
  }

  /**
   * @param {SearchDocument} document
   * @param {number} matched
   */
  #about({ title, summary, asks, hears }, matched) {
    const about = [this.#span("found-text", ...this.#marked(summary))];
    const shown = this.#match(title) | this.#match(summary);
    const asked = asks.map((text) => ({ text, match: this.#match(text), word: this.#word("search.ask") }));
    const heard = hears.map((text) => ({ text, match: this.#match(text), word: this.#word("search.hear") }));
    const [line] = this.#best([...asked, ...heard]);
    if (line && line.match & ~shown) {
      const quote = Playbook.element("q", {}, ...this.#marked(line.text));
      about.push(this.#span("found-why", `${line.word} `, quote));
    }
    const missing = this.#units.filter((unit, i) => unit.told && matched && !((matched >> i) & 1));
    if (missing.length) {
      const words = missing.flatMap(({ text }, i) => [i ? ", " : "", Playbook.element("s", {}, text)]);
      about.push(this.#span("found-why", `${this.#word("search.without")} `, ...words));
    }
    return about;
  }

  /**
   * @param {string} href
   * @param {string} name
   * @param {Node[]} content
   */
  #option(href, name, ...content) {
    const option = { href, tabindex: -1, role: "option", "aria-selected": "false" };
    return Playbook.element("a", { class: `found-option ${name}`, ...option }, ...content);
  }

  /** @param {SearchDocument} document */
  #allParts({ messages, steps, headings }) {
    return [
      ...messages.map(([id, text, channel]) => ({
        anchor: `message-${id}`,
        text,
        kind: this.#word(`channel.${channel}`),
      })),
      ...steps.map((text) => ({ anchor: "steps", text, kind: this.#word("search.step") })),
      ...headings.map(([id, text]) => ({ anchor: `why-${id}`, text, kind: this.#word("search.section") })),
    ].map((part) => ({ ...part, match: this.#match(part.text) }));
  }

  /**
   * @template {{match: number}} T
   * @param {T[]} parts
   * @returns {T[]} what has most words of the query, if it has enough of them; of equals the first comes first
   */
  #best(parts) {
    const count = SearchResults.#count;
    return parts.filter((part) => count(part.match) >= this.#least).sort((a, b) => count(b.match) - count(a.match));
  }
};
