// @needs component/search/search
/** The answers of the guide that led to a scenario come with their script, where there are some. */
Playbook.guideTrailLoad = (() => {
  const load = () => {
    const led = location.hash.startsWith("#guide=") || history.state?.guide || Playbook.guideTrail;
    if (!led) return;
    Playbook.search.apart("component/guide/guide-trail").then(
      () => Playbook.guideTrail.show(),
      () => {},
    );
  };
  addEventListener("hashchange", load);
  load();
  return load;
})();
