// @needs core/config, core/element, core/language
Playbook.search = (() => {
  /** @type {ScriptPolicy | undefined} */
  let policy;

  /** @type {Promise<void[]> | undefined} */
  let loading;

  const language = () => Playbook.language(document.documentElement.lang);

  const root = () => {
    const opener = Playbook.config.part(document.body, "playbook-search-open", HTMLElement);
    return Playbook.config.attribute(opener, "data-root", Playbook.config.text);
  };

  /** Modules and `fetch` do not work from a disk. @type {(path: string) => Promise<void>} */
  const script = (path) => {
    const { trustedTypes } = /** @type {{trustedTypes?: TrustedTypes}} */ (globalThis);
    policy ??= trustedTypes?.createPolicy("playbook-search", { createScriptURL: (url) => url });
    return new Promise((loaded, failed) => {
      const script = Playbook.element("script");
      script.src = policy?.createScriptURL(path) ?? path;
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

  /** By language and name of a script. @type {Map<string, (data: never) => void>} */
  const waiting = new Map();

  return {
    language,
    root,
    script,
    waiting,

    /** Where “off” is stored for who wants no single key. */
    slash: `playbook.${document.documentElement.dataset.playbook}.slash`,

    load: () => {
      loading ??= Promise.all(language().apart["component/search/search-box"].map((path) => script(root() + path)));
      loading.catch(() => (loading = undefined));
      return loading;
    },

    /** Scripts of an index call it. @type {(tag: string, name: string, data: never) => void} */
    add: (tag, name, data) => waiting.get(`${tag} ${name}`)?.(data),
  };
})();
