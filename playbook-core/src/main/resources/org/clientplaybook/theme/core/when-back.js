/** @type {WhenBack} */
Playbook.whenBack = (listener) => {
  addEventListener("pageshow", ({ persisted }) => {
    // WebKit empties fields a little after this event.
    if (persisted) for (const wait of [0, 300]) setTimeout(listener, wait);
  });
};
