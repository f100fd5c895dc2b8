// @needs core/values, core/quick-date
/** Ours, on the home page alone. */
Playbook.Ours = class extends HTMLElement {};

customElements.define("our-element", Playbook.Ours);
