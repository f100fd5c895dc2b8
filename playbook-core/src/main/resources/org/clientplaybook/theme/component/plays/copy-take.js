// @needs core/element, core/plan, core/plan-state, core/play-file, core/play-store, core/sealed
/** @type {PlayCopyPart} */
Playbook.copyTake = (store, words, say) => {
  const { element, plan, planState, playFile, plays, sealed } = Playbook;
  const { word, count } = words;
  /** @type {Play[]} */
  let read = [];
  /** @type {Play[]} */
  let deleted = [];
  /** @type {SealedBox | null} */
  let box = null;
  /** @type {number[]} */
  let numbers = [];
  // Of two files that are read at once, the later one counts.
  let turn = 0;

  const file = element("input", { type: "file", hidden: true, accept: ".json,application/json", "data-import": true });
  const choose = element("button", { class: "button", type: "button" }, word("plays.import"));
  const take = element("button", { class: "button", type: "button", hidden: true, "data-take": true });
  take.textContent = word("plays.take");
  const back = element("button", { class: "button", type: "button", hidden: true, "data-bring-back": true });
  const { form, inputs, forget } = Playbook.passphrase(words, ["passphrase"], "plays.open");
  const [secret] = inputs;
  form.dataset.unlock = "";
  form.hidden = true;

  /** @param {Play[]} all */
  const preview = (all) => {
    const found = { fresh: 0, changed: 0, gone: 0, deleted: 0, same: 0, unread: 0 };
    deleted = all.filter((play) => store.effect(play) === "deleted");
    for (const play of all) found[store.effect(play)]++;
    read = all;
    numbers = [found.fresh, found.changed, found.gone];
    take.hidden = found.fresh + found.changed + found.gone === 0;
    back.hidden = !deleted.length;
    back.textContent = count("plays.bringBack", deleted.length);
    const told = [word("plays.preview", ...numbers, found.same)];
    if (found.deleted) told.push(count("plays.deletedHere", found.deleted));
    if (found.unread) told.push(count("plays.leftAlone", found.unread));
    say(told.join(" "));
  };

  /** @param {PlayFileRead} result */
  const show = (result) => {
    read = [];
    take.hidden = back.hidden = true;
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
    say(isDone ? word("plays.taken", ...numbers) : word("plays.full"));
    if (!isDone) return;
    const texts = new Set(read.map(plays.text));
    const isWhole = store.all.every((play) => texts.has(plays.text(play)));
    if (isWhole || !store.copied) store.imported(planState.asText(plan.today(new Date())), isWhole);
    take.hidden = true;
    (back.hidden ? choose : back).focus();
  });
  back.addEventListener("click", async () => {
    const isDone = await store.bringBack(deleted);
    say(isDone ? count("plays.broughtBack", deleted.length) : word("plays.full"));
    if (!isDone) return;
    back.hidden = true;
    choose.focus();
  });
  return [element("p", {}, choose, file), form, element("p", { class: "play-ways" }, take, back)];
};
