// @needs core/centre, core/config
Playbook.Toc = class extends HTMLElement {
  connectedCallback() {
    if (!CSS.supports("selector(:target-current)")) return;
    const list = Playbook.config.part(this, "ul", HTMLElement);
    let waiting = false;
    /** @type {Element | null} */
    let shown = null;

    const follow = () => {
      waiting = false;
      const link = list.querySelector("a:target-current");
      if (link && link !== shown) Playbook.centre(link, list);
      shown = link ?? shown;
    };

    const wait = () => {
      if (!waiting) requestAnimationFrame(follow);
      waiting = true;
    };

    addEventListener("scroll", wait, { passive: true });
    wait();
  }
};

customElements.define("playbook-toc", Playbook.Toc);
