// @needs core/element, component/copy/copy-compare, component/search/search
Playbook.Copy = class extends HTMLElement {
  #language = Playbook.search.language();
  #result = Playbook.element("div", { role: "status", class: "copy-result" });

  connectedCallback() {
    const { element } = Playbook;
    const { word } = this.#language;
    const folder = element("input", { type: "file", id: "copy-folder", webkitdirectory: true });
    folder.addEventListener("change", () => void this.#show(this.#ofFolder([...(folder.files ?? [])])));
    const given = element("input", { type: "text", id: "copy-given", autocomplete: "off", spellcheck: "false" });
    given.addEventListener("input", () => this.#match(given.value));
    this.append(
      ...this.#ofKept(),
      element("p", { class: "copy-act" }, element("label", { for: "copy-folder" }, word("copy.folder")), folder),
      element("p", { class: "copy-act" }, element("label", { for: "copy-given" }, word("copy.given")), given),
      this.#result,
    );
    this.hidden = false;
    // The file with the whole site is not in itself.
    const file = document.getElementById("file");
    if (file && location.protocol === "file:") file.hidden = true;
    if (!globalThis.crypto.subtle) this.#say("copy.insecure");
  }

  /** @param {string} said */
  #say(said) {
    this.#result.replaceChildren(Playbook.element("p", {}, this.#language.word(said)));
  }

  /** What the browser keeps, where it can keep something: over https, and if the site lets it. */
  #ofKept() {
    const { apart } = Playbook.search;
    if (!navigator.serviceWorker || !globalThis.caches || location.protocol === "file:") return [];
    /** @type {(act: "keep" | "forget", done: string) => void} */
    const change = (act, done) => {
      this.#say("copy.working");
      apart("component/offline/offline")
        .then(() => Playbook.offline[act]())
        .then(
          () => this.#say(done),
          () => this.#say("copy.undone"),
        );
    };
    const buttons = [this.#button("copy.browser", () => void this.#show(this.#ofBrowser()))];
    if (this.#language.worker) {
      buttons.push(
        this.#button("copy.keep", () => change("keep", "copy.kept")),
        this.#button("copy.forget", () => change("forget", "copy.forgotten")),
      );
    }
    return [Playbook.element("p", { class: "copy-act" }, ...buttons)];
  }

  /** @type {(label: string, act: () => void) => HTMLElement} */
  #button(label, act) {
    const button = Playbook.element("button", { type: "button", class: "button" }, this.#language.word(label));
    button.addEventListener("click", act);
    return button;
  }

  /** What the service worker keeps, which is not all: files for other programs are left out. */
  async #ofBrowser() {
    const { LIST, read, compare } = Playbook.copyCompare;
    const site = new URL(Playbook.search.root() || "./", document.baseURI).href;
    for (const name of (await caches.keys()).reverse()) {
      const list = name.startsWith(`playbook ${site} `) && (await caches.match(site + LIST, { cacheName: name }));
      if (!list) continue;
      const cache = await caches.open(name);
      const files = (await cache.keys()).map(({ url }) => {
        const bytes = async () => (await cache.match(url))?.arrayBuffer() ?? new ArrayBuffer(0);
        return /** @type {CopyFile} */ ([decodeURIComponent(url.slice(site.length)), bytes]);
      });
      return compare(read(await list.text()), files, false);
    }
    return "copy.nothing";
  }

  /** @param {File[]} files */
  async #ofFolder(files) {
    const { LIST, read, compare } = Playbook.copyCompare;
    /** @param {File} file */
    const path = (file) => file.webkitRelativePath.replace(/^[^/]*\//, "");
    const list = files.find((file) => path(file) === LIST);
    if (!list) return "copy.noList";
    const all = files.map((file) => /** @type {CopyFile} */ ([path(file), () => file.arrayBuffer()]));
    return compare(read(await list.text()), all, true);
  }

  /** @param {Promise<CopyResult | string>} work */
  async #show(work) {
    const { element } = Playbook;
    const { word, count } = this.#language;
    this.#say("copy.working");
    const result = await work.catch(() => (globalThis.crypto.subtle ? "copy.failed" : "copy.insecure"));
    if (typeof result === "string") {
      this.#say(result);
      return;
    }
    const { digest, whole, missing, changed, extra } = result;
    const bad = missing.length + changed.length + extra.length > 0;
    const digits = element(
      "code",
      { class: "copy-digest", "data-digest": digest },
      digest.replace(/.{8}(?=.)/g, "$& "),
    );
    this.#result.replaceChildren(
      element(
        "p",
        { "data-verdict": bad ? "differs" : "same" },
        bad ? word("copy.differs") : count("copy.same", result.count),
      ),
      ...this.#list(count("copy.changed", changed.length), changed),
      ...this.#list(count("copy.extra", extra.length), extra),
      ...this.#list(count("copy.missing", missing.length), missing),
      element("p", {}, word(whole ? "copy.digest" : "copy.digest.list")),
      element("p", {}, digits),
      // The digest of what is not as its list says tells nothing.
      ...(bad ? [] : [element("p", { "data-match": true })]),
    );
    const given = this.querySelector("#copy-given");
    if (given instanceof HTMLInputElement) this.#match(given.value);
  }

  /** @type {(head: string, paths: string[]) => HTMLElement[]} */
  #list(head, paths) {
    const { element } = Playbook;
    if (!paths.length) return [];
    const items = paths.map((path) => element("li", {}, element("code", {}, path)));
    const name = element("summary", {}, head);
    return [element("details", { class: "copy-list", open: paths.length < 20 }, name, element("ul", {}, ...items))];
  }

  /** @param {string} given */
  #match(given) {
    const digits = given.toLowerCase().replace(/[^0-9a-f]/g, "");
    const own = this.querySelector("[data-digest]")?.getAttribute("data-digest");
    const line = this.querySelector("[data-match]");
    if (!line || !own) return;
    line.textContent = !digits ? "" : this.#language.word(digits === own ? "copy.match" : "copy.mismatch");
  }
};

customElements.define("playbook-copy", Playbook.Copy);
