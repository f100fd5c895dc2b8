/** @type {Closest} */
Playbook.closest = ({ target }, selector) => (target instanceof Element ? target.closest(selector) : null);
