// @apart
// @needs core/closest, core/config, core/element, component/search/search, component/search/search-indexes
// @needs component/search/search-query, component/search/search-results
Playbook.SearchBox = (() => {
  /** A number for each letter would only disturb: it speaks once the reader pauses this long. */
  const QUIET = 700;
  const AT_ONCE = { dialog: 8, home: 6, page: 20 };
  const KINDS = ["tag", "category", "channel"];

  /** @typedef {{tag: string, index: Playbook.SearchIndex, answer: Answer, documents: SearchDocument[]}} Found */

  class Combobox {
    #box;
    #place;
    #input;
    #list;
    #note;
    #status;
    #chips;
    #word;
    /** @type {string[]} */
    #filters = [];
    #asked = 0;
    #active = -1;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #timer;

    /** @param {HTMLElement} box */
    constructor(box) {
      const { attribute, oneOf, part } = Playbook.config;
      this.#box = box;
      this.#place = attribute(box, "data-place", oneOf("dialog", "home", "page"));
      this.#word = Playbook.search.language().word;
      this.#input = part(box, "input", HTMLInputElement);
      const { element } = Playbook;
      const id = `search-${this.#place}__list`;
      const list = { id, role: "listbox", "aria-label": this.#word("search.results"), tabindex: -1 };
      const chips = { role: "group", "aria-label": this.#word("search.filter") };
      this.#list = element("div", { class: "search-list", ...list, hidden: true });
      this.#chips = element("div", { class: "search-chips", ...chips, hidden: true });
      this.#note = element("p", { class: "search-note", hidden: true });
      this.#status = element("p", { class: "visually-hidden", role: "status" });
      const keys = element("p", { class: "search-keys", "aria-hidden": "true" }, this.#word("search.keys"));
      box.append(this.#chips, this.#note, this.#list, keys, this.#status);
      const combobox = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id };
      for (const [name, value] of Object.entries(combobox)) this.#input.setAttribute(name, value);
      this.#listen();
      if (this.#place === "page") {
        addEventListener("hashchange", () => this.#readAddress());
        this.#readAddress();
      }
      if (this.#input.value) this.#ask();
    }

    #listen() {
      this.#input.addEventListener("input", () => this.#typed());
      this.#input.addEventListener("keydown", (event) => this.#pressed(event));
      this.#list.addEventListener("mousedown", (event) => event.preventDefault());
      this.#list.addEventListener("click", (event) => {
        // A result can be a place on this very page.
        if (Playbook.closest(event, "a")) this.#box.closest("dialog")?.close();
      });
      this.#chips.addEventListener("click", (event) => {
        const filter = Playbook.closest(event, "button")?.dataset.filter;
        if (filter) this.#toggle(filter);
      });
      if (this.#place !== "home") return;
      this.#box.addEventListener("focusout", ({ relatedTarget }) => {
        if (relatedTarget instanceof Node && this.#box.contains(relatedTarget)) return;
        this.#asked++;
        this.#close();
      });
      this.#input.addEventListener("focus", () => this.#ask());
    }

    #readAddress() {
      const address = new URLSearchParams(location.hash.slice(1));
      const query = address.get("q");
      // Another fragment is a place in the page.
      if (query === null || location.hash === this.#address()) return;
      this.#input.value = query;
      this.#filters = address.getAll("filter");
      this.#ask();
    }

    #address() {
      const address = new URLSearchParams({ q: this.#input.value });
      for (const filter of this.#filters) address.append("filter", filter);
      return `#${address}`;
    }

    #typed() {
      // A filter that is written out becomes a chip.
      const own = this.#word("search.kinds").split("|");
      const kinds = new Map([...KINDS, ...own].map((name, i) => [name, KINDS[i % KINDS.length]]));
      const names = [...kinds.keys()].join("|");
      const filter = new RegExp(`(^|\\s)(${names}):(?:"([^"]+)"|([^\\s"]+))\\s`, "iu");
      const text = this.#input.value.replace(filter, (_, before, kind, quoted, plain) => {
        const name = kind.toLowerCase();
        this.#filters.push(`${kinds.get(name) ?? name}:${quoted ?? plain}`);
        return before;
      });
      if (text !== this.#input.value) this.#input.value = text;
      this.#ask();
    }

    /** @param {string} filter */
    #toggle(filter) {
      this.#filters = this.#filters.includes(filter)
        ? this.#filters.filter((one) => one !== filter)
        : [...this.#filters, filter];
      this.#input.focus();
      this.#ask();
    }

    /** Asks each index in turn, the page's own language first. Answers to what was asked before are dropped. */
    async #ask() {
      const asked = ++this.#asked;
      const text = this.#input.value;
      if (this.#place === "page") history.replaceState(null, "", this.#address());
      try {
        const indexes = Playbook.searchIndexes();
        await indexes[0][1].open();
        if (asked !== this.#asked) return;
        this.#drawChips(indexes[0][1]);
        if (!text.trim() && !this.#filters.length) return this.#close();
        /** @type {Found[]} */
        const found = [];
        for (const [tag, index] of indexes) {
          if (found.length && found[0].answer.complete >= AT_ONCE.dialog) break;
          found.push(await this.#find(tag, index, text, found));
          if (asked !== this.#asked) return;
        }
        this.#draw(found);
      } catch (error) {
        if (asked !== this.#asked) return;
        this.#close();
        this.#say(this.#word("search.failed"));
        console.warn(error);
      }
    }

    /**
     * @param {string} tag
     * @param {Playbook.SearchIndex} index
     * @param {string} text
     * @param {Found[]} before
     * @returns {Promise<Found>}
     */
    async #find(tag, index, text, before) {
      await index.open();
      const answer = await new Playbook.SearchQuery(index).ask(text, this.#filters);
      const most = AT_ONCE[this.#place];
      const have = new Set(before.flatMap((found) => found.documents.map((document) => document.slug)));
      const all = await Promise.all(answer.hits.slice(0, most + have.size).map((hit) => index.document(hit.number)));
      const documents = all.filter((document) => !have.has(document.slug)).slice(0, most);
      return { tag, index, answer, documents };
    }

    /** @param {Found[]} found */
    #draw(found) {
      const results = found.flatMap(({ tag, index, answer, documents }) => {
        const drawing = new Playbook.SearchResults(index, answer.units);
        const hits = new Map(answer.hits.map((hit) => [hit.number, hit]));
        const language = tag === found[0].tag ? "" : tag;
        return documents.map((document) => drawing.draw(document, hits.get(document.number)?.matched ?? 0, language));
      });
      this.#list.replaceChildren(...results);
      const options = this.#options();
      options.forEach((option, i) => (option.id = `${this.#list.id}-${i}`));
      const { count, units } = found[0].answer;
      const shown = found[0].documents.length;
      if (count > shown && this.#place !== "page") this.#list.append(this.#more(options.length, count));
      this.#list.hidden = !options.length;
      this.#input.setAttribute("aria-expanded", String(options.length > 0));
      this.#choose(options.length ? 0 : -1);
      this.#explain(units, options.length === 0);
      const total = count + found.slice(1).reduce((sum, one) => sum + one.documents.length, 0);
      const first = found.flatMap(({ documents }) => documents)[0];
      const key = total === 1 ? "search.found.one" : "search.found.other";
      this.#say(
        first ? `${this.#word(key, total)} ${this.#word("search.first", first.title)}` : this.#word("search.none"),
      );
    }

    /**
     * @param {number} number
     * @param {number} count
     */
    #more(number, count) {
      const { root, language } = Playbook.search;
      const href = root() + language().search.page + this.#address();
      const option = { id: `${this.#list.id}-${number}`, role: "option", "aria-selected": "false", tabindex: -1 };
      const text = this.#word("search.all", count);
      return Playbook.element("a", { class: "found-option found-more", href, ...option }, text);
    }

    /**
     * Says which words were read as others, which ones nothing has, and that nothing was found.
     * @param {QueryUnit[]} units
     * @param {boolean} nothing
     */
    #explain(units, nothing) {
      const notes = nothing ? [this.#word("search.none")] : [];
      for (const { words, meant, known } of units) {
        if (meant) notes.push(this.#word("search.meant", meant, words.join(" ")));
        else if (known === false) notes.push(this.#word("search.unknown", words.join(" ")));
      }
      this.#note.textContent = notes.join(" ");
      this.#note.hidden = !notes.length;
    }

    /** @param {Playbook.SearchIndex} index */
    #drawChips(index) {
      const categories = index.root.categories.map(([key, title]) => [`category:${key}`, title]);
      const own = this.#filters
        .filter((filter) => !categories.some(([key]) => key === filter))
        .map((filter) => [filter, filter.slice(filter.indexOf(":") + 1)]);
      const all = [...own, ...categories];
      if (this.#chips.childElementCount !== all.length) {
        this.#chips.replaceChildren(...all.map(() => Playbook.element("button", { type: "button" })));
      }
      this.#chips.querySelectorAll("button").forEach((chip, i) => {
        const [filter, title] = all[i];
        chip.dataset.filter = filter;
        chip.textContent = title;
        chip.setAttribute("aria-pressed", String(this.#filters.includes(filter)));
      });
      this.#chips.hidden = false;
    }

    /** @returns {HTMLAnchorElement[]} */
    #options() {
      return [...this.#list.querySelectorAll("a")];
    }

    /** @param {number} number */
    #choose(number) {
      const options = this.#options();
      options[this.#active]?.setAttribute("aria-selected", "false");
      this.#active = number;
      const option = options[number];
      if (!option) return this.#input.removeAttribute("aria-activedescendant");
      option.setAttribute("aria-selected", "true");
      this.#input.setAttribute("aria-activedescendant", option.id);
      if (number > 0 || this.#list.scrollTop > 0) option.scrollIntoView({ block: "nearest" });
    }

    /** @param {KeyboardEvent} event */
    #pressed(event) {
      const options = this.#options();
      const { length } = options;
      if (event.isComposing || event.altKey) return;
      if ((event.key === "ArrowDown" || event.key === "ArrowUp") && length) {
        this.#choose((this.#active + (event.key === "ArrowDown" ? 1 : length - 1)) % length);
      } else if (event.key === "Enter") {
        if (/(^|\s)[\p{L}]+:\S+$/u.test(this.#input.value)) {
          this.#input.value += " ";
          this.#typed();
        } else if (options[this.#active]) {
          if (event.ctrlKey || event.metaKey) open(options[this.#active].href, "_blank", "noopener");
          else options[this.#active].click();
        }
      } else if (event.key === "Backspace" && !this.#input.value && this.#filters.length) {
        this.#filters.pop();
        this.#ask();
      } else if (event.key === "Escape" && this.#place !== "dialog" && this.#input.value) {
        this.#input.value = "";
        this.#ask();
      } else return;
      event.preventDefault();
    }

    #close() {
      this.#list.replaceChildren();
      this.#list.hidden = true;
      this.#note.hidden = true;
      this.#active = -1;
      this.#input.setAttribute("aria-expanded", "false");
      this.#input.removeAttribute("aria-activedescendant");
    }

    /** @param {string} text */
    #say(text) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => (this.#status.textContent = text), QUIET);
    }
  }

  return class extends HTMLElement {
    connectedCallback() {
      new Combobox(this);
    }
  };
})();

customElements.define("playbook-search-box", Playbook.SearchBox);
