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
    this.#own = this.#read("sessionStorage", this.#ownKey);
    this.#shared = this.remembers
      ? this.#read("localStorage", this.#sharedKey)
      : this.#read("sessionStorage", this.#sharedKey);
    addEventListener("storage", (event) => this.#follow(event));
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
    this.#own.delete(field);
    const values = this.#of(field);
    if (texts.some((text) => text !== "")) values.set(field, texts);
    else values.delete(field);
    this.#save();
    this.dispatchEvent(new CustomEvent("change", { detail: { field } }));
  }

  /** Takes what came by a link: for this scenario in this tab, also where the field is shared. */
  receive(field, texts) {
    this.#own.set(field, texts);
    this.#save();
    this.dispatchEvent(new CustomEvent("change", { detail: { field } }));
  }

  /** Keeps the values of shared fields on this device, or no longer. */
  remember(wanted) {
    if (wanted) {
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
    this.#storage("localStorage")?.removeItem(this.#sharedKey);
    this.#storage("sessionStorage")?.removeItem(this.#sharedKey);
    this.dispatchEvent(new CustomEvent("change", { detail: { field: null } }));
  }

  /** Clears the values of this scenario. */
  clear() {
    this.#own.clear();
    this.#save();
    this.dispatchEvent(new CustomEvent("change", { detail: { field: null } }));
  }

  #of(field) {
    return this.#fields[field]?.shared ? this.#shared : this.#own;
  }

  #follow(event) {
    if (event.key !== this.#sharedKey && event.key !== null) return;
    if (event.storageArea !== this.#storage("localStorage")) return;
    if (this.remembers) this.#shared = this.#read("localStorage", this.#sharedKey);
    else this.#write("sessionStorage", this.#sharedKey, this.#shared);
    this.dispatchEvent(new CustomEvent("change", { detail: { field: null } }));
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
    try {
      const { version, values } = JSON.parse(this.#storage(kind)?.getItem(key) ?? "{}");
      if (version !== Playbook.Store.VERSION) return new Map();
      const valid = ([name, texts]) =>
        Object.hasOwn(this.#fields, name) && Array.isArray(texts) && texts.every((text) => typeof text === "string");
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
