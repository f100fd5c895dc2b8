/** A field of several texts: a control for each, and an empty one behind them. */
globalThis.Playbook ??= {};

{
  const named = (input, label, number) => input.setAttribute("aria-label", `${label} ${number}`);

  Playbook.listField = {
    /**
     * @param {HTMLElement} row
     * @param {string[]} texts to write into its controls
     * @param {string} label the field's
     * @returns {HTMLInputElement[]} the controls that there are now
     */
    fill: (row, texts, label) => {
      const list = row.querySelector("[data-items]");
      const [pattern] = list.children;
      const wanted = texts.length + 1;
      while (list.children.length > wanted) list.lastElementChild.remove();
      while (list.children.length < wanted) list.append(pattern.cloneNode(true));
      const inputs = [...list.querySelectorAll("input")];
      inputs.forEach((input, i) => {
        input.value = texts[i] ?? "";
        if (i > 0) input.removeAttribute("id");
        named(input, label, i + 1);
      });
      return inputs;
    },

    /** Adds an empty control to them where the last one is filled in. */
    grow: (inputs, label) => {
      if (inputs.at(-1).value.trim() === "") return;
      const item = inputs.at(-1).closest("[data-items] > *");
      const next = item.cloneNode(true);
      const input = next.querySelector("input");
      input.value = "";
      input.removeAttribute("id");
      named(input, label, inputs.length + 1);
      item.after(next);
      inputs.push(input);
    },

    /** @returns {string[] | null} all texts when several lines are pasted into one control, an item each; else null */
    pasted: (event, inputs) => {
      const lines = event.clipboardData.getData("text").split(/[\r\n]+/).filter((line) => line.trim());
      if (lines.length < 2) return null;
      const texts = inputs.map((input) => input.value);
      texts.splice(inputs.indexOf(event.target), 1, ...lines);
      return texts.filter((text) => text.trim());
    },
  };
}
