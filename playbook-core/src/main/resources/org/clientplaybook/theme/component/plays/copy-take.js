// @needs core/element, core/play-file, core/play-store, core/sealed
/** @type {PlayCopyPart} */
Playbook.copyTake = (store, words, say) => {
  const { element, playFile, sealed } = Playbook;
  const { word, count } = words;
  /** @type {Play[]} */
  let read = [];
  /** @type {SealedBox | null} */
  let box = null;
  // Of two files that are read at once, the later one counts.
  let turn = 0;

  const file = element("input", { type: "file", hidden: true, accept: ".json,application/json", "data-import": true });
  const choose = element("button", { class: "button", type: "button" }, word("plays.import"));
  const take = element("button", { class: "button", type: "button", hidden: true, "data-take": true });
  take.textContent = word("plays.take");
  const { form, inputs, forget } = Playbook.passphrase(words, ["passphrase"], "plays.open");
  const [secret] = inputs;
  form.dataset.unlock = "";
  form.hidden = true;

  /** @param {Play[]} plays */
  const preview = (plays) => {
    const found = { fresh: 0, changed: 0, gone: 0, same: 0, unread: 0 };
    for (const play of plays) found[store.effect(play)]++;
    read = plays;
    take.hidden = found.fresh + found.changed + found.gone === 0;
    const told = word("plays.preview", found.fresh, found.changed, found.gone, found.same);
    say(found.unread ? `${told} ${count("plays.leftAlone", found.unread)}` : told);
  };

  /** @param {PlayFileRead} result */
  const show = (result) => {
    read = [];
    take.hidden = true;
    box = "box" in result ? result.box : null;
    form.hidden = box === null;
    forget();
    if ("plays" in result) return preview(result.plays);
    if ("fault" in result) return say(word(`plays.refused.${result.fault}`));
    say(word("plays.locked"));
    secret.focus();
  };

  const open = async () => {
    const mine = ++turn;
    const passphrase = secret.value;
    if (!box || !passphrase) return secret.focus();
    say(word("plays.opening"));
    const text = await sealed.open(box, passphrase);
    if (mine !== turn) return;
    if (text !== null) return show(await playFile.readText(text));
    say(word("plays.refused.passphrase"));
    secret.select();
    secret.focus();
  };

  choose.addEventListener("click", () => file.click());
  file.addEventListener("change", async () => {
    const chosen = file.files?.[0];
    if (!chosen) return;
    const mine = ++turn;
    const result = await playFile.read(chosen);
    // So that the same one can be chosen again.
    file.value = "";
    if (mine === turn) show(result);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    open();
  });
  take.addEventListener("click", async () => {
    const isDone = await store.merge(read);
    if (isDone) take.hidden = true;
    say(word(isDone ? "plays.taken" : "plays.full"));
    if (isDone) choose.focus();
  });
  return [element("p", {}, choose, file), form, element("p", {}, take)];
};
