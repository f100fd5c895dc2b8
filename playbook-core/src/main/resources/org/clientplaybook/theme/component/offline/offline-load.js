// @needs component/search/search
Playbook.offlineLoad = (() => {
  const { serviceWorker } = navigator;
  if (!serviceWorker || !Playbook.search.language().worker || location.protocol === "file:") return;
  const { controller } = serviceWorker;
  const waited = controller && serviceWorker.getRegistration().then((found) => found?.waiting);
  const load = () =>
    Playbook.search.apart("component/offline/offline").then(
      () => Playbook.offline.begin(controller, waited),
      () => {},
    );
  addEventListener("load", () => (globalThis.requestIdleCallback ?? setTimeout)(load));
})();
