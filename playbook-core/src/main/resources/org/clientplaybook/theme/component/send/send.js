/**
 * `<play-send>` takes a message out of the page: to the clipboard, to the reader's own mail program, into a file, to the
 * device's share sheet, to paper. What goes out is exactly what the sheet shows.
 */
globalThis.Playbook ??= {};

{
  /** A link has no gaps, and on paper they are filled in by hand. */
  const UNASKED = ["link", "print"];

  Playbook.Send = class extends HTMLElement {
    #setting;
    #asked = "";

    /**
     * @param {{sheet: Playbook.Sheet, name: string, to: () => string, label: (field: string) => string,
     *   link: () => {href: string, within: string[], without: string[]}}} setting `name` is that of files
     */
    show(setting) {
      this.#setting = setting;
      const share = this.querySelector("[data-send=share]");
      share.hidden = !navigator.share;
      this.addEventListener("click", (event) => this.#clicked(event));
      this.addEventListener("keydown", (event) => {
        const more = this.querySelector("details[open]");
        if (event.key === "Escape" && more) this.#close(more);
      });
      document.addEventListener("click", (event) => {
        const more = this.querySelector("details[open]");
        if (more && !more.contains(event.target)) more.open = false;
      });
      setting.sheet.addEventListener("drawn", () => this.#drawn());
      this.#drawn();
    }

    #close(more) {
      more.open = false;
      more.querySelector("summary").focus();
    }

    get #message() {
      return { ...this.#setting.sheet.text, to: this.#setting.to() };
    }

    get #words() {
      return this.querySelector("[data-status]").dataset;
    }

    #drawn() {
      this.querySelector("[data-by-hand]").hidden = true;
      this.#say("");
      const mail = this.querySelector("a[data-send=mail]");
      if (!mail) return;
      const room = this.querySelector("[data-budget]");
      const mailto = Playbook.draft.mailto(this.#message);
      const { longest } = Playbook.draft;
      const fits = mailto.length <= longest;
      const short = Playbook.draft.mailto({ ...this.#message, body: "" });
      mail.href = fits ? mailto : short.length <= longest ? short : Playbook.draft.mailto({ to: this.#message.to });
      mail.dataset.long = fits ? "" : "long";
      room.textContent = (fits ? room.dataset.fits : room.dataset.over).replace("{0}", mailto.length).replace("{1}", longest);
    }

    #say(words) {
      this.querySelector("[data-status]").textContent = words;
    }

    async #clicked(event) {
      const control = event.target.closest("[data-send]");
      if (!control) return;
      const way = control.dataset.send;
      const more = control.closest("details");
      if (more) this.#close(more);
      if (!this.#sure(way)) {
        event.preventDefault();
        return;
      }
      const words = this.#words;
      const text = Playbook.draft.txt(this.#message);
      const ways = {
        copy: () => this.#copy(this.#message.body, words.copied),
        subject: () => this.#copy(this.#message.subject, words.copiedSubject),
        mail: () => control.dataset.long && this.#copy(control.search.includes("subject=") ? this.#message.body : text, words.paste),
        eml: () => this.#file("eml", "message/rfc822", Playbook.draft.eml(this.#message), words.draft),
        txt: () => this.#file("txt", "text/plain;charset=utf-8", text, words.saved),
        share: () => this.#share(),
        link: () => this.#link(),
        print: () => this.#print(),
      };
      this.#say("");
      await ways[way]();
    }

    /** A message with gaps, or with a value that is not right, goes out at the second click. */
    #sure(way) {
      const { gaps: all, subjectGaps, doubts } = this.#setting.sheet.text;
      const gaps = way === "subject" ? subjectGaps : all;
      const unsure = [...gaps, ...doubts].join();
      if (unsure === "" || UNASKED.includes(way) || this.#asked === unsure) return true;
      this.#asked = unsure;
      const { asks, doubts: look, again } = this.#words;
      const told = (words, names) => (names.length ? `${words.replace("{0}", () => names.map(this.#setting.label).join(", "))} ` : "");
      this.#say(told(asks, gaps) + told(look, doubts) + again);
      return false;
    }

    async #copy(text, said, unable = "") {
      try {
        await navigator.clipboard.write([
          new ClipboardItem({
            "text/plain": new Blob([text], { type: "text/plain" }),
            "text/html": new Blob([Playbook.draft.html(text)], { type: "text/html" }),
          }),
        ]);
        this.#say(said);
      } catch {
        this.#byHand(text, unable);
      }
    }

    /** Where the clipboard is refused, the text is there to be copied by hand. */
    #byHand(text, more) {
      const area = this.querySelector("[data-by-hand]");
      area.hidden = false;
      area.value = text;
      area.focus();
      area.select();
      this.#say(`${this.#words.unable} ${more}`.trim());
    }

    async #link() {
      const { href, within, without } = this.#setting.link();
      if (href === null) return this.#say(this.#words.tooLong);
      const names = (fields) => fields.map(this.#setting.label).join(", ") || this.#words.nothing;
      const left = without.length ? ` ${this.#words.without.replace("{0}", () => names(without))}` : "";
      const alone = href.startsWith("file:") ? ` ${this.#words.onDisk}` : "";
      const contains = `${this.#words.contains.replace("{0}", () => names(within))}${left}${alone}`;
      await this.#copy(href, `${this.#words.linked} ${contains}`, contains);
    }

    #file(ending, type, text, said) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type }));
      link.download = `${this.#setting.name}.${ending}`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
      this.#say(said);
    }

    async #share() {
      const { subject, body } = this.#message;
      try {
        await navigator.share(subject ? { title: subject, text: body } : { text: body });
      } catch (error) {
        // Where the reader closed the share sheet, there is nothing to say.
        if (error.name !== "AbortError") this.#byHand(body, "");
      }
    }

    /** Prints the sheet alone; `messages.js` brings the page back. */
    #print() {
      document.documentElement.dataset.print = "message";
      print();
    }
  };

  customElements.define("play-send", Playbook.Send);
}
