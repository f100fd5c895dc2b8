// @needs core/config, core/element, core/language
Playbook.search = (() => {
  /** @type {ScriptPolicy | undefined} */
  let policy;

  /** @type {Map<string, Promise<void[]>>} */
  const loading = new Map();

  const language = () => Playbook.language(document.documentElement.lang);

  const root = () => {
    const opener = Playbook.config.part(document.body, "playbook-search-open", HTMLElement);
    return Playbook.config.attribute(opener, "data-root", Playbook.config.text);
  };

  /** Lets only the site's own scripts be loaded. @type {(path: string) => string} */
  const own = (path) => {
    const site = new URL(root() || "./", document.baseURI).href;
    if (new URL(path, document.baseURI).href.startsWith(site)) return path;
    throw new TypeError(`${path} is outside the site`);
  };

  /** @type {(path: string) => string} */
  const address = (path) => {
    const { trustedTypes } = /** @type {{trustedTypes?: TrustedTypes}} */ (globalThis);
    policy ??= trustedTypes?.createPolicy("playbook", { createScriptURL: own });
    return policy?.createScriptURL(path) ?? own(path);
  };

  /** Modules and `fetch` do not work from a disk. @type {(path: string) => Promise<void>} */
  const script = (path) => {
    return new Promise((loaded, failed) => {
      const script = Playbook.element("script");
      script.src = address(path);
      script.async = false;
      for (const kind of ["load", "error"]) {
        script.addEventListener(kind, () => {
          script.remove();
          if (kind === "load") loaded();
          else failed(new Error(`${path} does not load`));
        });
      }
      document.head.append(script);
    });
  };

  /** Loads a script that stands apart. @param {string} name */
  const apart = (name) => {
    const paths = language().apart[name];
    const loaded = loading.get(name) ?? Promise.all(paths.map((path) => script(root() + path)));
    loaded.catch(() => loading.delete(name));
    loading.set(name, loaded);
    return loaded;
  };

  /** By language and name of a script. @type {Map<string, (data: never) => void>} */
  const waiting = new Map();

  return {
    language,
    root,
    address,
    script,
    waiting,

    /** Where “off” is stored for who wants no single key. */
    slash: `playbook.${document.documentElement.dataset.playbook}.slash`,

    apart,
    load: () => apart("component/search/search-box"),

    /** Scripts of an index call it. @type {(tag: string, name: string, data: never) => void} */
    add: (tag, name, data) => waiting.get(`${tag} ${name}`)?.(data),
  };
})();
