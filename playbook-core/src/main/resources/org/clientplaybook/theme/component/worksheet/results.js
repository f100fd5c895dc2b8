// @needs core/element, core/interpreter, core/values, component/worksheet/figures, component/worksheet/pareto
/** What clients bring and cost, in words, as a table and as a picture. @type {Results} */
Playbook.results = ({ word, count, formats: all }, clients, ownRate, { language, rules, currencies, left }) => {
  const { element, figures, interpret, pareto } = Playbook;
  const { results, rate } = figures(clients, ownRate);
  const own = all[language];
  // What is in several currencies, or in one that nobody named, is in none.
  const currency = currencies.length === 1 ? currencies[0] : "";
  const formats = { ...own, currency, minus: "\u2212" };

  /** @type {(amount: number | null) => string} */
  const money = (amount) => {
    if (amount === null) return "–";
    return Playbook.values.money(BigInt(Math.round(amount * 100)) * 10n ** 8n, currency, formats);
  };

  /** @type {(share: number | null) => string} */
  const percent = (share) =>
    share === null
      ? "–"
      : new Intl.NumberFormat(language, { style: "percent" }).format(share).replace("-", formats.minus);

  /** @type {(cost: number | null) => string} */
  const month = (cost) =>
    !cost ? money(cost) : word(cost < 0 ? "review.month.brings" : "review.month.costs", money(Math.abs(cost)));

  /** What rules know of a client: a blank figure is none. @type {(one: ClientFigures) => Texts} */
  const known = ({ client, hourly, time, income, cost }) => {
    const hundredfold = (/** @type {number | null} */ share) => (share === null ? null : share * 100);
    const written = rules.columns.map(([name, column]) => [name, client[/** @type {keyof Client} */ (column)]]);
    const worked = { hourly, rate, cost, time_share: hundredfold(time), income_share: hundredfold(income) };
    /** @type {Texts} */
    const texts = new Map();
    for (const [name, value] of [...written, ...Object.entries(worked)]) {
      if (value !== null) texts.set(String(name), [typeof value === "number" ? value.toFixed(2) : value]);
    }
    return texts;
  };

  /** The scenario of the first rule that holds, and why. @type {(one: ClientFigures) => Node | string} */
  const advice = (one) => {
    const texts = known(one);
    /** @type {(program: Program) => string} */
    const run = (program) =>
      interpret(program, texts, { fields: rules.fields, formats })
        .map((segment) => segment.text)
        .join("");
    const rule = rules.rules.find((each) => !each.if || run(each.if) !== "");
    if (!rule) return one.client.next;
    const { href, title, language: spoken } = rule.go;
    const link = element("a", { href, ...(spoken ? { lang: spoken } : {}) }, title);
    return element("div", {}, link, element("p", { class: "review-because" }, run(rule.because)));
  };

  const columns = ["name", "hourly", "share.time", "share.income", "month", "advice"];

  /** @type {(one: ClientFigures) => HTMLElement} */
  const row = (one) => {
    const name = element("th", { scope: "row" }, one.client.name || word("review.unnamed"));
    if (one.dear) name.append(" ", element("span", { class: "review-dear" }, word("review.fifth")));
    const shown = [money(one.hourly), percent(one.time), percent(one.income), month(one.cost), advice(one)];
    const cells = shown.map((content, i) => {
      const words = word(`review.${columns[i + 1]}`);
      const label = element("span", { class: "clients-label", "aria-hidden": "true" }, words);
      return element("td", {}, label, content);
    });
    return element("tr", {}, name, ...cells);
  };

  const dear = results.filter((one) => one.dear).map((one) => one.client.name || word("review.unnamed"));

  const table = () => {
    const heads = columns.map((column) => element("th", { scope: "col" }, word(`review.${column}`)));
    const body = element("tbody", {}, ...results.map(row));
    return element("table", { class: "review-table" }, element("thead", {}, element("tr", {}, ...heads)), body);
  };

  const picture = () => {
    const legend = element("p", { class: "pareto-legend", "aria-hidden": "true" });
    const keys = { time: "share.time", income: "share.income", ...(dear.length ? { dear: "fifth" } : {}) };
    for (const [name, key] of Object.entries(keys))
      legend.append(element("span", { class: `pareto-key-${name}` }, word(`review.${key}`)), " ");
    const caption = element("figcaption", {}, word("review.picture"));
    const drawn = pareto(results, word("review.picture"), percent);
    return element("figure", { class: "review-picture" }, caption, legend, drawn);
  };

  /** @type {(text: string) => HTMLElement} */
  const notice = (text) => element("p", { class: "notice" }, text);
  const costs = results.some((one) => one.cost !== null);
  return [
    element("h2", { class: "section-title" }, word("review.results")),
    costs
      ? element(
          "p",
          { class: "review-said" },
          dear.length ? word("review.dear", dear.join(", ")) : word("review.level"),
        )
      : "",
    rate === null
      ? ""
      : element("p", { class: "section-intro" }, word(ownRate === null ? "review.average" : "review.own", money(rate))),
    left ? notice(count("review.left", left)) : "",
    currencies.length > 1 ? notice(word("review.currencies", currencies.join(", "))) : "",
    table(),
    results.some((one) => one.time !== null) ? picture() : "",
  ];
};
