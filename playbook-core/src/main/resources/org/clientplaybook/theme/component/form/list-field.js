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

  // Word processors have a sign of their own font, or an o or § with a tab behind it.
  const SIGN = String.raw`[*+·•‣⁃∙・\p{Pd}\u2190-\u21ff\u2212\u25a0-\u25ff\u2605-\u2612\u2713-\u2718\u27a2-\u27be\uf000-\uf0ff]`;
  const BULLET = new RegExp(String.raw`^\s*(?:(?:${SIGN}\s+)?\[[ xX]?\]|${SIGN}|[o§](?=\t))(?:\s+|$)`, "u");
  const NUMBER = /^\s*\(?(?:\p{Nd}{1,3}|\p{L}|[ivx]{1,4})[.)]\s+/iu;

  /** Where every line has a number, it is one of a list. @type {(lines: string[]) => string[]} */
  const unmarked = (lines) => {
    const texts = lines.filter((line) => line.trim()).map((line) => line.replace(BULLET, ""));
    const numbered = texts.length > 1 && texts.every((line) => NUMBER.test(line));
    return texts.map((line) => (numbered ? line.replace(NUMBER, "") : line).trim()).filter((line) => line);
  };

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
      const lines = unmarked(text.split(/[\r\n\u2028\u2029]+/));
      if (lines.length < 2 && (at.value || lines[0] === text.trim())) return null;
      const texts = controls.map((control) => control.value);
      texts.splice(controls.indexOf(at), 1, ...lines);
      return texts.filter((one) => one.trim());
    },
  };
})();
