/**
 * The preview's own script, which no published page has. The server notifies it of what a save has changed: a page that has
 * changed reloads, and keeps its scroll position and what was typed. Problems are shown over the page until they are
 * fixed.
 *
 * @typedef {{error: boolean, code: string, place: string, link: string, message: string, hint: string,
 *   excerpt: string}} Problem
 * @typedef {{stale: boolean, errors: number, total: number, problems: Problem[]}} News
 * @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} PageControl
 * @typedef {object} PageState
 * @property {[string, string | boolean][]} values
 * @property {boolean[]} open
 * @property {string} [focus]
 * @property {[number, number] | null} caret
 * @property {string} [anchor] the heading above the place
 * @property {number} offset from it
 * @property {number} x
 * @property {number} y
 */
customElements.define(
  "playbook-preview",
  class Preview extends HTMLElement {
    static #version = document.currentScript?.dataset.version ?? "";

    #key = `playbook.preview${location.pathname}`;
    /** @type {EventSource | null} */
    #events = null;
    #folded = false;
    #seen = "";
    #list = document.createElement("ol");
    #title = document.createElement("h2");
    #fold = document.createElement("button");
    #note = document.createElement("p");

    constructor() {
      super();
      const style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = "/-preview/preview.css";
      const panel = document.createElement("section");
      panel.setAttribute("aria-label", "Problems in the playbook");
      const head = document.createElement("header");
      const status = document.createElement("div");
      status.setAttribute("role", "status");
      status.append(this.#title);
      this.#fold.type = "button";
      this.#fold.addEventListener("click", () => this.#show(!this.#folded));
      head.append(status, this.#fold);
      panel.append(head, this.#note, this.#list);
      this.attachShadow({ mode: "open" }).append(style, panel);
    }

    connectedCallback() {
      this.hidden = true;
      this.#restore();
      this.#listen();
      // A browser lets few streams of one server stand open: only pages that are looked at have one.
      document.addEventListener("visibilitychange", () => (document.hidden ? this.#pause() : this.#listen()));
      addEventListener("pagehide", () => this.#pause());
      addEventListener("pageshow", (event) => event.persisted && this.#listen());
    }

    #listen() {
      if (this.#events || document.hidden) return;
      const path = decodeURI(location.pathname).slice(1);
      const page = path === "" || path.endsWith("/") ? `${path}index.html` : path;
      const query = new URLSearchParams({ page, version: Preview.#version });
      const events = new EventSource(`/-preview/events?${query}`);
      events.addEventListener("message", (event) => this.#take(JSON.parse(event.data)));
      events.addEventListener("error", () => this.toggleAttribute("data-stopped", true));
      events.addEventListener("open", () => this.toggleAttribute("data-stopped", false));
      this.#events = events;
    }

    #pause() {
      this.#events?.close();
      this.#events = null;
    }

    /** @param {News} news */
    #take(news) {
      if (news.stale) {
        this.#remember();
        this.#pause();
        location.reload();
        return;
      }
      const same = JSON.stringify(news.problems);
      if (same === this.#seen) return;
      this.#seen = same;
      const warnings = news.total - news.errors;
      const counts = [news.errors && this.#count(news.errors, "error"), warnings && this.#count(warnings, "warning")];
      this.#title.textContent = counts.filter(Boolean).join(", ");
      this.#note.textContent = news.errors ? "This page shows the last version without errors." : "";
      this.#note.hidden = !news.errors;
      this.#list.replaceChildren(...news.problems.map((problem) => this.#item(problem)));
      this.hidden = news.total === 0;
      this.toggleAttribute("data-errors", news.errors > 0);
      // Warnings do not stand in the way; errors do.
      this.#show(news.errors === 0);
    }

    /** @type {(number: number, noun: string) => string} */
    #count(number, noun) {
      return `${number} ${noun}${number === 1 ? "" : "s"}`;
    }

    /** @param {Problem} problem */
    #item({ error, code, place, link, message, hint, excerpt }) {
      const item = document.createElement("li");
      item.className = error ? "error" : "warning";
      const where = document.createElement("a");
      where.href = link;
      where.textContent = place || "content";
      const kind = document.createElement("code");
      kind.textContent = code;
      const source = document.createElement("pre");
      source.textContent = excerpt;
      source.hidden = !excerpt;
      item.append(where, " ", kind, this.#sentence(message), source, this.#sentence(hint));
      return item;
    }

    /** What stands in backticks is code. @param {string} text */
    #sentence(text) {
      const sentence = document.createElement("p");
      text.split(/`([^`]*)`/).forEach((part, i) => {
        const code = document.createElement("code");
        code.textContent = part;
        sentence.append(i % 2 ? code : part);
      });
      return sentence;
    }

    /** @param {boolean} folded */
    #show(folded) {
      this.#folded = folded;
      this.#list.hidden = folded;
      this.#fold.textContent = folded ? "Show" : "Hide";
      this.#fold.setAttribute("aria-expanded", String(!folded));
    }

    /** Returns the page's own controls, each with a name that it has on the next load too. */
    #controls() {
      /** @type {Map<string, number>} */
      const seen = new Map();
      /** @type {NodeListOf<PageControl>} */
      const all = document.querySelectorAll("input, textarea, select");
      return [...all]
        .filter((control) => !["file", "password", "hidden"].includes(control.type))
        .map((control) => {
          const kind = [control.localName, control.type, control.name, control.id].join(" ");
          const number = (seen.get(kind) ?? 0) + 1;
          seen.set(kind, number);
          return /** @type {const} */ ([`${kind} ${number}`, control]);
        });
    }

    #remember() {
      const controls = this.#controls();
      const focused = controls.find(([, control]) => control === document.activeElement);
      const above = [...document.querySelectorAll("main [id]")].filter((it) => it.getBoundingClientRect().top <= 0);
      const anchor = above[above.length - 1];
      /** @type {PageState} */
      const state = {
        values: controls.map(([name, it]) => [name, this.#isSwitch(it) ? it.checked : it.value]),
        open: [...document.querySelectorAll("details")].map((it) => it.open),
        focus: focused?.[0],
        caret: focused ? this.#caret(focused[1]) : null,
        anchor: anchor?.id,
        offset: anchor ? anchor.getBoundingClientRect().top : 0,
        x: scrollX,
        y: scrollY,
      };
      try {
        sessionStorage.setItem(this.#key, JSON.stringify(state));
      } catch {
        // Blocked storage: the page then loads as if it were new.
      }
    }

    #restore() {
      /** @type {PageState | null} */
      let state = null;
      try {
        state = JSON.parse(sessionStorage.getItem(this.#key) ?? "null");
        sessionStorage.removeItem(this.#key);
      } catch {
        // As above.
      }
      if (state) this.#apply(state);
    }

    /** @param {PageState} state */
    #apply(state) {
      const controls = /** @type {Map<string, PageControl>} */ (new Map(this.#controls()));
      for (const [name, value] of state.values) {
        const control = controls.get(name);
        if (control) this.#fill(control, value);
      }
      document.querySelectorAll("details").forEach((it, i) => (it.open = state.open[i] ?? it.open));
      const focused = controls.get(state.focus ?? "");
      focused?.focus({ preventScroll: true });
      if (focused && "setSelectionRange" in focused && state.caret) focused.setSelectionRange(...state.caret);
      const scroll = () => {
        const anchor = document.getElementById(state.anchor ?? "");
        const y = anchor ? scrollY + anchor.getBoundingClientRect().top - state.offset : state.y;
        scrollTo({ left: state.x, top: y, behavior: "instant" });
      };
      history.scrollRestoration = "manual";
      scroll();
      // Pictures and fonts have their size by then.
      addEventListener("load", scroll, { once: true });
    }

    /** @type {(control: PageControl) => control is HTMLInputElement} */
    #isSwitch(control) {
      return control.type === "checkbox" || control.type === "radio";
    }

    /**
     * @param {PageControl} control
     * @returns {[number, number] | null}
     */
    #caret(control) {
      // Controls that have no text, such as dates, have no caret.
      if (!("selectionStart" in control) || control.selectionStart === null) return null;
      return [control.selectionStart, control.selectionEnd ?? control.selectionStart];
    }

    /**
     * @param {PageControl} control
     * @param {string | boolean} value
     */
    #fill(control, value) {
      if (this.#isSwitch(control)) {
        if (control.checked === value) return;
        control.checked = Boolean(value);
      } else {
        if (control.value === value) return;
        control.value = String(value);
      }
      control.dispatchEvent(new Event("input", { bubbles: true }));
      control.dispatchEvent(new Event("change", { bubbles: true }));
    }
  },
);

document.body.append(document.createElement("playbook-preview"));
