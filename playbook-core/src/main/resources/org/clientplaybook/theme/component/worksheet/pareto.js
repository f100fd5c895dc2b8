/** The shares of time, largest first and added up, beside those of income. @type {Pareto} */
Playbook.pareto = (results, label, percent) => {
  const ROW = 56;
  // Per cent of the width: the rest is for the sums, which no bar and no line reaches.
  const BARS = 84;
  const svg = "http://www.w3.org/2000/svg";
  /** @type {(name: string, attributes: Attributes, text?: string) => SVGElement} */
  const shape = (name, attributes, text = "") => {
    const made = document.createElementNS(svg, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
    made.textContent = text;
    return made;
  };
  const sorted = results.filter(({ time }) => time !== null).sort((a, b) => (b.time ?? 0) - (a.time ?? 0));
  const height = sorted.length * ROW;
  const picture = shape("svg", { role: "img", "aria-label": label, class: "pareto", width: "100%", height });
  let sum = 0;
  let before = null;
  for (const [i, { client, time, income, dear }] of sorted.entries()) {
    const y = i * ROW;
    /** @type {(share: number | null) => string} */
    const width = (share) => `${Math.max(0, Math.min(1, share ?? 0)) * BARS}%`;
    sum += time ?? 0;
    const at = width(sum);
    picture.append(
      shape("text", { x: 0, y: y + 15 }, client.name),
      shape("rect", {
        class: dear ? "pareto-time pareto-dear" : "pareto-time",
        y: y + 22,
        width: width(time),
        height: 10,
      }),
      shape("rect", { class: "pareto-income", y: y + 35, width: width(income), height: 10 }),
    );
    if (before) picture.append(shape("line", { x1: before, y1: y - ROW + 27, x2: at, y2: y + 27 }));
    picture.append(
      shape("circle", { cx: at, cy: y + 27, r: 3.5 }),
      shape("text", { class: "pareto-sum", x: "100%", y: y + 32, "text-anchor": "end" }, percent(sum)),
    );
    before = at;
  }
  return picture;
};
