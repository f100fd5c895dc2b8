// @needs component/messages/messages, component/search/search
Playbook.Planner = class extends HTMLElement {
  connectedCallback() {
    const { desk } = Playbook.config.part(document.body, "playbook-messages", Playbook.Messages);
    if (!desk) return;
    const seen = new IntersectionObserver(
      async ([{ isIntersecting }]) => {
        if (!isIntersecting) return;
        seen.disconnect();
        await Playbook.search.apart("component/planner/plan-table");
        new Playbook.PlanTable(this, desk.setting);
      },
      { rootMargin: "100%" },
    );
    seen.observe(this);
  }
};

customElements.define("playbook-planner", Playbook.Planner);
