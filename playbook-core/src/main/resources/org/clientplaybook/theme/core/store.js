// @needs core/config, core/field-text, core/when-back
Playbook.Store = class Store {
  static VERSION = 1;
  static #LOOK = 1000;

  /** @type {Texts} */
  #own = new Map();
  /** What other pages ask for is kept as it is. @type {Texts} */
  #shared = new Map();
  /** @type {Texts} */
  #mine = new Map();
  /** @type {((field: string | null) => void)[]} */
  #listeners = [];
  #fields;
  #ownKey;
  #sharedKey;
  #mineKey;
  #full = false;
  /** What is remembered, as it was last stored or seen. @type {string | null} */
  #seen = null;

  constructor(/** @type {string} */ scenario, /** @type {Fields} */ fields) {
    const { config } = Playbook;
    const id = config.attribute(document.documentElement, "data-playbook", config.name);
    this.#fields = fields;
    this.#ownKey = `playbook.${id}.values.${scenario}`;
    this.#sharedKey = `playbook.${id}.shared`;
    this.#mineKey = `playbook.${id}.details`;
    this.#load();
    addEventListener("storage", (event) => this.#follow(event));
    // A page that comes back may be older than what is stored.
    Playbook.whenBack(() => (this.works ? this.#load() : this.#notify(null)));
    // WebKit does not notify other tabs of what a page from a disk has stored.
    if (location.protocol === "file:") setInterval(() => this.#look(), Store.#LOOK);
  }

  #load() {
    const own = this.#read("sessionStorage", this.#ownKey, (name) => Object.hasOwn(this.#fields, name));
    const shared = this.#read("sessionStorage", this.#sharedKey, (name) => !Store.#isMine(name));
    const mine = this.#read(this.remembers ? "localStorage" : "sessionStorage", this.#mineKey, Store.#isMine);
    this.#own = new Map([...own, ...this.#unstored(this.#own)]);
    this.#shared = new Map([...shared, ...this.#unstored(this.#shared)]);
    this.#mine = new Map([...mine, ...this.#unstored(this.#mine)]);
    this.#seen = this.#remembered;
    this.#notify(null);
  }

  /** @param {Texts} map */
  #unstored(map) {
    return [...map].filter(([name]) => this.#fields[name]?.sensitive);
  }

  /** @param {(field: string | null) => void} listener */
  follow(listener) {
    this.#listeners.push(listener);
  }

  /** @param {string | null} field */
  #notify(field) {
    for (const listener of this.#listeners) listener(field);
  }

  get remembers() {
    return this.#remembered !== null;
  }

  get #remembered() {
    return this.#storage("localStorage")?.getItem(this.#mineKey) ?? null;
  }

  get works() {
    return !this.#full && this.#storage("sessionStorage") !== null && this.#storage("localStorage") !== null;
  }

  /** @type {(field: string) => string[]} */
  get(field) {
    return this.#own.get(field) ?? this.#of(field).get(field) ?? [];
  }

  get currency() {
    const field = this.#fields.$currency;
    const [code] = this.get("$currency");
    return field?.options?.some(([own]) => own === code) ? code : field?.value;
  }

  all() {
    const all = Object.keys(this.#fields).map((name) => /** @type {[string, string[]]} */ ([name, this.get(name)]));
    return new Map(all.filter(([, texts]) => texts.length));
  }

  /** @type {(field: string, texts: string[]) => void} */
  set(field, texts) {
    const received = this.#own.has(field);
    const values = received ? this.#own : this.#of(field);
    // Blank on purpose, where something else would stand there.
    const kept = this.#fields[field].value != null || (received && this.#fields[field].shared);
    if (texts.length && (kept || texts.some((text) => text !== ""))) values.set(field, texts);
    else values.delete(field);
    this.#save();
    this.#notify(field);
  }

  /** By a link, for this scenario alone. @type {(field: string, texts: string[]) => void} */
  receive(field, texts) {
    this.#own.set(field, texts);
    this.#save();
    this.#notify(field);
  }

  /** @param {boolean} wanted */
  remember(wanted) {
    if (wanted) {
      for (const [name, texts] of this.#own) {
        if (this.#of(name) === this.#mine && this.#own.delete(name)) this.#mine.set(name, texts);
      }
      this.#write("localStorage", this.#mineKey, this.#mine);
      this.#storage("sessionStorage")?.removeItem(this.#mineKey);
    } else {
      this.#storage("localStorage")?.removeItem(this.#mineKey);
    }
    this.#save();
  }

  forget() {
    this.#mine.clear();
    for (const name of this.#own.keys()) if (this.#of(name) === this.#mine) this.#own.delete(name);
    // Other tabs see it in this order.
    if (this.remembers) this.#write("localStorage", this.#mineKey, this.#mine);
    this.#storage("localStorage")?.removeItem(this.#mineKey);
    this.#save();
    this.#notify(null);
  }

  /** Gives what brings it back. */
  clear() {
    const own = this.#own;
    const shared = this.#shared;
    /** @type {(maps: Texts[]) => void} */
    const put = (maps) => {
      [this.#own, this.#shared] = maps;
      this.#save();
      this.#notify(null);
    };
    // The next plan is for somebody else: the one in a calendar must not change.
    const kept = [...this.#own].filter(([name]) => /^\$(?!received|plan|with)/.test(name));
    put([new Map(kept), new Map()]);
    return () => put([own, shared]);
  }

  /** @param {string} field */
  #of(field) {
    if (!this.#fields[field]?.shared) return this.#own;
    return Store.#isMine(field) ? this.#mine : this.#shared;
  }

  /** @param {string} field */
  static #isMine(field) {
    return /^(your_|\$)/.test(field);
  }

  /** @param {StorageEvent} event */
  #follow(event) {
    if (event.key !== this.#mineKey && event.key !== null) return;
    if (event.storageArea !== this.#storage("localStorage")) return;
    this.#take(event.oldValue, event.newValue);
  }

  #look() {
    const now = this.#remembered;
    if (now === this.#seen) return;
    // Forgotten, or no longer remembered.
    if (now === null) this.#mine.clear();
    this.#take(this.#seen, now);
  }

  /** What another tab has stored. @type {(before: string | null, now: string | null) => void} */
  #take(before, now) {
    if (now !== null) {
      // What was typed here is newer.
      const typed = before === null ? this.#mine : this.#unstored(this.#mine);
      this.#mine = new Map([...this.#parse(now, Store.#isMine), ...typed]);
    } else {
      this.#save();
    }
    this.#seen = now;
    this.#notify(null);
  }

  #save() {
    this.#write("sessionStorage", this.#ownKey, this.#own);
    this.#write("sessionStorage", this.#sharedKey, this.#shared);
    this.#write(this.remembers ? "localStorage" : "sessionStorage", this.#mineKey, this.#mine);
    this.#seen = this.#remembered;
  }

  /** @param {StorageKind} kind */
  #storage(kind) {
    try {
      return globalThis[kind];
    } catch {
      return null;
    }
  }

  /** @type {(kind: StorageKind, key: string, belongs: (name: string) => boolean) => Texts} */
  #read(kind, key, belongs) {
    return this.#parse(this.#storage(kind)?.getItem(key) ?? "{}", belongs);
  }

  // Others write to a storage too, and older versions did.
  /** @type {(stored: string, belongs: (name: string) => boolean) => Texts} */
  #parse(stored, belongs) {
    try {
      /** @type {{version: unknown, values: unknown}} */
      const { version, values } = JSON.parse(stored);
      if (version !== Store.VERSION || !Array.isArray(values)) return new Map();
      return new Map(values.filter(Playbook.fieldText.isValue).filter(([name]) => belongs(name)));
    } catch {
      return new Map();
    }
  }

  /** @type {(kind: StorageKind, key: string, map: Texts) => void} */
  #write(kind, key, map) {
    const values = [...map].filter(([name]) => !this.#fields[name]?.sensitive);
    try {
      this.#storage(kind)?.setItem(key, JSON.stringify({ version: Store.VERSION, values }));
    } catch {
      this.#full = true;
    }
  }
};
