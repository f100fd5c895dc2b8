// @needs core/element
/** A day that was filled in, among the entries of a plan. @type {PlayFixed} */
Playbook.playFixed = (one, view) =>
  Playbook.element(
    "li",
    { class: "play-touch is-fixed" },
    Playbook.element("p", { class: "play-day" }, one ? view.day(one.date) : ""),
    Playbook.element("p", { class: "play-what" }, one?.labelled ?? ""),
  );
