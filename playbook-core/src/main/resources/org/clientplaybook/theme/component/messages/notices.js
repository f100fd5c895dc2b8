// @needs core/element
/** @type {Notices} */
Playbook.notices = (word) => {
  /** @type {(name: string, role: string) => HTMLElement} */
  const notice = (name, role) => {
    const attributes = { class: "callout-line", role, hidden: true, [`data-${name}`]: true };
    return Playbook.element("p", attributes, word(`fill.${name}`));
  };

  /** Each page leaves its mark: one that finds another's shares what is stored. */
  const shares = () => {
    const key = `playbook.${document.documentElement.dataset.playbook}.page`;
    try {
      const mark = sessionStorage.getItem(key) ?? location.pathname;
      const shared = mark !== location.pathname;
      sessionStorage.setItem(key, shared ? "several" : mark);
      return shared;
    } catch {
      return false;
    }
  };

  const disk = notice("disk", "note");
  if (location.protocol === "file:" && shares()) disk.textContent = word("fill.shared");
  return {
    received: notice("received", "status"),
    refused: notice("refused", "status"),
    blocked: notice("blocked", "note"),
    disk,
    translated: notice("translated", "status"),
  };
};
