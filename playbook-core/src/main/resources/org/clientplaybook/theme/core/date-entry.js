// @needs core/plan-state
/** While somebody types a date, each key makes one of its own: it counts when its control is left, or with Enter.
 * @type {DateEntry} */
Playbook.dateEntry = (input, commit) => {
  const { planState } = Playbook;
  let before = input.value;

  const take = () => {
    if (!commit) return;
    const { valid, badInput } = input.validity;
    const date = planState.toDate(input.value);
    const isCleared = input.value === "" && !badInput;
    // What is no date, or not one of those that may be, is not what is kept.
    if (!(isCleared || (valid && date))) input.value = before;
    else if (input.value !== before) {
      before = input.value;
      commit(date);
    }
  };
  const finish = () => {
    if (!("typing" in input.dataset)) return;
    delete input.dataset.typing;
    removeEventListener("pagehide", finish, true);
    take();
  };

  input.addEventListener("focus", () => {
    before = input.value;
  });
  input.addEventListener("keydown", ({ key, altKey }) => {
    if (key === "Enter") finish();
    if (altKey || !/^(\d|ArrowUp|ArrowDown|Backspace|Delete)$/.test(key)) return;
    input.dataset.typing = "";
    addEventListener("pagehide", finish, true);
  });
  input.addEventListener("pointerdown", finish);
  input.addEventListener("blur", finish);
  input.addEventListener("change", () => "typing" in input.dataset || take());
};
