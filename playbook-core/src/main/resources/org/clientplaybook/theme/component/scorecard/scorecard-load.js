// @needs component/search/search
// Its script comes with the first tick; a browser ticks again what was ticked, and says nothing.
for (const card of document.querySelectorAll("playbook-scorecard")) {
  const load = () => void Playbook.search.apart("component/scorecard/scorecard").catch(() => {});
  card.addEventListener("change", load, { once: true });
  addEventListener("pageshow", () => card.querySelector(":checked") && load());
}
