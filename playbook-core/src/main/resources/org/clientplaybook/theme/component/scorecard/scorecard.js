// @apart
// @needs core/config, core/element, core/language, component/scorecard/advice
Playbook.Scorecard = class extends HTMLElement {
  /** How many ways to a verdict are told. */
  static MOST = 24;

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
    const said = (name) => attribute(this, `data-${name}`, text);
    const total = part(this, ".score-sum", HTMLElement);
    const tag = total.closest("[lang]")?.getAttribute("lang") ?? "";
    const { count, formats } = language(tag);
    const advised = Playbook.element("div", { class: "score-advice no-print" });
    total.after(advised);

    /** @type {(word: string, ...values: (string | number)[]) => string} */
    const fill = (word, ...values) => word.replace(/\{(\d)\}/g, (_, i) => String(values[i]));
    const changeable = questions.filter((question) => question.changeable);
    const names = [...bands].map((band) => part(band, ".band-verdict", HTMLElement).textContent ?? "");
    /** @param {number[]} set */
    const row = (set) => {
      const changes = set.map((place) => {
        const { box, text } = changeable[place];
        return fill(said(box.checked ? "no" : "yes"), text);
      });
      const last = changes.pop() ?? "";
      const { listSeparator, listLast } = formats[tag];
      const all = changes.length ? changes.join(listSeparator) + listLast + last : last;
      return Playbook.element("li", {}, fill(said("if"), all));
    };
    /** @param {ReturnType<Advice>["verdicts"][number]} verdict */
    const ways = ({ to, count, sets }) => {
      const { element } = Playbook;
      const [FIRST, MOST] = [3, Playbook.Scorecard.MOST];
      const rows = sets.map(row);
      const list = element("ul", {}, ...rows.splice(0, FIRST));
      const shown = [element("p", { class: "score-advice-verdict" }, fill(said("advice"), names[to])), list];
      if (!rows.length) return shown;
      const summary = element("summary", {}, fill(said("more"), count - FIRST));
      const rest = count > MOST ? [element("p", {}, fill(said("rest"), count - MOST))] : [];
      return [...shown, element("details", {}, summary, element("ul", {}, ...rows), ...rest)];
    };

    const add = () => {
      const answers = questions.map(({ box, points, changeable }) => ({ points, changeable, ticked: box.checked }));
      const { sum, band, verdicts } = advice(answers, froms, Playbook.Scorecard.MOST);
      const parts = answers.filter(({ ticked }) => ticked).map(({ points }) => points);
      const terms = parts.map((points, i) => (i && points >= 0 ? `+ ${points}` : String(points))).join(" ");
      const shown = parts.length > 0;
      const points = (parts.length > 1 ? `${terms} = ` : "") + count("scorecard.sum", sum);
      total.textContent = shown ? fill(said("verdict"), points, names[band]) : "";
      for (const [i, one] of bands.entries()) {
        if (shown && i === band) one.setAttribute("aria-current", "true");
        else one.removeAttribute("aria-current");
      }
      advised.replaceChildren();
      if (!shown || !changeable.length) return;
      advised.append(...(verdicts.length ? verdicts.flatMap(ways) : [Playbook.element("p", {}, said("none"))]));
    };
    this.addEventListener("change", add);
    // A browser ticks again what was ticked, and says nothing.
    addEventListener("pageshow", add);
    add();
  }
};

customElements.define("playbook-scorecard", Playbook.Scorecard);
