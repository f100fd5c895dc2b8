// @needs core/plays, core/sealed
/** @type {PlayFile} */
Playbook.playFile = (() => {
  const VERSION = 1;
  const LONGEST = 20_000_000;

  /** @type {(text: string) => object} */
  const parsed = (text) => {
    try {
      return Object(JSON.parse(text));
    } catch {
      return {};
    }
  };

  /** @type {(text: string) => Promise<PlayFileRead>} */
  const readText = async (text) => {
    const { version, plays, encrypted } = /** @type {{[key: string]: unknown}} */ (parsed(text));
    if (!Array.isArray(plays) && typeof encrypted !== "object") {
      // One of ours that is not whole.
      return { fault: /"(plays|encrypted)":/.test(text) && version === undefined ? "damaged" : "other" };
    }
    if (Number.isInteger(version) && Number(version) > VERSION) return { fault: "newer" };
    if (Array.isArray(plays)) {
      const read = Playbook.plays.readFile(text);
      return read ? { plays: read } : { fault: "damaged" };
    }
    if (version !== VERSION) return { fault: "damaged" };
    if (!Playbook.sealed.works) return { fault: "noWay" };
    const box = await Playbook.sealed.box(encrypted);
    return box ? { box } : { fault: "damaged" };
  };

  return {
    readText,

    read: async (file) => {
      if (file.size > LONGEST) return { fault: "large" };
      try {
        return await readText(await file.text());
      } catch {
        // It was moved, or may not be read.
        return { fault: "gone" };
      }
    },
  };
})();
