// @needs core/field-text
/** @type {Plays} */
Playbook.plays = (() => {
  const VERSION = 1;
  const LONGEST = 200_000;
  const MOST_PARTS = 2000;
  const MOST_PLAYS = 5000;
  const MOST_TEXTS = 500;
  // A cadence has some ten; with many more a page would count for minutes.
  const MOST_TOUCHES = 100;
  const MOST_CHANGES = 1e12;
  const KEY = /^[a-z$][\w$-]{0,80}(\.[\w$-]{1,80}){0,2}$/;

  /** @type {(value: unknown) => value is PlayValue} */
  const isValue = (value) =>
    value === null ||
    typeof value === "boolean" ||
    Number.isSafeInteger(value) ||
    Playbook.fieldText.isText(value) ||
    (Array.isArray(value) && value.length <= MOST_TEXTS && value.every(Playbook.fieldText.isText));

  /** What a control has cut within a character is text again. @type {(value: PlayValue) => PlayValue} */
  const tidy = (value) => {
    if (Array.isArray(value)) return value.map((text) => String(tidy(text)));
    return typeof value === "string" ? value.replace(/\p{Surrogate}/gu, "\ufffd") : value;
  };

  /** @type {(part: unknown) => part is PlayPart} */
  const isPart = (part) =>
    Array.isArray(part) &&
    part.length === 3 &&
    Number.isSafeInteger(part[0]) &&
    part[0] > 0 &&
    part[0] < MOST_CHANGES &&
    typeof part[1] === "string" &&
    /^[0-9a-f]{8}$/.test(part[1]) &&
    isValue(part[2]);

  /** The later part; of two with one number always the same one. @type {(a: PlayPart, b: PlayPart) => PlayPart} */
  const later = (a, b) => {
    if (a[0] !== b[0]) return a[0] > b[0] ? a : b;
    if (a[1] !== b[1]) return a[1] > b[1] ? a : b;
    return JSON.stringify(a[2]) > JSON.stringify(b[2]) ? a : b;
  };

  /** @type {(id: string) => Play} */
  const gone = (id) => ({ id, gone: true, parts: new Map() });

  /** @type {(value: unknown) => Play | null} */
  const checked = (value) => {
    const { id, gone: isGone, parts } = Object(value);
    if (typeof id !== "string" || !/^[0-9a-f]{16}$/.test(id)) return null;
    if (isGone !== undefined) return isGone === true && parts === undefined ? gone(id) : null;
    if (typeof parts !== "object" || parts === null || Array.isArray(parts)) return null;
    const pairs = Object.entries(parts);
    if (pairs.length > MOST_PARTS || !pairs.every(([key, part]) => KEY.test(key) && isPart(part))) return null;
    if (Object(parts.touches?.[2]).length > MOST_TOUCHES) return null;
    return { id, gone: false, parts: new Map(/** @type {[string, PlayPart][]} */ (pairs)) };
  };

  /** @type {(text: string) => unknown} */
  const parsed = (text) => {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  };

  /** @type {(play: Play) => object} */
  const plain = ({ id, gone: isGone, parts }) =>
    isGone ? { id, gone: true } : { id, parts: Object.fromEntries([...parts].sort(([a], [b]) => (a < b ? -1 : 1))) };

  /** @type {Plays["merge"]} */
  const merge = (a, b) => {
    if (a.gone || b.gone) return gone(a.id);
    const parts = new Map(a.parts);
    for (const [key, part] of b.parts) parts.set(key, later(part, parts.get(key) ?? part));
    return { id: a.id, gone: false, parts };
  };

  /** The greatest number in it. @type {Plays["changes"]} */
  const changes = (play) => {
    let most = 0;
    for (const [number] of play.parts.values()) most = Math.max(most, number);
    return most;
  };

  /** @type {Plays["text"]} */
  const text = (play) => JSON.stringify({ version: VERSION, ...plain(play) });

  return {
    gone,
    merge,
    changes,

    following: (id) => ((BigInt(`0x${id}`) + 1n) % 2n ** 64n).toString(16).padStart(16, "0"),

    change: (play, device, values) => {
      if (play.gone) return play;
      const number = 1 + changes(play);
      const parts = new Map(play.parts);
      for (const [key, value] of Object.entries(values)) parts.set(key, [number, device, tidy(value)]);
      return { ...play, parts };
    },

    text,

    read: (stored) => {
      const value = stored.length <= LONGEST ? parsed(stored) : null;
      return Object(value).version === VERSION ? checked(value) : null;
    },

    file: (plays) => JSON.stringify({ version: VERSION, plays: plays.map(plain) }, null, 1),

    readFile: (file) => {
      const { version, plays } = Object(parsed(file));
      if (version !== VERSION || !Array.isArray(plays) || plays.length > MOST_PLAYS) return null;
      /** @type {Map<string, Play>} */
      const all = new Map();
      for (const play of plays.map(checked)) {
        // What is longer could be stored, and not be read again.
        if (play === null || text(play).length > LONGEST) return null;
        all.set(play.id, merge(all.get(play.id) ?? play, play));
      }
      return [...all.values()];
    },
  };
})();
