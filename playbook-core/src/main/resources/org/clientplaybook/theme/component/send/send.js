/**
 * `<play-send>` takes a message out of the page: to the clipboard, to the reader's own mail program, into a file, to the
 * device's share sheet. What goes out is exactly what the sheet shows.
 */
globalThis.Playbook ??= {};

{
  /** Mail programs take at least this much of an address; the shortest known limit is 2,083 characters. */
  const LONGEST_ADDRESS = 2000;

  const crlf = (text) => text.replaceAll("\n", "\r\n");

  const base64 = (text) => {
    let binary = "";
    for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
    return btoa(binary);
  };

  /** An encoded word of RFC 2047 for each stretch of at most 45 bytes, so that no line is too long. */
  const header = (text) => {
    if (/^[\x20-\x7e]*$/.test(text) && text.length < 70) return text;
    const words = [];
    let part = "";
    for (const character of text) {
      if (new TextEncoder().encode(part + character).length > 45) {
        words.push(part);
        part = "";
      }
      part += character;
    }
    return [...words, part].map((word) => `=?UTF-8?B?${base64(word)}?=`).join("\r\n ");
  };

  const address = (text) => (/^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/.test(text) ? text : "");

  /** Ways out that need nothing but the message: each takes it and gives a string. */
  Playbook.draft = {
    /** A `mailto:` address after RFC 6068. */
    mailto: ({ to = "", subject, body }) => {
      const fields = [];
      if (subject) fields.push(`subject=${encodeURIComponent(subject)}`);
      fields.push(`body=${encodeURIComponent(crlf(body))}`);
      return `mailto:${encodeURIComponent(address(to)).replaceAll("%40", "@")}?${fields.join("&")}`;
    },

    fits: (mailto) => mailto.length <= LONGEST_ADDRESS,

    longest: LONGEST_ADDRESS,

    /** A message after RFC 5322 that mail programs which know X-Unsent open as a draft. */
    eml: ({ to = "", subject, body }) =>
      [
        "X-Unsent: 1",
        ...(address(to) ? [`To: ${address(to)}`] : []),
        `Subject: ${header((subject ?? "").replace(/\s+/g, " "))}`,
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: base64",
        "",
        ...(base64(crlf(body)).match(/.{1,76}/g) ?? []),
        "",
      ].join("\r\n"),

    txt: ({ subject, body }) => (subject ? `${subject}\n\n${body}\n` : `${body}\n`),
  };

  Playbook.Send = class extends HTMLElement {
    #setting;

    /** @param {{sheet: Playbook.Sheet, name: string, to: () => string, link: () => string | null}} setting */
    show(setting) {
      this.#setting = setting;
      const share = this.querySelector("[data-send=share]");
      if (share) share.hidden = !navigator.share;
      this.addEventListener("click", (event) => this.#clicked(event));
      setting.sheet.addEventListener("drawn", () => this.#budget());
      this.#budget();
    }

    get #message() {
      return { ...this.#setting.sheet.text, to: this.#setting.to() };
    }

    #budget() {
      const room = this.querySelector("[data-budget]");
      if (!room) return;
      const { length } = Playbook.draft.mailto(this.#message);
      room.textContent = length > LONGEST_ADDRESS ? room.dataset.long : "";
      room.hidden = length <= LONGEST_ADDRESS;
    }

    #say(words) {
      this.querySelector("[data-status]").textContent = words;
    }

    async #clicked(event) {
      const button = event.target.closest("button[data-send]");
      if (!button || !this.#sure(button)) return;
      const status = this.querySelector("[data-status]").dataset;
      const ways = {
        copy: () => this.#copy(this.#message.body, status.copied),
        "copy-all": () => this.#copy(Playbook.draft.txt(this.#message).trimEnd(), status.copied),
        "copy-subject": () => this.#copy(this.#message.subject, status.copied),
        mail: () => this.#mail(status),
        eml: () => this.#file("eml", "message/rfc822", Playbook.draft.eml(this.#message)),
        txt: () => this.#file("txt", "text/plain;charset=utf-8", Playbook.draft.txt(this.#message)),
        share: () => this.#share(),
        link: () => this.#copy(this.#setting.link(), status.linked),
        print: () => print(),
      };
      await ways[button.dataset.send]();
    }

    /** A message with gaps goes out at the second click. */
    #sure(button) {
      const { gaps } = this.#setting.sheet.text;
      const asks = !["link", "print", "copy-subject"].includes(button.dataset.send);
      if (gaps.length === 0 || !asks || button.dataset.asked === gaps.join()) return true;
      button.dataset.asked = gaps.join();
      this.#say(this.querySelector("[data-status]").dataset.gaps);
      return false;
    }

    async #copy(text, said) {
      try {
        const paragraphs = document.createElement("div");
        for (const part of text.split("\n\n")) {
          const paragraph = document.createElement("p");
          part.split("\n").forEach((line, i) => paragraph.append(...(i ? [document.createElement("br"), line] : [line])));
          paragraphs.append(paragraph);
        }
        await navigator.clipboard.write([
          new ClipboardItem({
            "text/plain": new Blob([text], { type: "text/plain" }),
            "text/html": new Blob([paragraphs.innerHTML], { type: "text/html" }),
          }),
        ]);
        this.#say(said);
      } catch {
        this.#select(text);
      }
    }

    /** Where the clipboard is refused, the text is there to be copied by hand. */
    #select(text) {
      const area = this.querySelector("[data-by-hand]");
      area.hidden = false;
      area.value = text;
      area.focus();
      area.select();
      this.#say(this.querySelector("[data-status]").dataset.refused);
    }

    #mail(status) {
      const mailto = Playbook.draft.mailto(this.#message);
      if (!Playbook.draft.fits(mailto)) {
        this.#say(status.long);
        return;
      }
      const link = document.createElement("a");
      link.href = mailto;
      link.click();
    }

    #file(ending, type, text) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type }));
      link.download = `${this.#setting.name}.${ending}`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    }

    async #share() {
      const { subject, body } = this.#message;
      try {
        await navigator.share(subject ? { title: subject, text: body } : { text: body });
      } catch {
        // The reader closed the sheet: nothing to say.
      }
    }
  };

  customElements.define("play-send", Playbook.Send);
}
