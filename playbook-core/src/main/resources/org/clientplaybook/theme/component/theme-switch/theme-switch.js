// @needs core/closest, core/config, core/theme, core/when-back
Playbook.ThemeSwitch = class extends HTMLElement {
  connectedCallback() {
    const { config, theme } = Playbook;
    config.attribute(document.documentElement, "data-playbook", config.name);
    this.addEventListener("click", (event) => {
      const button = Playbook.closest(event, "button");
      if (button instanceof HTMLButtonElement) this.#choose(button.value);
    });
    addEventListener("storage", ({ key }) => {
      if (key === theme.key || key === null) this.#show(theme.stored());
    });
    Playbook.whenBack(() => this.#show(theme.stored()));
    this.#show(theme.stored());
    this.hidden = false;
  }

  /** @param {string} name */
  #choose(name) {
    const { key } = Playbook.theme;
    this.#show(name);
    try {
      if (name === "auto") localStorage.removeItem(key);
      else localStorage.setItem(key, name);
    } catch {
      // Blocked storage: it lasts for this page.
    }
  }

  /** @param {string} name */
  #show(name) {
    Playbook.theme.show(name);
    for (const button of this.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.value === name));
    }
  }
};

customElements.define("playbook-theme-switch", Playbook.ThemeSwitch);
