// Keeps the whole playbook in the browser; docs/decisions/0027-offline.md says how.
(() => {
  const { version, files } = Playbook.kept;
  const worker = /** @type {WorkerScope} */ (/** @type {unknown} */ (globalThis));
  const { scope } = worker.registration;
  const prefix = `playbook ${scope} `;
  const own = prefix + version;

  /** Is stored last: a copy that has it is whole. */
  const LIST = "integrity.json";

  /** @param {string} path */
  const address = (path) => new URL(path.split("/").map(encodeURIComponent).join("/"), scope).href;

  const copies = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));

  /** @type {(name: string, url: string) => Promise<Response | undefined>} */
  const stored = (name, url) => caches.match(url, { cacheName: name });

  /** @type {(bytes: ArrayBuffer, hash: string) => Promise<boolean>} */
  const isRight = async (bytes, hash) => {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("") === hash;
  };

  /** A host may send a file from another place, or packed: what counts is its bytes. @type {(url: string, init: RequestInit) => Promise<[ArrayBuffer, Response]>} */
  const load = async (url, init) => {
    const response = await fetch(url, init);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return [await response.arrayBuffer(), response];
  };

  /** @type {(bytes: ArrayBuffer, headers: Headers) => Response} */
  const plain = (bytes, headers) => {
    const kept = new Headers(headers);
    for (const name of ["content-encoding", "content-length", "transfer-encoding", "vary"]) kept.delete(name);
    return new Response(bytes, { headers: kept });
  };

  /** @type {(path: string, hash: string, signal: AbortSignal) => Promise<Response>} */
  const loaded = async (path, hash, signal) => {
    // What the browser has from before may be old.
    for (const cache of /** @type {RequestCache[]} */ (["default", "reload"])) {
      const [bytes, { headers }] = await load(address(path), { cache, signal });
      if (await isRight(bytes, hash)) return plain(bytes, headers);
    }
    throw new Error(`${path} is not the one of this version`);
  };

  /** Takes what has not changed from a copy that is there. @type {(names: string[], path: string, hash: string) => Promise<Response | undefined>} */
  const unchanged = async (names, path, hash) => {
    for (const name of names) {
      const response = await stored(name, address(path));
      const bytes = await response?.arrayBuffer();
      if (response && bytes && (await isRight(bytes, hash))) return plain(bytes, response.headers);
    }
    return undefined;
  };

  /** Gives the site's own list, if it is about these files. */
  const list = async () => {
    const [bytes, { headers }] = await load(address(LIST), { cache: "no-cache" });
    const listed = JSON.parse(new TextDecoder().decode(bytes)).files;
    for (const path in files)
      if (listed[path]?.sha256 !== files[path]) throw new Error(`${LIST} is of another version`);
    return plain(bytes, headers);
  };

  /** The last that is whole. */
  const newest = async () => {
    for (const name of (await copies()).reverse()) if (await stored(name, address(LIST))) return name;
    return undefined;
  };

  /** Fills the copy, as the last of all; one that was begun goes on where it stopped. */
  const fill = async () => {
    if ((await newest()) === own) return;
    if (await stored(own, address(LIST))) await caches.delete(own);
    const before = (await copies()).filter((name) => name !== own).reverse();
    const cache = await caches.open(own);
    const there = new Set((await cache.keys()).map((request) => request.url));
    const left = Object.entries(files)
      .filter(([path]) => !there.has(address(path)))
      .values();
    const stop = new AbortController();
    const work = async () => {
      for (const [path, hash] of left) {
        const response = (await unchanged(before, path, hash)) ?? (await loaded(path, hash, stop.signal));
        await cache.put(address(path), response);
      }
    };
    try {
      await Promise.all(Array.from({ length: 6 }, work));
      await cache.put(address(LIST), await list());
    } catch (error) {
      stop.abort();
      if (Object(error).name === "QuotaExceededError") await caches.delete(own);
      throw error;
    }
  };

  /** A page is of the newest version; what it loads is of the version that the page is of: its name has a hash. */
  const find = async (/** @type {Request} */ request) => {
    const [url] = request.url.split(/[?#]/);
    if (request.mode === "navigate") {
      const name = await newest();
      for (const way of name ? [url, `${url}.html`, `${url}index.html`] : []) {
        const page = await stored(name ?? "", way);
        if (page) return page;
      }
      return undefined;
    }
    for (const name of (await copies()).reverse()) {
      const file = await stored(name, url);
      if (file) return file;
    }
    return undefined;
  };

  /** Where there is no such page, the site's own page says so. @type {(request: Request) => Promise<Response>} */
  const answer = async (request) => {
    const found = await find(request).catch(() => undefined);
    if (found) return found;
    try {
      return await fetch(request);
    } catch (error) {
      const missing = request.mode === "navigate" && (await stored((await newest()) ?? own, address("404.html")));
      if (missing) return new Response(missing.body, { status: 404, headers: missing.headers });
      throw error;
    }
  };

  /** Former versions stay while another page is open that may be of one. */
  const tidy = async () => {
    const { installing, waiting } = worker.registration;
    if (installing || waiting) return;
    const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
    const newer = await newest();
    const before = (await copies()).filter((name) => name !== newer);
    for (const name of open.length > 1 ? before.slice(0, -2) : before) await caches.delete(name);
  };

  const heal = async () => {
    if (!(await newest())) await fill().catch(() => {});
  };

  worker.addEventListener("install", (event) => event.waitUntil(fill().then(() => void worker.skipWaiting())));
  worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
  // A page says that it is at rest: a browser that was short of room may have thrown the copy away.
  worker.addEventListener("message", (event) => event.waitUntil(heal()));
  worker.addEventListener("fetch", (event) => {
    const { request } = event;
    if (request.method !== "GET" || !request.url.startsWith(scope)) return;
    event.respondWith(answer(request));
    if (request.mode === "navigate") event.waitUntil(tidy());
  });
})();
