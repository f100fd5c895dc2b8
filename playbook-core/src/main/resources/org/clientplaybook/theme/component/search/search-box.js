// @apart
// @needs core/closest, core/config, core/element, core/when-back, component/search/search
// @needs component/search/search-address, component/search/search-filters, component/search/search-indexes
// @needs component/search/search-list, component/search/search-notes, component/search/search-offers
// @needs component/search/search-query, component/search/search-results, component/search/search-slash
Playbook.SearchBox = (() => {
  /** A number for each letter would only disturb: it speaks once the reader pauses this long. */
  const QUIET = 700;
  /** So many milliseconds of drawing, and a slow phone's reader does not notice that keys wait. */
  const LONG_AT_ONCE = 8;
  const AT_ONCE = { dialog: 8, home: 6, page: 20 };
  /** So many of what does not match well. */
  const NEAREST = 3;

  /** @typedef {{tag: string, index: Playbook.SearchIndex, answer: Answer, documents: SearchDocument[]}} Found */

  class Combobox {
    #box;
    #place;
    #input;
    #list;
    #filters;
    #note;
    #status;
    #word;
    #count;
    #asked = 0;
    /** @type {Promise<void>} */
    #answered = Promise.resolve();
    /** What was typed last: a browser can empty the field of a page that it brings back. */
    #text = "";
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #speaking;

    /** @param {HTMLElement} box */
    constructor(box) {
      const { attribute, oneOf, part } = Playbook.config;
      const { element } = Playbook;
      this.#box = box;
      this.#place = attribute(box, "data-place", oneOf("dialog", "home", "page"));
      const { word, count } = Playbook.search.language();
      this.#word = word;
      this.#count = count;
      this.#input = part(box, "input", HTMLInputElement);
      this.#list = new Playbook.SearchList(this.#input, `search-${this.#place}__list`);
      this.#filters = new Playbook.SearchFilters(() => {
        this.#input.focus();
        this.#ask();
      });
      this.#note = element("p", { class: "search-note", hidden: true });
      this.#status = element("p", { class: "visually-hidden", role: "status" });
      const keys = element("p", { class: "search-keys", "aria-hidden": "true" }, this.#word("search.keys"));
      const opener = part(document.body, ".search-button", Element);
      const slash = Playbook.searchSlash(opener, (text) => this.#say(text));
      const popup = element("div", { class: "search-popup" }, this.#note, this.#list.element);
      box.append(this.#filters.element, popup, keys, slash, this.#status);
      this.#listen();
      if (this.#place === "page") {
        addEventListener("hashchange", () => this.#readAddress());
        this.#readAddress();
      }
      if (this.#input.value || this.#place === "dialog") this.#ask();
    }

    #listen() {
      this.#input.addEventListener("input", () => this.#typed());
      this.#input.addEventListener("keydown", (event) => this.#pressed(event));
      Playbook.whenBack(() => (this.#input.value = this.#text));
      this.#list.element.addEventListener("click", (event) => {
        // A result can be a place on this very page.
        if (Playbook.closest(event, "a")) this.#box.closest("dialog")?.close();
      });
      if (this.#place !== "home") return;
      this.#box.addEventListener("focusout", ({ relatedTarget }) => {
        if (relatedTarget instanceof Node && this.#list.element.contains(relatedTarget)) return;
        this.#asked++;
        this.#close();
      });
      this.#input.addEventListener("focus", () => this.#focused());
      if (document.activeElement === this.#input) this.#raise();
    }

    #focused() {
      this.#raise();
      this.#ask();
    }

    /** On a phone what is found would be under the keyboard. */
    #raise() {
      if (matchMedia("(max-width: 40rem)").matches) this.#box.scrollIntoView({ behavior: "instant" });
    }

    #readAddress() {
      const address = Playbook.searchAddress.read();
      if (!address || location.hash === this.#address()) return;
      this.#input.value = address.query;
      this.#filters.chosen = address.filters;
      this.#ask();
    }

    #address() {
      return Playbook.searchAddress.of(this.#input.value, this.#filters.chosen);
    }

    #typed() {
      const text = this.#filters.take(this.#input.value);
      if (text !== this.#input.value) this.#input.value = text;
      this.#ask();
    }

    #ask() {
      this.#answered = this.#answer();
    }

    /** Opens the result that is chosen: of what has been typed, and not of what is still shown. */
    async #take() {
      const { value } = this.#input;
      await this.#answered;
      if (value === this.#input.value) this.#list.take();
    }

    /** Asks each index in turn, the page's own language first. Answers to what was asked before are dropped. */
    async #answer() {
      const asked = ++this.#asked;
      const begun = performance.now();
      const text = this.#input.value;
      this.#text = text;
      if (this.#place === "page") Playbook.searchAddress.write(this.#address());
      try {
        const indexes = Playbook.searchIndexes();
        await indexes[0][1].open();
        if (asked !== this.#asked) return;
        this.#filters.draw(indexes[0][1]);
        if (!text.trim() && !this.#filters.chosen.length) {
          this.#close();
          const common = this.#place === "dialog" ? await Playbook.searchOffers.common(indexes[0][1]) : [];
          if (asked === this.#asked) this.#list.show(common);
          return;
        }
        /** @type {Found[]} */
        const found = [];
        for (const [tag, index] of indexes) {
          if (found.length && !found[0].answer.weak && found[0].answer.count >= AT_ONCE.dialog) break;
          found.push(await this.#find(tag, index, text, found));
          if (asked !== this.#asked) return;
        }
        const drawn = await this.#drawn(found, begun, () => asked === this.#asked);
        if (drawn) this.#draw(found, drawn);
      } catch (error) {
        if (asked !== this.#asked) return;
        this.#close();
        this.#show([this.#word("search.failed")]);
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
      const answer = await new Playbook.SearchQuery(index).ask(text, this.#filters.chosen);
      const most = AT_ONCE[this.#place];
      const have = new Set(before.flatMap((found) => found.documents.map((document) => document.slug)));
      const all = await Promise.all(answer.hits.slice(0, most + have.size).map((hit) => index.document(hit.number)));
      const documents = all.filter((document) => !have.has(document.slug)).slice(0, most);
      return { tag, index, answer, documents };
    }

    /**
     * Draws the results, and lets a slow phone take what is typed meanwhile.
     * @param {Found[]} found
     * @param {number} begun when the work on them began
     * @param {() => boolean} isAsked whether they are still asked for
     * @returns {Promise<HTMLElement[] | null>} null where they are not
     */
    async #drawn(found, begun, isAsked) {
      const drawn = [];
      let since = begun;
      for (const { tag, index, answer, documents } of found) {
        const drawing = new Playbook.SearchResults(index, answer.units);
        const hits = new Map(answer.hits.map((hit) => [hit.number, hit]));
        const language = tag === found[0].tag ? "" : tag;
        for (const document of documents) {
          if (performance.now() - since > LONG_AT_ONCE) {
            await new Promise((done) => setTimeout(done));
            if (!isAsked()) return null;
            since = performance.now();
          }
          drawn.push(drawing.draw(document, hits.get(document.number)?.matched ?? 0, language));
        }
      }
      return drawn;
    }

    /** @type {(found: Found[], drawn: HTMLElement[]) => void} */
    #draw(found, drawn) {
      const { answer, documents } = found[0];
      const { count } = answer;
      const results = answer.weak ? drawn.slice(0, NEAREST) : drawn;
      const rest = count > documents.length && !answer.weak;
      const more =
        rest && this.#place !== "page"
          ? [Playbook.searchOffers.more(this.#address(), this.#count("search.all", count))]
          : [];
      const none = !results.length && !more.length;
      const ways = none || answer.weak ? Playbook.searchOffers.ways(found[0].index, this.#place === "page") : [];
      this.#list.show([...results, ...more, ...ways]);
      const failed = none ? this.#word("search.none") : answer.weak ? this.#word("search.weak") : "";
      this.#show([...Playbook.searchNotes(answer), ...(failed ? [failed] : [])]);
      const total = count + found.slice(1).reduce((sum, one) => sum + one.documents.length, 0);
      const first = found.flatMap((one) => one.documents)[0];
      const said = this.#count("search.found", total);
      this.#say(first ? `${failed} ${said} ${this.#word("search.first", first.title)}`.trim() : failed);
    }

    /** @param {string[]} notes */
    #show(notes) {
      this.#note.textContent = notes.join(" ");
      this.#note.hidden = !notes.length;
    }

    /** @param {KeyboardEvent} event */
    #pressed(event) {
      const { options, chosen } = this.#list;
      const filters = this.#filters.chosen;
      // In Safari the Enter that ends a composition comes after its end.
      if (event.isComposing || event.keyCode === 229 || event.altKey) return;
      if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length) {
        this.#list.move(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter") {
        if (/(^|\s)[\p{L}]+:\S+$/u.test(this.#input.value)) {
          this.#input.value += " ";
          this.#typed();
        } else if (event.ctrlKey || event.metaKey) {
          if (chosen) open(chosen.href, "_blank", "noopener");
        } else this.#take();
      } else if (event.key === "Backspace" && !this.#input.value && filters.length) {
        this.#filters.chosen = filters.slice(0, -1);
        this.#ask();
      } else if (event.key === "Escape" && this.#place !== "dialog" && this.#input.value) {
        this.#input.value = "";
        this.#ask();
      } else return;
      event.preventDefault();
    }

    #close() {
      this.#list.show([]);
      this.#note.hidden = true;
    }

    /** @param {string} text */
    #say(text) {
      clearTimeout(this.#speaking);
      this.#speaking = setTimeout(() => (this.#status.textContent = text), QUIET);
    }
  }

  return class extends HTMLElement {
    connectedCallback() {
      new Combobox(this);
    }
  };
})();

customElements.define("playbook-search-box", Playbook.SearchBox);
