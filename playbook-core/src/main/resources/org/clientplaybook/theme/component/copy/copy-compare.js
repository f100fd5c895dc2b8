/** @type {CopyCompare} */
Playbook.copyCompare = (() => {
  const LIST = "integrity.json";

  /** What lies beside the files of the list, or is hidden: `docs/integrity.md` says so too. */
  const BESIDE = /^(integrity\.json|playbook\.zip|_headers)$|(^|\/)\./;

  /** What a browser keeps of a list, but for what its host may refuse. */
  const KEPT = /^(?!(.*\/)?404\.html$|.*\.webmanifest$)(.*\.html$|asset\/(?!card-)|search\/)/;

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
        if (!BESIDE.test(path)) found.set(path, await hash(await bytes()));
      }
      const paths = [...listed.keys()];
      const wanted = whole ? paths : paths.filter((path) => KEPT.test(path));
      return {
        digest: await digest(whole ? found : listed),
        whole,
        count: found.size,
        missing: wanted.filter((path) => !found.has(path)),
        changed: paths.filter((path) => found.has(path) && found.get(path) !== listed.get(path)),
        extra: [...found.keys()].filter((path) => !listed.has(path)),
      };
    },
  };
})();
