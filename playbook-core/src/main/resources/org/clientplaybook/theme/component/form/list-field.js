// @needs core/config
/** @type {ListField} */
Playbook.listField = (() => {
  /** @type {(input: HTMLInputElement, label: string, number: number) => void} */
  const named = (input, label, number) => input.setAttribute("aria-label", `${label} ${number}`);

  /** @type {(list: HTMLElement) => HTMLInputElement} */
  const another = (list) => {
    const item = /** @type {HTMLElement} */ (list.children[0].cloneNode(true));
    const input = Playbook.config.part(item, "input", HTMLInputElement);
    input.value = "";
    input.removeAttribute("id");
    list.append(item);
    return input;
  };

  /** @type {(list: HTMLElement) => HTMLInputElement[]} */
  const inputs = (list) => [...list.querySelectorAll("input")];

  return {
    fill: (list, texts, label) => {
      while (list.children.length > texts.length + 1) list.lastElementChild?.remove();
      while (list.children.length < texts.length + 1) another(list);
      inputs(list).forEach((input, i) => {
        input.value = texts[i] ?? "";
        named(input, label, i + 1);
      });
      return inputs(list);
    },
    grow: (list, label) => {
      const last = inputs(list).at(-1);
      if (last?.value.trim()) named(another(list), label, list.children.length);
      return inputs(list);
    },
    pasted: (text, controls, at) => {
      const lines = text.split(/[\r\n]+/).filter((line) => line.trim());
      if (lines.length < 2) return null;
      const texts = controls.map((control) => control.value);
      texts.splice(controls.indexOf(at), 1, ...lines);
      return texts.filter((one) => one.trim());
    },
  };
})();
