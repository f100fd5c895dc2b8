/**
 * What the reader types, in one place. Values of a scenario live as long as this tab, and survive a reload. Values of
 * shared fields do too, and are remembered on this device if the reader says so. Sensitive values live in this page alone.
 * Where storage is blocked, all of it lives in this page.
 *
 * Keys carry the playbook's id, since several can share one origin; what is stored carries a version.
 */
globalThis.Playbook ??= {};

Playbook.Store = class extends EventTarget {
  static VERSION = 1;

  #own = new Map();
  #shared = new Map();
  #fields;
  #ownKey;
  #sharedKey;

  /**
   * @param {string} scenario its slug
   * @param {Object<string, {shared?: boolean, sensitive?: boolean}>} fields
   */
  constructor(scenario, fields) {
    super();
    const id = document.documentElement.dataset.playbook;
    this.#fields = fields;
    this.#ownKey = `playbook.${id}.values.${scenario}`;
    this.#sharedKey = `playbook.${id}.details`;
    this.#load();
    addEventListener("storage", (event) => this.#follow(event));
    // A page that comes back as it was left may be older than what is stored.
    addEventListener("pageshow", (event) => event.persisted && this.#load());
  }

  #load() {
    const sensitive = [...this.#own, ...this.#shared].filter(([name]) => this.#fields[name].sensitive);
    this.#own = new Map([...this.#read("sessionStorage", this.#ownKey), ...sensitive]);
    this.#shared = this.#read(this.remembers ? "localStorage" : "sessionStorage", this.#sharedKey);
    this.#tell(null);
  }

  #tell(field) {
    this.dispatchEvent(new CustomEvent("change", { detail: { field } }));
  }

  /** Whether values of shared fields are kept on this device. */
  get remembers() {
    return this.#storage("localStorage")?.getItem(this.#sharedKey) != null;
  }

  /** Whether anything outlives this page. */
  get works() {
    return this.#storage("sessionStorage") !== null && this.#storage("localStorage") !== null;
  }

  /** @returns {string[]} the texts of a field; empty where nothing was typed */
  get(field) {
    return this.#own.get(field) ?? this.#of(field).get(field) ?? [];
  }

  /** @returns {string | undefined} the code of the currency that the reader reckons in */
  get currency() {
    const field = this.#fields.$currency;
    const [code] = this.get("$currency");
    return field?.options.some(([own]) => own === code) ? code : field?.value;
  }

  /** @returns {Map<string, string[]>} all values */
  all() {
    return new Map([...this.#shared, ...this.#own]);
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

  /** Keeps the values of shared fields on this device, those of a link too, or no longer. */
  remember(wanted) {
    if (wanted) {
      for (const [name, texts] of this.#own) {
        if (this.#fields[name].shared && this.#own.delete(name)) this.#shared.set(name, texts);
      }
      this.#write("sessionStorage", this.#ownKey, this.#own);
      this.#write("localStorage", this.#sharedKey, this.#shared);
      this.#storage("sessionStorage")?.removeItem(this.#sharedKey);
    } else {
      this.#storage("localStorage")?.removeItem(this.#sharedKey);
      this.#write("sessionStorage", this.#sharedKey, this.#shared);
    }
  }

  /** Forgets the values of shared fields, here and on this device. */
  forget() {
    this.#shared.clear();
    for (const name of this.#own.keys()) if (this.#fields[name].shared) this.#own.delete(name);
    this.#write("sessionStorage", this.#ownKey, this.#own);
    // Other tabs see first that there is nothing, and then that nothing is remembered.
    if (this.remembers) this.#write("localStorage", this.#sharedKey, this.#shared);
    this.#storage("localStorage")?.removeItem(this.#sharedKey);
    this.#storage("sessionStorage")?.removeItem(this.#sharedKey);
    this.#tell(null);
  }

  /** Clears the values of this scenario. */
  clear() {
    this.#own.clear();
    this.#save();
    this.#tell(null);
  }

  #of(field) {
    return this.#fields[field]?.shared ? this.#shared : this.#own;
  }

  #follow(event) {
    if (event.key !== this.#sharedKey && event.key !== null) return;
    if (event.storageArea !== this.#storage("localStorage")) return;
    if (event.newValue !== null) this.#shared = this.#parse(event.newValue);
    else this.#write("sessionStorage", this.#sharedKey, this.#shared);
    this.#tell(null);
  }

  #save() {
    this.#write("sessionStorage", this.#ownKey, this.#own);
    this.#write(this.remembers ? "localStorage" : "sessionStorage", this.#sharedKey, this.#shared);
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
      // A full or blocked storage: what is typed then lives in this page.
    }
  }
};
