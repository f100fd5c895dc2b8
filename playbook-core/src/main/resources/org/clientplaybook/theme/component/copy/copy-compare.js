/** @type {CopyCompare} */
Playbook.copyCompare = (() => {
  const LIST = "integrity.json";
  const WHOLE = "playbook.zip";

  /** @param {BufferSource} bytes */
  const hash = async (bytes) =>
    [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))]
      .map((byte) => byte.toString(16).padStart(2, "0"))
      .join("");

  /** @param {Map<string, string>} hashes */
  const digest = (hashes) => {
    const paths = [...hashes.keys()].sort();
    return hash(new TextEncoder().encode(paths.map((path) => `${hashes.get(path)}  ${path}\n`).join("")));
  };

  return {
    LIST,
    read: (text) => {
      const { format, files } = JSON.parse(text);
      if (format !== 1) throw new Error(`${LIST} has the format ${format}`);
      return new Map(Object.entries(files).map(([path, file]) => [path, String(file.sha256)]));
    },
    compare: async (listed, files, whole) => {
      /** @type {Map<string, string>} */
      const found = new Map();
      for (const [path, bytes] of files) {
        if (path !== LIST && path !== WHOLE && !path.startsWith(".")) found.set(path, await hash(await bytes()));
      }
      const paths = [...listed.keys()];
      return {
        digest: await digest(whole ? found : listed),
        count: found.size,
        missing: paths.filter((path) => !found.has(path)),
        changed: paths.filter((path) => found.has(path) && found.get(path) !== listed.get(path)),
        extra: [...found.keys()].filter((path) => !listed.has(path)),
      };
    },
  };
})();
