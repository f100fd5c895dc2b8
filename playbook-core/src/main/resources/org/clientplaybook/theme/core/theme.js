// @apart
// Every page waits for this file, so that its first paint has the theme that the reader chose.
Playbook.theme = {
  // Several playbooks can share one origin.
  key: `playbook.${document.documentElement.dataset.playbook}.theme`,

  stored() {
    try {
      const theme = localStorage.getItem(this.key);
      return theme === "light" || theme === "dark" ? theme : "auto";
    } catch {
      return document.documentElement.dataset.theme ?? "auto";
    }
  },

  /** @param {string} theme */
  show(theme) {
    const root = document.documentElement;
    if (theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme;
    /** @type {NodeListOf<HTMLMetaElement>} */
    const colours = document.querySelectorAll("meta[name=theme-color]");
    for (const meta of colours) {
      const own = meta.dataset.theme;
      meta.media = theme === "auto" ? `(prefers-color-scheme: ${own})` : own === theme ? "all" : "not all";
    }
  },
};

Playbook.theme.show(Playbook.theme.stored());
