// @needs core/element, component/search/search
Playbook.Signals = class extends HTMLElement {
  connectedCallback() {
    const { element, search } = Playbook;
    for (const item of this.querySelectorAll("li")) {
      const box = element("input", { type: "checkbox", autocomplete: "off" });
      item.append(element("label", { class: "check" }, box, element("span", {}, ...item.childNodes)));
    }
    const near = () =>
      search.apart("component/signals/nearer").then(
        () => Playbook.nearer(this),
        () => {},
      );
    this.addEventListener("change", near);
  }
};

customElements.define("playbook-signals", Playbook.Signals);
