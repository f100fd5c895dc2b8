/**
 * `<search-box>` is a field with its results below, a combobox as the ARIA patterns have it: the focus stays in the field,
 * the arrow keys choose, Enter opens. `data-place` is `dialog`, `home`, or `page`, where the query is the address's
 * fragment.
 */
Playbook.SearchBox = class extends HTMLElement {
  static #quiet = 700;
  static #atOnce = {dialog: 8, home: 6, page: 20};

  #input;
  #list;
  #note;
  #status;
  #filters = [];
  #asked = 0;
  #active = -1;
  #timer;

  connectedCallback() {
    this.#input = this.querySelector("input");
    this.#list = this.querySelector("[role=listbox]");
    this.#note = this.querySelector(".search-note");
    this.#status = this.querySelector("[role=status]");
    this.#input.addEventListener("input", () => this.#typed());
    this.#input.addEventListener("keydown", event => this.#pressed(event));
    this.#list.addEventListener("mousedown", event => event.preventDefault());
    // A result can be a place on this very page.
    this.#list.addEventListener("click", event => event.target.closest("a") && this.closest("dialog")?.close());
    this.querySelector(".search-chips").addEventListener("click", event => this.#toggle(event.target.closest("button")));
    if (this.dataset.place === "home") {
      this.addEventListener("focusout", event => {
        if (this.contains(event.relatedTarget)) return;
        this.#asked++;
        this.#close();
      });
      this.#input.addEventListener("focus", () => this.#ask());
    }
    if (this.dataset.place === "page") {
      addEventListener("hashchange", () => this.#readAddress());
      this.#readAddress();
    }
    if (this.#input.value) this.#ask();
  }

  get #words() {
    return Playbook.search.settings.words;
  }

  #readAddress() {
    const address = new URLSearchParams(location.hash.slice(1));
    // Another fragment is a place in the page.
    if (!address.has("q") || location.hash === this.#address()) return;
    this.#input.value = address.get("q");
    this.#filters = address.getAll("filter");
    this.#ask();
  }

  #address() {
    const address = new URLSearchParams({q: this.#input.value});
    for (const filter of this.#filters) address.append("filter", filter);
    return `#${address}`;
  }

  #typed() {
    // A filter that is written out becomes a chip.
    const kinds = {};
    this.#words.kinds.split("|").forEach((name, i) => { kinds[name] = ["tag", "category", "channel"][i]; });
    const names = [...new Set([...Object.keys(kinds), "tag", "category", "channel"])].join("|");
    const filter = new RegExp(`(^|\\s)(${names}):(?:"([^"]+)"|([^\\s"]+))\\s`, "iu");
    const text = this.#input.value.replace(filter, (_, before, kind, quoted, plain) => {
      this.#filters.push(`${kinds[kind.toLowerCase()] ?? kind.toLowerCase()}:${quoted ?? plain}`);
      return before;
    });
    if (text !== this.#input.value) this.#input.value = text;
    this.#ask();
  }

  #toggle(button) {
    if (!button) return;
    const {filter} = button.dataset;
    this.#filters = this.#filters.includes(filter)
      ? this.#filters.filter(one => one !== filter) : [...this.#filters, filter];
    this.#input.focus();
    this.#ask();
  }

  /** Asks each index in turn, the page's own language first, and draws the answers unless something newer was asked. */
  async #ask() {
    const asked = ++this.#asked;
    const text = this.#input.value;
    if (this.dataset.place === "page") history.replaceState(null, "", this.#address());
    try {
      const indexes = await Playbook.search.open();
      await indexes[0][1].open();
      if (asked !== this.#asked) return;
      this.#drawChips(indexes[0][1]);
      if (!text.trim() && !this.#filters.length) return this.#close();
      const found = [];
      for (const [tag, index] of indexes) {
        if (found.length && found[0].answer.complete >= Playbook.SearchBox.#atOnce.dialog) break;
        found.push({tag, ...await this.#find(index, text, found)});
        if (asked !== this.#asked) return;
      }
      this.#draw(found);
    } catch (error) {
      if (asked !== this.#asked) return;
      this.#close();
      this.#say(this.#words.failed);
      console.warn(error);
    }
  }

  async #find(index, text, before) {
    await index.open();
    const answer = await new Playbook.SearchQuery(index).ask(text, this.#filters);
    const most = Playbook.SearchBox.#atOnce[this.dataset.place];
    const have = new Set(before.flatMap(found => found.documents.map(document => document.slug)));
    const all = await Promise.all(answer.hits.slice(0, most + have.size).map(hit => index.document(hit.number)));
    const documents = all.filter(document => !have.has(document.slug)).slice(0, most);
    return {index, answer, documents};
  }

  #draw(found) {
    const results = [];
    for (const {tag, index, answer, documents} of found) {
      const drawing = new Playbook.SearchResults(index, answer.units);
      const hits = new Map(answer.hits.map(hit => [hit.number, hit]));
      const language = tag === found[0].tag ? "" : tag;
      for (const document of documents) results.push(drawing.draw(document, hits.get(document.number), language));
    }
    this.#list.replaceChildren(...results);
    const options = this.#options();
    options.forEach((option, i) => { option.id = `${this.#list.id}-${i}`; });
    const count = found[0].answer.count;
    const shown = found[0].documents.length;
    if (count > shown && this.dataset.place !== "page") this.#list.append(this.#more(options.length, count));
    this.#list.hidden = !options.length;
    this.#input.setAttribute("aria-expanded", String(options.length > 0));
    this.#choose(options.length ? 0 : -1);
    this.#explain(found[0].answer.units, options.length ? 0 : 1);
    const total = count + found.slice(1).reduce((sum, one) => sum + one.documents.length, 0);
    this.#say(options.length ? this.#count(total, found.find(one => one.documents.length).documents[0].title)
      : this.#words.none);
  }

  #count(count, title) {
    const text = count === 1 ? this.#words["found.one"] : this.#words["found.other"];
    return `${text.replace("{0}", count)} ${this.#words.first.replace("{0}", title)}`;
  }

  #more(number, count) {
    const more = document.createElement("a");
    more.className = "found-option found-more";
    more.id = `${this.#list.id}-${number}`;
    more.href = Playbook.search.root + Playbook.search.settings.page + this.#address();
    more.tabIndex = -1;
    more.setAttribute("role", "option");
    more.setAttribute("aria-selected", "false");
    more.textContent = this.#words.all.replace("{0}", count);
    return more;
  }

  /** Says which words were read as others, which ones nothing has, and that nothing was found. */
  #explain(units, nothing) {
    const notes = nothing ? [this.#words.none] : [];
    for (const {words, meant, known} of units) {
      if (meant) notes.push(this.#words.meant.replace("{0}", meant).replace("{1}", words.join(" ")));
      else if (!known && known !== undefined) notes.push(this.#words.unknown.replace("{0}", words.join(" ")));
    }
    this.#note.textContent = notes.join(" ");
    this.#note.hidden = !notes.length;
  }

  #drawChips(index) {
    const chips = this.querySelector(".search-chips");
    const categories = index.root.categories.map(([key, title]) => [`category:${key}`, title]);
    const own = this.#filters.filter(filter => !categories.some(([key]) => key === filter))
      .map(filter => [filter, filter.slice(filter.indexOf(":") + 1)]);
    const all = [...own, ...categories];
    if (chips.childElementCount !== all.length) {
      chips.replaceChildren(...all.map(() => Object.assign(document.createElement("button"), {type: "button"})));
    }
    all.forEach(([filter, title], i) => {
      const chip = chips.children[i];
      chip.dataset.filter = filter;
      chip.textContent = title;
      chip.setAttribute("aria-pressed", String(this.#filters.includes(filter)));
    });
    chips.hidden = false;
  }

  #options() {
    return [...this.#list.querySelectorAll("[role=option]")];
  }

  #choose(number) {
    const options = this.#options();
    options[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = number;
    const option = options[number];
    if (!option) return this.#input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    this.#input.setAttribute("aria-activedescendant", option.id);
    if (number > 0 || this.#list.scrollTop > 0) option.scrollIntoView({block: "nearest"});
  }

  #pressed(event) {
    const options = this.#options();
    const {length} = options;
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
    } else if (event.key === "Escape" && this.dataset.place !== "dialog" && this.#input.value) {
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

  /** Speaks once the reader pauses: a number for each letter would only disturb. */
  #say(text) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.#status.textContent = text; }, Playbook.SearchBox.#quiet);
  }
};

customElements.define("search-box", Playbook.SearchBox);
