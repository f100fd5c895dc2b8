/**
 * `<theme-switch hidden>` holds three buttons with the values auto, light and dark. It shows itself once it
 * works, marks the theme in use with `aria-pressed`, and follows a choice made in another tab.
 */
Playbook.ThemeSwitch = class extends HTMLElement {
  #follow = (/** @type {StorageEvent} */ event) => {
    if (event.key !== Playbook.theme.key && event.key !== null) return;
    Playbook.theme.show(Playbook.theme.stored());
    this.#mark(Playbook.theme.stored());
  };

  #choose = (/** @type {MouseEvent} */ event) => {
    const button = event.target.closest("button");
    if (!button) return;
    Playbook.theme.choose(button.value);
    this.#mark(button.value);
  };

  connectedCallback() {
    this.#mark(Playbook.theme.stored());
    this.addEventListener("click", this.#choose);
    addEventListener("storage", this.#follow);
    this.hidden = false;
  }

  disconnectedCallback() {
    this.removeEventListener("click", this.#choose);
    removeEventListener("storage", this.#follow);
  }

  #mark(theme) {
    for (const button of this.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.value === theme));
    }
  }
};

customElements.define("theme-switch", Playbook.ThemeSwitch);
