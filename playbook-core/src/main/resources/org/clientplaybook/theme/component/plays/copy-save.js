// @needs core/element, core/plan, core/plan-state, core/play-store, core/sealed, component/plays/passphrase
/** @type {PlayCopyPart} */
Playbook.copySave = (store, words, say) => {
  const { element, plays, sealed } = Playbook;
  const { word, count } = words;
  // Shorter ones are soon guessed by who has the file.
  const SHORTEST = 12;

  /** @type {(text: string, download: string, said: string) => void} */
  const save = (text, download, said) => {
    const href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    element("a", { href, download }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
    store.copied = Playbook.planState.asText(Playbook.plan.today(new Date()));
    const { unread } = store;
    say(unread ? `${word(said)} ${count("plays.notInCopy", unread)}` : word(said));
  };

  const sealing = () => {
    const { form, inputs, forget } = Playbook.passphrase(words, ["passphrase", "again"], "plays.seal.save");
    const [first, again] = inputs;
    const fault = element("p", { id: "seal-fault", role: "alert", "data-seal-fault": true });
    for (const input of inputs) input.setAttribute("aria-describedby", fault.id);
    form.prepend(element("p", { class: "plan-hint" }, word("plays.seal.hint", SHORTEST)));
    form.lastElementChild?.before(fault);
    form.dataset.seal = "";

    /** @type {(input: HTMLInputElement | null, key: string) => void} */
    const refuse = (input, key) => {
      for (const one of inputs) one.setAttribute("aria-invalid", String(one === input));
      fault.textContent = key && word(`plays.seal.${key}`, SHORTEST);
      input?.focus();
    };

    form.addEventListener("input", () => {
      const isShort = [...first.value].length < SHORTEST;
      if (first.ariaInvalid === "true" ? !isShort : first.value === again.value) refuse(null, "");
    });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const passphrase = first.value;
      if ([...passphrase].length < SHORTEST) return refuse(first, "short");
      if (passphrase !== again.value) return refuse(again, "differ");
      refuse(null, "");
      forget();
      say(word("plays.seal.now"));
      save(await sealed.seal(plays.file(store.all), passphrase), "plays-encrypted.json", "plays.sealed");
    });
    return form;
  };

  const plain = element("button", { class: "button", type: "button", "data-export": true }, word("plays.export"));
  plain.addEventListener("click", () => save(plays.file(store.all), "plays.json", "plays.exported"));
  const noWay = () => element("p", { class: "plan-hint", "data-no-way": true }, word("plays.seal.noWay"));
  const summary = element("summary", {}, word("plays.seal"));
  const secret = element("details", { class: "play-more" }, summary, sealed.works ? sealing() : noWay());
  return [element("p", {}, plain), secret];
};
