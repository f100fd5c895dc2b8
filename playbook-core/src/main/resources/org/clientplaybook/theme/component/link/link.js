/**
 * A link to a filled form. What is filled in stands in its fragment, which no server ever sees; sensitive values are left
 * out. What comes in by such a link is text for fields of the scenario, or is refused.
 */
globalThis.Playbook ??= {};

{
  const LONGEST = 20_000;

  Playbook.link = {
    /**
     * @param {Map<string, string[]>} values
     * @param {Object<string, {sensitive?: boolean}>} fields
     * @returns {{href: string, within: string[], without: string[]}} the link, and the fields that it has and has not
     */
    to: (values, fields) => {
      const names = [...values.keys()].filter((name) => Object.hasOwn(fields, name));
      const within = names.filter((name) => !fields[name].sensitive);
      const carried = JSON.stringify(within.map((name) => [name, values.get(name)]));
      return {
        href: `${location.href.split("#")[0]}#fill=${encodeURIComponent(carried)}`,
        within,
        without: names.filter((name) => fields[name].sensitive),
      };
    },

    /** @returns {boolean} whether the address is such a link */
    is: (hash) => hash.startsWith("#fill="),

    /**
     * @param {string} hash the fragment with its `#`
     * @returns {[string, string[]][] | null} the texts by field; null where it is no link of ours
     */
    from: (hash, fields) => {
      if (hash.length > LONGEST) return null;
      try {
        const values = JSON.parse(decodeURIComponent(hash.slice("#fill=".length)));
        const known = values.filter(([name]) => Object.hasOwn(fields, name) && !fields[name].sensitive);
        return known.every(([, texts]) => Array.isArray(texts) && texts.every((text) => typeof text === "string"))
          ? known
          : null;
      } catch {
        return null;
      }
    },
  };
}
