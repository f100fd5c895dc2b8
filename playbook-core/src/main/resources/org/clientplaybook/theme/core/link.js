// @needs core/entry
/** @type {Link} */
Playbook.link = (() => {
  const LONGEST = 20_000;

  // Where the page is for others too, when this one is a file.
  const page = () => {
    /** @type {HTMLLinkElement | null} */
    const online = document.querySelector("link[rel=canonical]");
    return (location.protocol === "file:" && online?.href) || location.href.split("#")[0];
  };

  /** @type {(pair: unknown) => pair is [string, string[]]} */
  const isPair = (pair) =>
    Array.isArray(pair) &&
    typeof pair[0] === "string" &&
    Array.isArray(pair[1]) &&
    pair[1].every(Playbook.entry.isText);

  return {
    to: (values, fields, message) => {
      const known = [...values].filter(([name]) => Object.hasOwn(fields, name));
      const within = known.filter(([name]) => !fields[name].sensitive);
      const carried = JSON.stringify([["$message", [message]], ...within]);
      const fragment = `#fill=${encodeURIComponent(carried)}`;
      return {
        href: fragment.length > LONGEST ? null : page() + fragment,
        within: within.map(([name]) => name).filter((name) => fields[name].label),
        without: known.map(([name]) => name).filter((name) => fields[name].sensitive),
      };
    },

    is: (hash) => hash.startsWith("#fill="),

    from: (hash, fields) => {
      if (hash.length > LONGEST) return null;
      try {
        /** @type {unknown} */
        const all = JSON.parse(decodeURIComponent(hash.slice("#fill=".length)));
        if (!Array.isArray(all) || !all.every(isPair)) return null;
        const values = all
          .filter(([name]) => Object.hasOwn(fields, name) && !fields[name].sensitive)
          .map(([name, texts]) => {
            const fitting = fields[name].type === "paragraph" ? texts : texts.map(Playbook.entry.oneLine);
            return /** @type {[string, string[]]} */ ([name, fitting]);
          });
        return { values, message: all.find(([name]) => name === "$message")?.[1][0] };
      } catch {
        return null;
      }
    },
  };
})();
