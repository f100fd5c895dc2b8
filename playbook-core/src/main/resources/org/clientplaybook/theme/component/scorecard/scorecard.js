// @apart
// @needs core/config, core/element, core/language, component/scorecard/advice
Playbook.Scorecard = class extends HTMLElement {
  connectedCallback() {
    const { config, advice, language } = Playbook;
    const { attribute, number, part, text } = config;
    const questions = [...this.querySelectorAll("input")].map((box) => ({
      box,
      points: attribute(box, "data-points", number),
      changeable: box.hasAttribute("data-changeable"),
      text: box.parentElement?.textContent?.trim().replace(/[.。]$/, "") ?? "",
    }));
    /** @type {NodeListOf<HTMLElement>} */
    const bands = this.querySelectorAll(".band");
    const froms = [...bands].map((band) => attribute(band, "data-from", number));
    /** @type {(name: string) => string} */
    const word = (name) => attribute(this, `data-${name}`, text);
    const total = part(this, ".score-sum", HTMLElement);
    const tag = total.closest("[lang]")?.getAttribute("lang") ?? "";
    const { count, formats } = language(tag);
    const advised = Playbook.element("div", { class: "score-advice no-print" });
    total.after(advised);

    /** @type {(word: string, ...values: (string | number)[]) => string} */
    const fill = (word, ...values) => word.replace(/\{(\d)\}/g, (_, i) => String(values[i]));
    const changeable = questions.filter((question) => question.changeable);
    const verdicts = [...bands].map((band) => part(band, ".band-verdict", HTMLElement).textContent ?? "");
    /** @type {(set: number, band: number) => HTMLElement} */
    const row = (set, band) => {
      const changes = changeable
        .filter((_, i) => set & (1 << i))
        .map(({ box, text }) => fill(word(box.checked ? "no" : "yes"), text));
      const last = changes.pop() ?? "";
      const { listSeparator, listLast } = formats[tag];
      const all = changes.length ? changes.join(listSeparator) + listLast + last : last;
      return Playbook.element("li", {}, fill(word("if"), all, verdicts[band] ?? ""));
    };

    const add = () => {
      const answers = questions.map(({ box, points, changeable }) => ({ points, changeable, ticked: box.checked }));
      const { sum, band, size, sets, leadsTo } = advice(answers, froms);
      const parts = answers.filter(({ ticked }) => ticked).map(({ points }) => points);
      const terms = parts.map((points, i) => (i && points >= 0 ? `+ ${points}` : String(points))).join(" ");
      const shown = parts.length > 0;
      total.textContent = !shown ? "" : (parts.length > 1 ? `${terms} = ` : "") + count("scorecard.sum", sum);
      for (const [i, one] of bands.entries()) {
        if (shown && i === band) one.setAttribute("aria-current", "true");
        else one.removeAttribute("aria-current");
      }
      advised.replaceChildren();
      if (!shown || !changeable.length) return;
      const { element } = Playbook;
      advised.append(element("p", { class: "score-advice-title" }, word(size ? "advice" : "none")));
      if (!size) return;
      const MOST = 6;
      advised.append(element("ul", {}, ...[...sets.slice(0, MOST)].map((set) => row(set, leadsTo(set)))));
      if (sets.length > MOST) advised.append(element("p", {}, fill(word("more"), sets.length - MOST)));
    };
    this.addEventListener("change", add);
    // A browser ticks again what was ticked, and says nothing.
    addEventListener("pageshow", add);
    add();
  }
};

customElements.define("playbook-scorecard", Playbook.Scorecard);
