// @needs core/plays
Playbook.PlayStore = class {
  #id = document.documentElement.dataset.playbook;
  #prefix = `playbook.${this.#id}.play.`;
  /** @type {(() => void)[]} */
  #listeners = [];
  /** What was read, by its key: who looks again finds what has not changed. @type {Map<string, {text: string, play: Play | null}>} */
  #known = new Map();
  /** @type {Play[] | null} */
  #seen = null;

  constructor() {
    addEventListener("storage", ({ key }) => {
      if (key === null || key.startsWith(this.#prefix)) this.#notify();
    });
  }

  /** @param {() => void} listener */
  follow(listener) {
    this.#listeners.push(listener);
  }

  #notify() {
    // All that is drawn at once is drawn of the same.
    this.#seen = this.all;
    for (const listener of this.#listeners) listener();
    this.#seen = null;
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

  /** One tab at a time. @type {(work: () => boolean) => Promise<boolean>} */
  async #alone(work) {
    const done = (await navigator.locks?.request(this.#prefix, async () => work())) ?? work();
    this.#notify();
    return done;
  }

  /** @param {Play} play */
  #put(play) {
    const key = this.#prefix + play.id;
    // What cannot be read is not written over.
    if (this.#storage?.getItem(key) && !this.get(play.id)) return false;
    return this.#write(key, Playbook.plays.text(play));
  }

  /** @type {(id: string, values: {[part: string]: PlayValue}) => Promise<boolean>} */
  change(id, values) {
    return this.#alone(() => {
      const play = this.get(id) ?? { id, gone: false, parts: new Map() };
      return this.#put(Playbook.plays.change(play, this.#device, values));
    });
  }

  /** @param {Play[]} plays */
  merge(plays) {
    return this.#alone(() => plays.every((play) => this.#put(Playbook.plays.merge(this.get(play.id) ?? play, play))));
  }

  /** @param {string} id */
  remove(id) {
    return this.#alone(() => this.#put(Playbook.plays.gone(id)));
  }

  removeAll() {
    return this.#alone(() => {
      for (const key of this.#keys) this.#storage?.removeItem(key);
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

  /** When the last copy was made; empty for never. */
  get copied() {
    return this.#copy[0];
  }

  /** @param {string} day */
  set copied(day) {
    this.#write(`playbook.${this.#id}.copied`, `${day} ${this.#mark}`);
  }

  /** Whether the last copy has all that there is. */
  get isCopied() {
    return this.#copy[1] === this.#mark;
  }

  /** Whether there is something that nobody would like to do again. */
  get hasWork() {
    const work = /^(touch\..*\.done|step\..*|note)$/;
    return this.all.some(({ parts }) => [...parts].some(([part, [, , value]]) => value && work.test(part)));
  }
};
