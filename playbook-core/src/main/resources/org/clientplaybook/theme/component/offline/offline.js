// @apart
// @needs core/element, component/search/search
/** @type {Offline} */
Playbook.offline = (() => {
  const { element, search } = Playbook;
  const { language, root } = search;

  /** Where “no” is stored for who does not want the site kept. */
  const key = `playbook.${document.documentElement.dataset.playbook}.offline`;

  const refused = () => {
    try {
      return localStorage.getItem(key) === "no";
    } catch {
      return false;
    }
  };

  /** @param {boolean} wanted */
  const choose = (wanted) => {
    try {
      if (wanted) localStorage.removeItem(key);
      else localStorage.setItem(key, "no");
    } catch {
      // Blocked storage: it lasts for this page.
    }
  };

  /** Where a tab notes that there was no room, so that its next page does not try again. */
  const full = `${key}.full`;

  const isFull = () => {
    try {
      return sessionStorage.getItem(full) !== null;
    } catch {
      return false;
    }
  };

  /** @param {MessageEvent} event */
  const hear = ({ data }) => {
    try {
      if (data === "full") sessionStorage.setItem(full, "1");
    } catch {
      // Blocked storage: the next page tries again.
    }
  };

  const script = () => search.address(root() + (language().worker ?? ""));

  /** Whether the site's own worker brought the page, and not one of a folder above. @param {ServiceWorker | null} [controller] */
  const isOwn = (controller) => controller?.scriptURL === new URL(String(script()), document.baseURI).href;

  /** Below the page, so that nothing moves. @type {(said: string, answers: [string, () => void][]) => void} */
  const say = (said, answers) => {
    const line = element("div", { class: "offline-line no-print", "data-offline": true });
    const status = element("p", { role: "status" });
    line.append(status);
    for (const [label, act] of answers) {
      const button = element("button", { type: "button", class: "button-quiet" }, language().word(label));
      button.addEventListener("click", () => {
        line.remove();
        act();
      });
      line.append(button);
    }
    document.body.append(line);
    status.textContent = said;
  };

  /** Says once that a newer version is there: this page is of the one that waited when it began. @type {(found: ServiceWorkerRegistration, controller: ServiceWorker, waited?: ServiceWorker | null) => void} */
  const watch = (found, controller, waited) => {
    const { serviceWorker } = navigator;
    let told = false;
    const look = () => {
      const newer = found.waiting && found.waiting !== waited;
      if (told || (!newer && serviceWorker.controller === controller)) return;
      told = true;
      say(language().word("offline.newer"), [["offline.close", () => {}]]);
    };
    const follow = () => found.installing?.addEventListener("statechange", look);
    found.addEventListener("updatefound", follow);
    serviceWorker.addEventListener("controllerchange", look);
    follow();
    look();
  };

  /** @type {Offline["begin"]} */
  const keep = async (controller, waited) => {
    const { manifest = "" } = language();
    document.head.append(element("link", { rel: "manifest", href: root() + manifest }));
    const { serviceWorker } = navigator;
    const own = isOwn(controller);
    if (!own && isFull()) return;
    serviceWorker.addEventListener("message", hear);
    // One that brought this page and is gone was removed by its site.
    const found = await (own
      ? serviceWorker.getRegistration()
      : serviceWorker.register(script(), { updateViaCache: "none" }));
    if (!found) return;
    if (own && controller) watch(found, controller, await waited);
    if (isFull()) return;
    await found.update();
    if (!found.installing) found.active?.postMessage("keep");
  };

  const forget = async () => {
    const own = new URL(root() || "./", document.baseURI).href;
    const found = await navigator.serviceWorker.getRegistrations();
    for (const registration of found) if (registration.scope === own) await registration.unregister();
    for (const name of await caches.keys()) if (name.startsWith(`playbook ${own} `)) await caches.delete(name);
  };

  return {
    begin: async (controller, waited) => {
      if (refused()) return;
      const { connection } = /** @type {{connection?: {saveData: boolean}}} */ (navigator);
      if (!connection?.saveData || isOwn(controller)) await keep(controller, waited).catch(() => {});
      else {
        say(language().word("offline.ask"), [
          ["offline.keep", () => void keep().catch(() => {})],
          ["offline.no", () => choose(false)],
        ]);
      }
    },
    keep: async () => {
      choose(true);
      sessionStorage.removeItem(full);
      await keep();
    },
    forget: async () => {
      choose(false);
      await forget();
    },
  };
})();
