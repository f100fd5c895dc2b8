// @needs core/element, component/search/search
/**
 * The button that turns the key “/” off and on, for who speaks to the computer and presses it without wanting to.
 * @type {(button: Element, say: (text: string) => void) => HTMLElement}
 */
Playbook.searchSlash = (opener, say) => {
  const { language, slash } = Playbook.search;
  const { word } = language();
  const keys = () => opener.getAttribute("aria-keyshortcuts") ?? "";
  const name = () => word(keys().includes("/") ? "search.slash.off" : "search.slash.on");
  const button = Playbook.element("button", { type: "button", class: "search-slash" }, name());
  const said = Playbook.element("span", { "aria-hidden": "true" });
  button.addEventListener("click", () => {
    const off = keys().includes("/");
    opener.setAttribute("aria-keyshortcuts", off ? keys().replace(" /", "") : `${keys()} /`);
    button.textContent = name();
    try {
      if (off) localStorage.setItem(slash, "off");
      else localStorage.removeItem(slash);
      said.textContent = word("search.slash.kept");
    } catch {
      said.textContent = word("search.slash.lost");
    }
    say(said.textContent);
  });
  return Playbook.element("div", { class: "search-single" }, button, said);
};
