// @needs core/element
/** @type {MessageTabs} */
Playbook.messageTabs = (tabs, label) => {
  /** @param {KeyboardEvent} event */
  const arrow = (event) => {
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    /** @type {{[key: string]: number}} */
    const targets = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const to = targets[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const tab = tabs.at(to % tabs.length);
    tab?.click();
    tab?.focus();
  };
  const row = { class: "tabs", role: "tablist", "aria-label": label, hidden: tabs.length < 2 };
  const list = Playbook.element("div", row, ...tabs);
  list.addEventListener("keydown", arrow);
  return list;
};
