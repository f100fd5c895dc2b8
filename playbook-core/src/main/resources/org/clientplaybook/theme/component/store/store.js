/**
 * What the reader types, in one place. All of it lives as long as this tab, and survives a reload: what is asked for in one
 * scenario stays there, what all scenarios share goes along. What is the reader's own is remembered on this device if the
 * reader says so; what is about a client never is. Sensitive values live in this page alone. Where storage is blocked, all
 * of it lives in this page.
 *
 * Keys carry the playbook's id, since several can share one origin; what is stored carries a version.
 */
globalThis.Playbook ??= {};

Playbook.Store = class extends EventTarget {
  static VERSION = 1;

  /** Of this scenario, of all scenarios, and of the reader. */
  #own = new Map();
  #shared = new Map();
  #mine = new Map();
  #fields;
  #ownKey;
  #sharedKey;
  #mineKey;
  #full = false;

  /**
   * @param {string} scenario its slug
   * @param {Object<string, {shared?: boolean, sensitive?: boolean}>} fields those whose names begin with `your_` or `$` are
   *   the reader's own, where they are shared
   */
  constructor(scenario, fields) {
    super();
    const id = document.documentElement.dataset.playbook;
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
    const read = (kind, key, former) => new Map([...this.#read(kind, key), ...this.#unstored(former)]);
    this.#own = read("sessionStorage", this.#ownKey, this.#own);
    this.#shared = read("sessionStorage", this.#sharedKey, this.#shared);
    this.#mine = read(this.remembers ? "localStorage" : "sessionStorage", this.#mineKey, this.#mine);
    this.#tell(null);
  }

  #unstored(map) {
    return [...map].filter(([name]) => this.#fields[name].sensitive);
  }

  #tell(field) {
    this.dispatchEvent(new CustomEvent("change", { detail: { field } }));
  }

  /** Whether the reader's own values are kept on this device. */
  get remembers() {
    return this.#storage("localStorage")?.getItem(this.#mineKey) != null;
  }

  /** Whether anything outlives this page. */
  get works() {
    return !this.#full && this.#storage("sessionStorage") !== null && this.#storage("localStorage") !== null;
  }

  /** @returns {string[]} the texts of a field; empty where nothing was typed */
  get(field) {
    return this.#own.get(field) ?? this.#of(field).get(field) ?? [];
  }

  /** @returns {string | undefined} the code of the reader's currency */
  get currency() {
    const field = this.#fields.$currency;
    const [code] = this.get("$currency");
    return field?.options.some(([own]) => own === code) ? code : field?.value;
  }

  /** @returns {Map<string, string[]>} all values */
  all() {
    return new Map([...this.#shared, ...this.#mine, ...this.#own]);
  }

  /**
   * @param {string} field
   * @param {string[]} texts
   */
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

  /** Takes what came by a link: for this scenario in this tab, also where the field is shared. */
  receive(field, texts) {
    this.#own.set(field, texts);
    this.#save();
    this.#tell(field);
  }

  /** Keeps the reader's own values on this device, those of a link too, or no longer. */
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

  /** Forgets the reader's own values, here and on this device. */
  forget() {
    this.#mine.clear();
    for (const name of this.#own.keys()) if (this.#of(name) === this.#mine) this.#own.delete(name);
    // Other tabs see first that there is nothing, and then that nothing is remembered.
    if (this.remembers) this.#write("localStorage", this.#mineKey, this.#mine);
    this.#storage("localStorage")?.removeItem(this.#mineKey);
    this.#save();
    this.#tell(null);
  }

  /** Clears what is asked for here, but what is the reader's own. */
  clear() {
    for (const name of this.#own.keys()) if (!name.startsWith("$")) this.#own.delete(name);
    this.#shared.clear();
    this.#save();
    this.#tell(null);
  }

  #of(field) {
    if (!this.#fields[field]?.shared) return this.#own;
    return /^(your_|\$)/.test(field) ? this.#mine : this.#shared;
  }

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

  #storage(kind) {
    try {
      return globalThis[kind];
    } catch {
      return null;
    }
  }

  #read(kind, key) {
    return this.#parse(this.#storage(kind)?.getItem(key) ?? "{}");
  }

  #parse(stored) {
    try {
      const { version, values } = JSON.parse(stored);
      if (version !== Playbook.Store.VERSION) return new Map();
      const valid = ([name, texts]) =>
        Object.hasOwn(this.#fields, name) && Array.isArray(texts) && texts.every(Playbook.entry.isText);
      return new Map(values.filter(valid));
    } catch {
      return new Map();
    }
  }

  #write(kind, key, map) {
    const values = [...map].filter(([name]) => !this.#fields[name]?.sensitive);
    try {
      this.#storage(kind)?.setItem(key, JSON.stringify({ version: Playbook.Store.VERSION, values }));
    } catch {
      this.#full = true;
    }
  }
};
