/**
 * A link to a filled form. What is filled in stands in its fragment, which no server ever sees; sensitive values are left
 * out. What comes in by such a link is text for fields of the scenario, or is refused.
 */
globalThis.Playbook ??= {};

{
  const LONGEST = 20_000;

  /** Where the page is for others too, when this one is a file. */
  const page = () =>
    (location.protocol === "file:" && document.querySelector("link[rel=canonical]")?.href) || location.href.split("#")[0];

  Playbook.link = {
    /**
     * @param {Map<string, string[]>} values
     * @param {Object<string, {sensitive?: boolean}>} fields
     * @param {string} message the identifier of the one that is looked at
     * @returns {{href: string | null, within: string[], without: string[]}} the link, or null where it would be too long,
     *   and the fields that it has and has not
     */
    to: (values, fields, message) => {
      const names = [...values.keys()].filter((name) => Object.hasOwn(fields, name));
      const within = names.filter((name) => !fields[name].sensitive);
      const carried = JSON.stringify([["$message", [message]], ...within.map((name) => [name, values.get(name)])]);
      const fragment = `#fill=${encodeURIComponent(carried)}`;
      return {
        href: fragment.length > LONGEST ? null : page() + fragment,
        within: within.filter((name) => fields[name].label),
        without: names.filter((name) => fields[name].sensitive),
      };
    },

    /** @returns {boolean} whether the address is such a link */
    is: (hash) => hash.startsWith("#fill="),

    /**
     * @param {string} hash the fragment with its `#`
     * @returns {{values: [string, string[]][], message?: string} | null} the texts by field, and the message that was
     *   looked at; null where it is no link of ours
     */
    from: (hash, fields) => {
      if (hash.length > LONGEST) return null;
      try {
        const all = JSON.parse(decodeURIComponent(hash.slice("#fill=".length)));
        if (!all.every(([, texts]) => Array.isArray(texts) && texts.every(Playbook.entry.isText))) return null;
        const values = all
          .filter(([name]) => Object.hasOwn(fields, name) && !fields[name].sensitive)
          .map(([name, texts]) => [name, fields[name].type === "paragraph" ? texts : texts.map(Playbook.entry.oneLine)]);
        return { values, message: all.find(([name]) => name === "$message")?.[1][0] };
      } catch {
        return null;
      }
    },
  };
}
