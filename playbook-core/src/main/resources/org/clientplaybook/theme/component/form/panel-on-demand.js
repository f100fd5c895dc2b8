// @needs component/search/search
/** @type {PanelOnDemand} */
Playbook.panelOnDemand = (setting) => {
  // Where it is wider, the form stands beside the sheet.
  const narrow = matchMedia("(max-width: 62.49rem)");
  /** @type {Playbook.FieldPanel | undefined} */
  let panel;
  const load = async () => {
    await Playbook.search.apart("component/form/field-panel");
    panel ??= new Playbook.FieldPanel(setting);
  };
  // The keyboard of a phone comes only with a focus that follows the tap at once.
  if (narrow.matches) load().catch(() => {});

  return {
    open: (name) => {
      if (!narrow.matches) return false;
      if (panel) panel.open(name);
      else
        load().then(
          () => setting.go(name),
          () => document.activeElement?.scrollIntoView({ block: "center" }),
        );
      return true;
    },

    close: () => panel?.close(),
    reveal: () => panel?.reveal(),

    onward: (row) => {
      const { rows, isMissing, go, onDone } = setting;
      const all = narrow.matches && panel ? panel.rows() : rows();
      const at = all.indexOf(row);
      const next = [...all.slice(at + 1), ...all.slice(0, at)].find(isMissing);
      if (next) return go(next.name);
      panel?.close();
      onDone();
    },
  };
};
