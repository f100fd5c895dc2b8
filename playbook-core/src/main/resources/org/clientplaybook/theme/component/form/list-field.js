// @needs core/config, component/search/search
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
    prepare: () => {
      const { apart } = Playbook.search;
      Promise.all([apart("core/entry"), apart("component/form/list-lines")]).catch(() => {});
    },
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
      // Until it has loaded, a browser pastes by itself.
      const lines = Playbook.listLines?.(text) ?? [];
      const before = at.value.slice(0, at.selectionStart ?? 0);
      const behind = at.value.slice(at.selectionEnd ?? 0);
      if (lines.length < 2 && (before || behind || !lines.length || lines[0] === text.trim())) return null;
      lines[0] = before + lines[0];
      lines[lines.length - 1] += behind;
      const texts = controls.map((control) => control.value);
      texts.splice(controls.indexOf(at), 1, ...lines);
      return texts.filter((one) => one.trim());
    },
  };
})();
