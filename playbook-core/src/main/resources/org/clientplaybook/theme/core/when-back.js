/** @type {WhenBack} */
Playbook.whenBack = (listener) => {
  addEventListener("pageshow", ({ persisted }) => {
    // WebKit empties fields of such a page in a task of its own, a little after this event.
    if (persisted) for (const wait of [0, 300]) setTimeout(listener, wait);
  });
};
