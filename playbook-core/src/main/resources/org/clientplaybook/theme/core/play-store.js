// @needs core/plays, core/when-back
Playbook.PlayStore = class {
  static #LOOK = 1000;

  #id = document.documentElement.dataset.playbook;
  #prefix = `playbook.${this.#id}.play.`;
  /** @type {(() => void)[]} */
  #listeners = [];
  /** What was read, by its key: who looks again finds what has not changed. @type {Map<string, {text: string, play: Play | null}>} */
  #known = new Map();
  /** @type {Play[] | null} */
  #seen = null;
  /** @type {Set<() => boolean>} */
  #pending = new Set();
  /** What is stored, as this page has shown it. @type {string | null} */
  #last = null;

  constructor() {
    addEventListener("storage", ({ key }) => {
      if (key === null || key.startsWith(this.#prefix)) this.#notify();
    });
    Playbook.whenBack(() => this.#notify());
    // Whoever leaves does not wait for a lock.
    addEventListener("pagehide", () => {
      for (const work of this.#pending) work();
    });
  }

  get #state() {
    return JSON.stringify(this.#keys.map((key) => this.#storage?.getItem(key)));
  }

  /** @param {() => void} listener */
  follow(listener) {
    this.#listeners.push(listener);
    if (location.protocol !== "file:" || this.#listeners.length > 1) return;
    // WebKit does not notify other tabs of what a page from a disk has stored.
    this.#last = this.#state;
    setInterval(() => this.#last !== this.#state && this.#notify(), Playbook.PlayStore.#LOOK);
  }

  #notify() {
    if (this.#last !== null) this.#last = this.#state;
    // All that is drawn at once is drawn of the same.
    this.#seen = this.all;
    try {
      for (const listener of this.#listeners) listener();
    } finally {
      this.#seen = null;
    }
  }

  get #storage() {
    try {
      return localStorage;
    } catch {
      return null;
    }
  }

  get works() {
    return this.#write(`playbook.${this.#id}.probe`, null);
  }

  /** False where there is no room. @type {(key: string, text: string | null) => boolean} */
  #write(key, text) {
    try {
      localStorage.setItem(key, text ?? "");
      if (text === null) localStorage.removeItem(key);
      return true;
    } catch {
      return false;
    }
  }

  /** This browser's name among those that change plays. */
  get #device() {
    const key = `playbook.${this.#id}.device`;
    const known = this.#storage?.getItem(key) ?? "";
    if (/^[0-9a-f]{8}$/.test(known)) return known;
    const fresh = [...crypto.getRandomValues(new Uint8Array(4))].map((n) => n.toString(16).padStart(2, "0")).join("");
    this.#write(key, fresh);
    return fresh;
  }

  get #keys() {
    return Object.keys(this.#storage ?? {}).filter((key) => key.startsWith(this.#prefix));
  }

  /** Those that were deleted too, for a copy to carry that on. */
  get all() {
    return (
      this.#seen ?? this.#keys.map((key) => this.get(key.slice(this.#prefix.length))).filter((play) => play !== null)
    );
  }

  /** How many cannot be read: they are damaged, or of a newer version, and are left as they are. */
  get unread() {
    return this.#keys.length - this.all.length;
  }

  /** @param {string} id */
  get(id) {
    const text = this.#storage?.getItem(this.#prefix + id);
    if (!text) return null;
    const known = this.#known.get(id);
    if (known?.text === text) return known.play;
    const read = Playbook.plays.read(text);
    const play = read?.id === id ? read : null;
    this.#known.set(id, { text, play });
    return play;
  }

  /** Whether something is kept under a name that cannot be read. @param {string} id */
  #isUnread(id) {
    return Boolean(this.#storage?.getItem(this.#prefix + id)) && !this.get(id);
  }

  /** One tab at a time. @type {(work: () => boolean) => Promise<boolean>} */
  async #alone(work) {
    /** @type {boolean | undefined} */
    let done;
    const once = () => (done ??= work());
    this.#pending.add(once);
    // Where there are no locks for this page, the other tab would have to write within the same millisecond.
    await navigator.locks?.request(this.#prefix, async () => once()).catch(() => {});
    once();
    this.#pending.delete(once);
    // Whoever could not store something still has it on the page.
    if (done) this.#notify();
    return Boolean(done);
  }

  /** All of them, or none. @param {Play[]} plays */
  #put(plays) {
    /** @type {[string, string | null][]} */
    const before = [];
    for (const play of plays) {
      const key = this.#prefix + play.id;
      const text = Playbook.plays.text(play);
      // What cannot be read is not written over, and nothing is written that could not be read.
      const fits = !this.#isUnread(play.id) && Playbook.plays.read(text) !== null;
      before.push([key, this.#storage?.getItem(key) ?? null]);
      if (fits && this.#write(key, text)) continue;
      // Backwards there is room for each of them.
      for (const [written, old] of before.reverse()) {
        if (old === null) this.#storage?.removeItem(written);
        else this.#write(written, old);
      }
      return false;
    }
    return true;
  }

  /** Several plays at once; null deletes one. @param {[string, {[part: string]: PlayValue} | null][]} changes */
  changeAll(changes) {
    return this.#alone(() =>
      this.#put(
        changes.map(([id, values]) => {
          const play = this.get(id) ?? { id, gone: false, parts: new Map() };
          return values ? Playbook.plays.change(play, this.#device, values) : Playbook.plays.gone(id);
        }),
      ),
    );
  }

  /** @type {(id: string, values: {[part: string]: PlayValue}) => Promise<boolean>} */
  change(id, values) {
    return this.changeAll([[id, values]]);
  }

  /** What importing a play would do to what is here. @type {(play: Play) => PlayEffect} */
  effect(play) {
    if (this.#isUnread(play.id)) return "unread";
    const own = this.get(play.id);
    if (!own) return play.gone ? "same" : "fresh";
    if (own.gone && !play.gone) return this.get(this.#heir(play.id)) ? "same" : "deleted";
    const { merge, text } = Playbook.plays;
    if (text(merge(own, play)) === text(own)) return "same";
    return play.gone ? "gone" : "changed";
  }

  /** What cannot be read here stays. @param {Play[]} plays */
  merge(plays) {
    return this.#alone(() => {
      const known = plays.filter(({ id }) => !this.#isUnread(id));
      return this.#put(known.map((play) => Playbook.plays.merge(this.get(play.id) ?? play, play)));
    });
  }

  /** One that was deleted stays so on every device, so it comes back under the next name: the same wherever it does.
   * @type {(id: string) => string} */
  #heir(id) {
    let heir = id;
    while (this.get(heir)?.gone || (heir !== id && this.#isUnread(heir))) heir = Playbook.plays.following(heir);
    return heir;
  }

  /** Those that were deleted here. @param {Play[]} plays */
  bringBack(plays) {
    return this.#alone(() => this.#put(plays.map((play) => ({ ...play, id: this.#heir(play.id) }))));
  }

  removeAll() {
    return this.#alone(() => {
      const others = ["device", "copied"].map((name) => `playbook.${this.#id}.${name}`);
      for (const key of [...this.#keys, ...others]) this.#storage?.removeItem(key);
      return true;
    });
  }

  get #copy() {
    return (this.#storage?.getItem(`playbook.${this.#id}.copied`) ?? "").split(" ");
  }

  /** Another one after each change: numbers of changes only grow. */
  get #mark() {
    const { all } = this;
    return `${all.length}.${all.reduce((sum, play) => sum + Playbook.plays.changes(play), 0)}`;
  }

  /** When the last copy was made or imported; empty for never. */
  get copied() {
    return this.#copy[0];
  }

  get isImported() {
    return this.#copy[2] !== undefined;
  }

  /** Whole, where the copy has all that there is now. @type {(day: string, isWhole: boolean) => void} */
  imported(day, isWhole) {
    this.#write(`playbook.${this.#id}.copied`, `${day} ${isWhole ? this.#mark : "-"} imported`);
    this.#notify();
  }

  /** @param {string} day */
  set copied(day) {
    this.#write(`playbook.${this.#id}.copied`, `${day} ${this.#mark}`);
    this.#notify();
  }

  /** Whether the last copy has all that there is. */
  get isCopied() {
    return this.#copy[1] === this.#mark;
  }
};
