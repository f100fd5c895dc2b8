// @apart
// @needs core/config, core/language
Playbook.Scorecard = class extends HTMLElement {
  connectedCallback() {
    const { attribute, number, part } = Playbook.config;
    const questions = [...this.querySelectorAll("input")].map((box) => ({
      box,
      points: attribute(box, "data-points", number),
    }));
    /** @type {NodeListOf<HTMLElement>} */
    const bands = this.querySelectorAll(".band");
    const bounds = [...bands].map((band) => ({ band, from: attribute(band, "data-from", number) }));
    const words = part(this, ".score-sum", HTMLElement);
    const { count } = Playbook.language(words.closest("[lang]")?.getAttribute("lang") ?? "");
    const add = () => {
      const ticked = questions.filter(({ box }) => box.checked);
      const sum = ticked.reduce((total, { points }) => total + points, 0);
      words.textContent = ticked.length ? count("scorecard.sum", sum) : "";
      const reached = ticked.length ? bounds.filter(({ from }) => from <= sum).at(-1) : null;
      for (const one of bounds) {
        if (one === reached) one.band.setAttribute("aria-current", "true");
        else one.band.removeAttribute("aria-current");
      }
    };
    this.addEventListener("change", add);
    // A browser ticks again what was ticked, and says nothing.
    addEventListener("pageshow", add);
    add();
  }
};

customElements.define("playbook-scorecard", Playbook.Scorecard);
