// Keeps the whole playbook in the browser; docs/decisions/0027-offline.md says how.
(() => {
  const { version, bytes: size, files } = Playbook.kept;
  const worker = /** @type {WorkerScope} */ (/** @type {unknown} */ (globalThis));
  const { scope } = worker.registration;
  const prefix = `playbook ${scope} `;
  const own = prefix + version;

  /** Is stored last: a copy that has it is whole. */
  const LIST = "integrity.json";

  /** Of these, a host may have its own, or refuse them: without them a copy is whole too. */
  const OPTIONAL = /(^|\/)404\.html$|\.webmanifest$/;

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

  /** A host may send a file from another place, or packed, and a page about what is not there as such: what counts is its bytes. @type {(url: string, init: RequestInit) => Promise<[ArrayBuffer, Response]>} */
  const load = async (url, init) => {
    const response = await fetch(url, init);
    if (!response.ok && !OPTIONAL.test(url)) throw new Error(`${url}: ${response.status}`);
    return [await response.arrayBuffer(), response];
  };

  /** By the endings of what is kept. @type {Record<string, string>} */
  const types = {
    css: "text/css; charset=utf-8",
    gif: "image/gif",
    html: "text/html; charset=utf-8",
    jpeg: "image/jpeg",
    jpg: "image/jpeg",
    js: "text/javascript; charset=utf-8",
    json: "application/json",
    png: "image/png",
    svg: "image/svg+xml",
    webmanifest: "application/manifest+json",
  };

  /** Of the host's headers none is kept: a wrong one would stay as long as the bytes do. @type {(path: string, bytes: ArrayBuffer) => Response} */
  const plain = (path, bytes) => {
    const type = types[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
    return new Response(bytes, { headers: { "Content-Type": type, "X-Content-Type-Options": "nosniff" } });
  };

  /** @type {(path: string, hash: string, signal: AbortSignal) => Promise<Response | undefined>} */
  const loaded = async (path, hash, signal) => {
    // What the browser has from before may be old.
    for (const cache of /** @type {RequestCache[]} */ (["default", "reload"])) {
      const [bytes] = await load(address(path), { cache, signal });
      if (await isRight(bytes, hash)) return plain(path, bytes);
    }
    if (OPTIONAL.test(path)) return undefined;
    throw new Error(`${path} is not the one of this version`);
  };

  /** Takes what has not changed from a copy that is there. @type {(names: string[], path: string, hash: string) => Promise<Response | undefined>} */
  const unchanged = async (names, path, hash) => {
    for (const name of names) {
      const response = await stored(name, address(path));
      const bytes = await response?.arrayBuffer();
      if (bytes && (await isRight(bytes, hash))) return plain(path, bytes);
    }
    return undefined;
  };

  /** Gives the site's own list, if it is about these files. */
  const list = async () => {
    const [bytes] = await load(address(LIST), { cache: "no-cache" });
    const listed = JSON.parse(new TextDecoder().decode(bytes)).files;
    for (const path in files)
      if (listed[path]?.sha256 !== files[path]) throw new Error(`${LIST} is of another version`);
    return plain(LIST, bytes);
  };

  /** The last that is whole. */
  const newest = async () => {
    for (const name of (await copies()).reverse()) if (await stored(name, address(LIST))) return name;
    return undefined;
  };

  /** The pages of this site that are open: not those that the browser only keeps to go back to. */
  const pages = async () => {
    const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
    return open.filter(({ url }) => url.startsWith(scope));
  };

  /** Refuses to begin what would be thrown away, where the browser tells how much room there is: not all do. */
  const room = async () => {
    const { storage } = /** @type {{storage?: Partial<StorageManager>}} */ (navigator);
    const { quota = Infinity, usage = 0 } = (await storage?.estimate?.()) ?? {};
    if (quota - usage < size) throw new DOMException(`${size} bytes`, "QuotaExceededError");
  };

  /** Throws the copy away that had no room, and tells the pages not to try again. */
  const giveUp = async () => {
    await caches.delete(own);
    for (const page of await pages()) page.postMessage("full");
  };

  /** Fills the copy, as the last of all; one that was begun goes on where it stopped. */
  const fill = async () => {
    const now = await newest();
    if (now === own) return;
    const all = await copies();
    // The last that was begun is to be the newest.
    if (now && all.indexOf(own) < all.indexOf(now)) await caches.delete(own);
    const before = all.filter((name) => name !== own).reverse();
    if (!(await caches.has(own))) await room();
    const cache = await caches.open(own);
    const there = new Set((await cache.keys()).map((request) => request.url));
    const left = Object.entries(files)
      .filter(([path]) => !there.has(address(path)))
      .values();
    const stop = new AbortController();
    const work = async () => {
      for (const [path, hash] of left) {
        const response = (await unchanged(before, path, hash)) ?? (await loaded(path, hash, stop.signal));
        if (response) await cache.put(address(path), response);
      }
    };
    try {
      await Promise.all(Array.from({ length: 6 }, work));
      await cache.put(address(LIST), await list());
    } catch (error) {
      stop.abort();
      throw error;
    }
  };

  const keep = async () => {
    try {
      await fill();
    } catch (error) {
      if (Object(error).name === "QuotaExceededError") await giveUp();
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
      const [folder] = request.url.slice(scope.length).split("/");
      const name = (await newest()) ?? own;
      for (const path of request.mode === "navigate" ? [`${folder}/404.html`, "404.html"] : []) {
        const missing = await stored(name, scope + path);
        if (missing) return new Response(missing.body, { status: 404, headers: missing.headers });
      }
      throw error;
    }
  };

  /**
   * Former versions stay while another page is open that may be of one; the last stays always: a page of it may come back that
   * the browser does not count.
   */
  const tidy = async () => {
    const all = await copies();
    const former = [];
    for (const name of all.slice(0, Math.max(0, all.indexOf((await newest()) ?? "")))) {
      if (await stored(name, address(LIST))) former.push(name);
      else await caches.delete(name);
    }
    const spared = (await pages()).length > 1 ? 2 : 1;
    for (const name of former.slice(0, -spared)) await caches.delete(name);
  };

  /** A browser that was short of room may have thrown the copy away. */
  const heal = async () => {
    const { installing, waiting } = worker.registration;
    if (installing) return;
    // One that waits has a newer copy than this one is to keep.
    if (!waiting) await keep().catch(() => {});
    await tidy();
  };

  // It waits until no page is open: a page that begins while one worker follows another may never end loading.
  worker.addEventListener("install", (event) => event.waitUntil(keep()));
  worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
  // A page says that it is at rest: by then it has what it loads at once, and is counted.
  worker.addEventListener("message", (event) => event.waitUntil(heal()));
  worker.addEventListener("fetch", (event) => {
    const { request } = event;
    if (request.method === "GET" && request.url.startsWith(scope)) event.respondWith(answer(request));
  });
})();
