// @needs core/config, core/element, component/search/search
/** @type {SearchField} */
Playbook.searchField = (box, icon) => {
  const { config, element } = Playbook;
  // First: a box with a fault stays as it is.
  const place = config.attribute(box, "data-place", config.oneOf("dialog", "home", "page"));
  const { word, search } = Playbook.search.language();
  const labels = { "aria-label": word("search.label"), placeholder: search.asks };
  const plain = {
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "go",
    maxlength: 5000,
  };
  const input = element("input", { type: "search", dir: "auto", ...labels, ...plain });
  const field = element("div", { class: "search-field" }, icon.cloneNode(true), input);
  if (place === "dialog") {
    const close = element("button", { type: "button", class: "search-close" }, word("search.close"));
    close.addEventListener("click", () => box.closest("dialog")?.close());
    field.append(close);
  }
  box.append(field);
  box.hidden = false;
  return input;
};
