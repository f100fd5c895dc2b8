// @needs core/closest
/** @type {MessageLinks} */
Playbook.messageLinks = (section, chosen) => {
  try {
    const taken = sessionStorage.getItem("playbook.taken");
    sessionStorage.removeItem("playbook.taken");
    /** @type {HTMLElement | null} */
    const way = document.querySelector(".page-way a");
    if (taken === location.href) way?.focus();
  } catch {
    // Nothing is stored.
  }
  document.addEventListener("click", (event) => {
    const link = Playbook.closest(event, "a");
    if (!(link instanceof HTMLAnchorElement)) return;
    const { id, paper } = chosen();
    // From the message the next stop of the Tab key is its form.
    if (link.getAttribute("href") === "#messages") setTimeout(() => paper?.focus({ preventScroll: true }));
    if (!link.hreflang) return;
    // The page in another language begins where this one is read.
    const read = [...document.querySelectorAll(".section")]
      .filter((one) => one.getBoundingClientRect().top < innerHeight / 2)
      .pop();
    if (read) link.hash = read === section ? `message-${id}` : read.id;
  });
};
