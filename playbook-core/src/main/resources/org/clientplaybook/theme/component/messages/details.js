// @needs core/element, core/store
/** @type {Details} */
Playbook.details = (store, word) => {
  const { element } = Playbook;
  const said = element("p", { role: "status", "data-said": true });
  /** @type {(name: string, press: () => string) => HTMLElement} */
  const button = (name, press) => {
    const made = element(
      "button",
      { class: "button-quiet", type: "button", [`data-${name}`]: true },
      word(`fill.${name}`),
    );
    made.addEventListener("click", () => (said.textContent = word(press())));
    return made;
  };
  const remember = element("input", { type: "checkbox", "data-remember": true });
  const refresh = () => (remember.checked = store.remembers);
  remember.addEventListener("change", () => {
    store.remember(remember.checked);
    said.textContent = word(store.remembers ? "fill.remembered" : "fill.notRemembered");
  });
  const forget = button("forget", () => {
    store.forget();
    return "fill.forgotten";
  });
  /** @type {() => void} */
  let restore;
  const undo = button("undo", () => {
    restore();
    undo.hidden = true;
    return "fill.restored";
  });
  undo.hidden = true;
  const clear = button("clear", () => {
    restore = store.clear();
    undo.hidden = false;
    return "fill.cleared";
  });
  store.follow(refresh);
  refresh();
  return element(
    "div",
    { class: "details" },
    element("label", { class: "check" }, remember, " ", element("span", {}, word("fill.remember"))),
    element("p", { class: "details-hint" }, word("fill.private")),
    element("p", { class: "details-ways" }, forget, " ", clear, " ", undo),
    said,
  );
};
