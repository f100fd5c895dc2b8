// Takes the copy of the playbook out of the browser, and then itself.
(() => {
  const worker = /** @type {WorkerScope} */ (/** @type {unknown} */ (globalThis));
  const prefix = `playbook ${worker.registration.scope} `;

  const remove = async () => {
    for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
    // Has its turn once this worker is installed: so nobody waits for it.
    void worker.registration.unregister();
  };

  // At once: a former worker that is busy can keep this one waiting.
  worker.addEventListener("install", (event) => event.waitUntil(remove().then(() => void worker.skipWaiting())));
  worker.addEventListener("activate", (event) => event.waitUntil(remove()));
  // A page of the former version has registered it again.
  worker.addEventListener("message", (event) => event.waitUntil(remove()));
})();
