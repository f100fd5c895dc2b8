// @needs core/config, core/entry
Playbook.Store = class Store {
  static VERSION = 1;

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

  constructor(/** @type {string} */ scenario, /** @type {Fields} */ fields) {
    const { attribute, name } = Playbook.config;
    const id = attribute(document.documentElement, "data-playbook", name);
    this.#fields = fields;
    this.#ownKey = `playbook.${id}.values.${scenario}`;
    this.#sharedKey = `playbook.${id}.shared`;
    this.#mineKey = `playbook.${id}.details`;
    this.#load();
    addEventListener("storage", (event) => this.#follow(event));
    // A page that comes back as it was left may be older than what is stored.
    addEventListener("pageshow", (event) => event.persisted && this.#load());
  }

  #load() {
    const own = [...this.#read("sessionStorage", this.#ownKey)].filter(([name]) => Object.hasOwn(this.#fields, name));
    const shared = this.#read("sessionStorage", this.#sharedKey);
    const mine = this.#read(this.remembers ? "localStorage" : "sessionStorage", this.#mineKey);
    this.#own = new Map([...own, ...this.#unstored(this.#own)]);
    this.#shared = new Map([...shared, ...this.#unstored(this.#shared)]);
    this.#mine = new Map([...mine, ...this.#unstored(this.#mine)]);
    this.#tell(null);
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
  #tell(field) {
    for (const listener of this.#listeners) listener(field);
  }

  get remembers() {
    return this.#storage("localStorage")?.getItem(this.#mineKey) != null;
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
    const all = [...this.#shared, ...this.#mine, ...this.#own];
    return new Map(all.filter(([name]) => Object.hasOwn(this.#fields, name)));
  }

  /** @type {(field: string, texts: string[]) => void} */
  set(field, texts) {
    const received = this.#own.has(field);
    const values = received ? this.#own : this.#of(field);
    // What is blank on purpose is kept where something else would stand there.
    const kept = this.#fields[field].value != null || (received && this.#fields[field].shared);
    if (kept || texts.some((text) => text !== "")) values.set(field, texts);
    else values.delete(field);
    this.#save();
    this.#tell(field);
  }

  /** By a link, for this scenario alone. @type {(field: string, texts: string[]) => void} */
  receive(field, texts) {
    this.#own.set(field, texts);
    this.#save();
    this.#tell(field);
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
    // Other tabs see first that there is nothing, and then that nothing is remembered.
    if (this.remembers) this.#write("localStorage", this.#mineKey, this.#mine);
    this.#storage("localStorage")?.removeItem(this.#mineKey);
    this.#save();
    this.#tell(null);
  }

  clear() {
    for (const name of this.#own.keys()) if (!name.startsWith("$")) this.#own.delete(name);
    this.#shared.clear();
    this.#save();
    this.#tell(null);
  }

  /** @param {string} field */
  #of(field) {
    if (!this.#fields[field]?.shared) return this.#own;
    return /^(your_|\$)/.test(field) ? this.#mine : this.#shared;
  }

  /** @param {StorageEvent} event */
  #follow(event) {
    if (event.key !== this.#mineKey && event.key !== null) return;
    if (event.storageArea !== this.#storage("localStorage")) return;
    if (event.newValue !== null) {
      // What was typed here before another tab began to remember is newer.
      const typed = event.oldValue === null ? this.#mine : this.#unstored(this.#mine);
      this.#mine = new Map([...this.#parse(event.newValue), ...typed]);
    } else {
      this.#save();
    }
    this.#tell(null);
  }

  #save() {
    this.#write("sessionStorage", this.#ownKey, this.#own);
    this.#write("sessionStorage", this.#sharedKey, this.#shared);
    this.#write(this.remembers ? "localStorage" : "sessionStorage", this.#mineKey, this.#mine);
  }

  /** @param {StorageKind} kind */
  #storage(kind) {
    try {
      return globalThis[kind];
    } catch {
      return null;
    }
  }

  /** @type {(kind: StorageKind, key: string) => Texts} */
  #read(kind, key) {
    return this.#parse(this.#storage(kind)?.getItem(key) ?? "{}");
  }

  /** @type {(stored: string) => Texts} */
  #parse(stored) {
    try {
      /** @type {{version: unknown, values: [string, unknown][]}} */
      const { version, values } = JSON.parse(stored);
      if (version !== Store.VERSION) return new Map();
      const { isText } = Playbook.entry;
      return new Map(
        values.flatMap(([name, texts]) => (Array.isArray(texts) && texts.every(isText) ? [[name, texts]] : [])),
      );
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
