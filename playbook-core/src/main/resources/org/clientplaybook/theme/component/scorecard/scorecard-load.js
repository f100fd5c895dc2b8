// @needs component/search/search
/** The scorecard's script comes with the first tick. */
Playbook.scorecardLoad = (() => {
  const load = () => void Playbook.search.apart("component/scorecard/scorecard").catch(() => {});
  for (const card of document.querySelectorAll("playbook-scorecard")) {
    card.addEventListener("change", load, { once: true });
    // A browser ticks again what was ticked, and says nothing.
    addEventListener("pageshow", () => card.querySelector(":checked") && load());
  }
  return load;
})();
