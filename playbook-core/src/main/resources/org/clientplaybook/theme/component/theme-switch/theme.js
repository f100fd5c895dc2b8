/**
 * The theme that the reader chose, set before the first paint. Loaded in the head, so it stays this short.
 * @typedef {"auto" | "light" | "dark"} Theme
 */
globalThis.Playbook ??= {};

Playbook.theme = {
  /** Several playbooks can share one origin, so the key carries this one's id. */
  key: `playbook.${document.documentElement.dataset.playbook}.theme`,

  /** @returns {Theme} what is stored; "auto" when nothing is, or when storage is blocked */
  stored() {
    try {
      const theme = localStorage.getItem(this.key);
      return theme === "light" || theme === "dark" ? theme : "auto";
    } catch {
      return "auto";
    }
  },

  /**
   * Shows a theme and, where the browser allows it, remembers it for the next page.
   * @param {Theme} theme
   */
  choose(theme) {
    this.show(theme);
    try {
      if (theme === "auto") localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, theme);
    } catch {
      // Blocked storage: the choice then lasts for this page.
    }
  },

  /** @param {Theme} theme */
  show(theme) {
    const root = document.documentElement;
    if (theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme;
    for (const meta of document.querySelectorAll("meta[name=theme-color]")) {
      const own = meta.dataset.theme;
      meta.media = theme === "auto" ? `(prefers-color-scheme: ${own})` : own === theme ? "all" : "not all";
    }
  },
};

Playbook.theme.show(Playbook.theme.stored());
