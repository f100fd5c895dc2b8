// @apart page/scenario
// @needs core/eml, core/link
/** @type {SendMore} */
Playbook.sendMore = (() => {
  /** @param {Playbook.Send} send */
  const link = async (send) => {
    const { word, label, link } = send.setting;
    const { href, within, without } = link();
    if (href === null) return send.say(word("send.tooLong"));
    /** @type {(fields: string[]) => string} */
    const names = (fields) => fields.map(label).join(", ") || word("send.nothing");
    const left = without.length ? ` ${word("send.without", names(without))}` : "";
    const alone = href.startsWith("file:") ? ` ${word("send.onDisk")}` : "";
    const contains = `${word("send.contains", names(within))}${left}${alone}`;
    await send.copy(href, `${word("send.linked")} ${contains}`, contains);
  };

  /** @type {(send: Playbook.Send, ending: string, type: string, text: string, said: string) => void} */
  const file = (send, ending, type, text, said) => {
    const href = URL.createObjectURL(new Blob([text], { type }));
    Playbook.element("a", { href, download: `${send.setting.name}.${ending}` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
    send.say(send.setting.word(said));
  };

  /** @param {Playbook.Send} send */
  const share = async (send) => {
    const { subject, body } = send.message;
    try {
      await navigator.share(subject ? { title: subject, text: body } : { text: body });
    } catch (error) {
      // Where the reader closed the share sheet, there is nothing to say.
      if (!(error instanceof DOMException && error.name === "AbortError")) send.showToCopy(body, "");
    }
  };

  return async (way, send) => {
    if (way === "link") await link(send);
    if (way === "share") await share(send);
    if (way === "eml") file(send, "eml", "message/rfc822", Playbook.eml(send.message), "send.draft");
    if (way === "txt") file(send, "txt", "text/plain;charset=utf-8", Playbook.draft.txt(send.message), "send.saved");
  };
})();
