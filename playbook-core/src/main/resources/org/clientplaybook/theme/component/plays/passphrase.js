// @needs core/element
/** @type {PassphraseForm} */
Playbook.passphrase = (words, names, submit) => {
  const { element } = Playbook;
  const { word } = words;
  const inputs = names.map((name) => {
    const autocomplete = names.length > 1 ? "new-password" : "off";
    return element("input", { type: "password", autocomplete, [`data-${name}`]: true });
  });
  const labels = inputs.map((input, i) =>
    element("label", { class: "plan-label" }, element("span", {}, word(`plays.seal.${names[i]}`)), " ", input),
  );
  const shown = element("input", { type: "checkbox", "data-show": true });
  const form = element(
    "form",
    { class: "plays-form" },
    ...labels,
    element("label", { class: "check" }, shown, " ", element("span", {}, word("plays.seal.show"))),
    element("p", {}, element("button", { class: "button", "data-submit": true }, word(submit))),
  );

  const show = () => {
    for (const input of inputs) input.type = shown.checked ? "text" : "password";
  };
  const forget = () => {
    form.reset();
    show();
  };
  shown.addEventListener("change", show);
  // A page that comes back has it no more.
  addEventListener("pagehide", forget);
  return { form, inputs, forget };
};
