/** @type {Config} */
Playbook.config = (() => {
  class ConfigError extends Error {
    name = "ConfigError";
  }

  /** @type {(value: unknown, path: string, wanted: string) => never} */
  const misfit = (value, path, wanted) => {
    throw new ConfigError(`${path} is ${JSON.stringify(value)?.slice(0, 60) ?? "missing"}, not ${wanted}`);
  };

  /** @type {(value: unknown, path: string) => {[key: string]: unknown}} */
  const record = (value, path) =>
    /^\[object O/.test(String(value)) ? Object(value) : misfit(value, path, "an object");

  return {
    text: (value, path) => (typeof value === "string" ? value : misfit(value, path, "a text")),
    name: (value, path) => (typeof value === "string" && value ? value : misfit(value, path, "a name")),
    flag: (value, path) => (typeof value === "boolean" ? value : misfit(value, path, "true or false")),
    number: (value, path) => (/^-?\d+$/.test(String(value)) ? Number(value) : misfit(value, path, "a whole number")),
    oneOf:
      (...words) =>
      (value, path) =>
        words.find((word) => word === value) ?? misfit(value, path, `one of ${words.join(", ")}`),
    list: (item) => (value, path) =>
      Array.isArray(value) ? value.map((one, i) => item(one, `${path}[${i}]`)) : misfit(value, path, "a list"),
    map: (item) => (value, path) =>
      Object.fromEntries(Object.entries(record(value, path)).map(([key, one]) => [key, item(one, `${path}.${key}`)])),
    optional: (check) => (value, path) => (value === undefined ? value : check(value, path)),
    object: (shape) => (value, path) => {
      const given = record(value, path);
      for (const key in given) if (!Object.hasOwn(shape, key)) misfit(given[key], `${path}.${key}`, "known");
      const checked = Object.entries(shape).map(([key, check]) => [key, check(given[key], `${path}.${key}`)]);
      return Object.fromEntries(checked.filter(([, one]) => one !== undefined));
    },
    json: (check) => (value, path) => {
      let parsed;
      try {
        parsed = JSON.parse(String(value));
      } catch {
        misfit(value, path, "JSON");
      }
      return check(parsed, path);
    },

    attribute: (element, name, check) =>
      check(element.getAttribute(name) ?? undefined, `<${element.localName}${element.id && `#${element.id}`}> ${name}`),
    part: (element, selector, type) => {
      const part = element.querySelector(selector);
      if (part instanceof type) return part;
      throw new ConfigError(`<${element.localName}> has no ${selector} that is an ${type.name}`);
    },
  };
})();
