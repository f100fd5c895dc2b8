// @needs core/field-text
/** @type {Link} */
Playbook.link = (() => {
  const LONGEST = 20_000;
  const MOST_CODINGS = 3;
  const START = /^#fill(=|%3d|%253d)/i;

  // Where the page is for others too, when this one is a file.
  const page = () => {
    /** @type {HTMLLinkElement | null} */
    const online = document.querySelector("link[rel=canonical]");
    return (location.protocol === "file:" && online?.href) || location.href.split("#")[0];
  };

  // Programs that make links of text end them at these.
  const CUT = /[!'()*~]/g;

  // What the reader of this page is told is not for a link to say. A plan goes along where it is given.
  const OWN = "$received";
  const PLAN = ["$plan", "$week", "$with"];

  /** @type {(c: string) => string} */
  const escape = (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`;

  /** What is no code stays. @type {(text: string) => string} */
  const decoded = (text) =>
    text.replace(/(%[\da-f]{2})+/gi, (codes) => {
      try {
        return decodeURIComponent(codes);
      } catch {
        return codes;
      }
    });

  // What stands behind the last bracket is not ours, and the last may be somebody else's.
  /** @type {(text: string) => unknown} */
  const parsed = (text) => {
    const last = text.lastIndexOf("]");
    for (const end of [last, text.lastIndexOf("]", last - 1)]) {
      try {
        return JSON.parse(text.slice(0, end + 1));
      } catch {}
    }
    return null;
  };

  // Programs break long lines, and write a space as forms do.
  const BREAK = /(?:=?%0[9ad])+/gi;
  const ENCODED = /^%/;

  /** @type {(text: string) => unknown} */
  const carriedBy = (text) => {
    let rest = text.replace(BREAK, "");
    if (ENCODED.test(rest)) rest = rest.replaceAll("+", "%20");
    for (let i = 0; i <= MOST_CODINGS; i++) {
      const carried = parsed(rest);
      if (carried !== null) return carried;
      rest = decoded(rest);
    }
    return null;
  };

  return {
    to: (values, fields, message, plan = []) => {
      const typed = [...values].filter(([name]) => name !== OWN && !PLAN.includes(name));
      const known = [...plan, ...typed].filter(([name]) => Object.hasOwn(fields, name));
      const within = known.filter(([name]) => !fields[name].sensitive);
      const carried = JSON.stringify([["$message", [message]], ...within]);
      const fragment = `#fill=${encodeURIComponent(carried).replace(CUT, escape)}`;
      return {
        href: fragment.length > LONGEST ? null : page() + fragment,
        within: within.map(([name]) => name).filter((name) => fields[name].label),
        without: known.map(([name]) => name).filter((name) => fields[name].sensitive),
      };
    },

    from: (hash, fields) => {
      if (hash.length > 2 * LONGEST) return null;
      const carried = carriedBy(hash.replace(START, ""));
      if (!Array.isArray(carried) || !carried.every(Playbook.fieldText.isValue)) return null;
      /** @type {[string, string[]][]} */
      const all = carried;
      const values = all
        .filter(([name]) => Object.hasOwn(fields, name) && !fields[name].sensitive && name !== OWN)
        .map(([name, texts]) => {
          const tidy = texts.map((text) => Playbook.entry.kept(fields[name], text));
          return /** @type {[string, string[]]} */ ([name, tidy]);
        });
      return { values, message: all.find(([name]) => name === "$message")?.[1][0] };
    },
  };
})();
