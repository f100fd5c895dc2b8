/** @type {Sealed} */
Playbook.sealed = (() => {
  const VERSION = 1;
  const NAMES = { cipher: "AES-256-GCM", kdf: "PBKDF2-HMAC-SHA-256" };
  const ROUNDS = 600_000;
  // More would let a file hold up the page for long.
  const MOST_ROUNDS = 5_000_000;
  const SALT = 16;
  const NONCE = 12;
  const CHUNK = 0x8000;

  /** @type {(bytes: Uint8Array) => string} */
  const toBase64 = (bytes) => {
    let text = "";
    for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
    return btoa(text);
  };

  /** Null where it is none, or has another length. @type {(text: unknown, length?: number) => Bytes | null} */
  const fromBase64 = (text, length) => {
    if (typeof text !== "string") return null;
    try {
      const signs = atob(text);
      const bytes = new Uint8Array(signs.length);
      for (let i = 0; i < signs.length; i++) bytes[i] = signs.charCodeAt(i);
      return length === undefined || bytes.length === length ? bytes : null;
    } catch {
      return null;
    }
  };

  /** What can be seen to be damaged without the passphrase. @type {(...parts: Bytes[]) => Promise<string>} */
  const sumOf = async (...parts) => {
    const all = await new Blob(parts).arrayBuffer();
    return toBase64(new Uint8Array(await crypto.subtle.digest("SHA-256", all)));
  };

  /** Of one passphrase, however its letters are composed. @type {(passphrase: string, salt: Bytes, iterations: number) => Promise<CryptoKey>} */
  const keyOf = async (passphrase, salt, iterations) => {
    const { subtle } = crypto;
    const raw = new TextEncoder().encode(passphrase.normalize("NFC"));
    const base = await subtle.importKey("raw", raw, "PBKDF2", false, ["deriveKey"]);
    const way = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
    return subtle.deriveKey(way, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  };

  return {
    get works() {
      return Boolean(globalThis.crypto?.subtle);
    },

    seal: async (text, passphrase) => {
      const [salt, nonce] = [SALT, NONCE].map((length) => crypto.getRandomValues(new Uint8Array(length)));
      const key = await keyOf(passphrase, salt, ROUNDS);
      const plain = new TextEncoder().encode(text);
      const data = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, key, plain));
      const sum = await sumOf(salt, nonce, data);
      const [saltText, nonceText, dataText] = [salt, nonce, data].map(toBase64);
      const encrypted = { ...NAMES, rounds: ROUNDS, salt: saltText, nonce: nonceText, sum, data: dataText };
      return JSON.stringify({ version: VERSION, encrypted }, null, 1);
    },

    box: async (value) => {
      const { cipher, kdf, rounds, salt, nonce, sum, data } = Object(value);
      const bytes = { salt: fromBase64(salt, SALT), nonce: fromBase64(nonce, NONCE), data: fromBase64(data) };
      const isWays = cipher === NAMES.cipher && kdf === NAMES.kdf;
      const isRounds = Number.isInteger(rounds) && rounds >= ROUNDS && rounds <= MOST_ROUNDS;
      if (!isWays || !isRounds || !bytes.salt || !bytes.nonce || !bytes.data) return null;
      const isWhole = (await sumOf(bytes.salt, bytes.nonce, bytes.data)) === sum;
      return isWhole ? { rounds, salt: bytes.salt, nonce: bytes.nonce, data: bytes.data } : null;
    },

    open: async ({ rounds, salt, nonce, data }, passphrase) => {
      const key = await keyOf(passphrase, salt, rounds);
      try {
        const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: nonce }, key, data);
        return new TextDecoder().decode(plain);
      } catch {
        return null;
      }
    },
  };
})();
