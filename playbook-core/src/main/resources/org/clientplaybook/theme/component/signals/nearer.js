// @apart
// @needs core/config, core/element, component/search/search
/** @type {Nearer} */
Playbook.nearer = (signals) => {
  const MOST = 3;
  const { config, element, search, sharedSignals } = Playbook;
  const { words, shared } = sharedSignals;
  let status = signals.querySelector(".nearer");
  if (!status) signals.append((status = element("div", { class: "nearer no-print", role: "status" })));
  status.replaceChildren();
  const boxes = [...signals.querySelectorAll("input")];
  const chosen = boxes.filter((box) => box.checked);
  const ticked = chosen.length;
  // A list is read from above: what stands before the last tick was considered.
  const considered = boxes.map((box) => box.checked).lastIndexOf(true) + 1;
  if (ticked * 2 >= boxes.length || considered < 3 || (ticked < 2 && ticked * 2 >= considered)) return;

  /** @type {(word: string, ...values: (string | number)[]) => string} */
  const fill = (word, ...values) => word.replace(/\{(\d)\}/g, (_, i) => String(values[i]));
  /** By address. @type {Map<string, {link: Node, reason: string, shares: number, alike: number}>} */
  const near = new Map();
  const scenario = config.attribute(signals, "data-scenario", config.name);
  for (const [place, path, title, signal] of Object.hasOwn(shared, scenario) ? shared[scenario] : []) {
    if (!boxes[Number(place)]?.checked) continue;
    const { href } = new URL(search.root() + path, location.href);
    const link = element("a", { href: search.root() + path }, title);
    const known = near.get(href) ?? { link, reason: fill(words.shares, signal), shares: 0, alike: 0 };
    near.set(href, { ...known, shares: known.shares + 1 });
  }
  /** What long words begin with. @type {(text: string | null | undefined) => string[]} */
  const stems = (text) => (text?.toLowerCase().match(/[\p{L}\p{N}]{5,}/gu) ?? []).map((word) => word.slice(0, 6));
  const said = new Set(chosen.flatMap((box) => stems(box.parentElement?.textContent)));
  for (const outcome of document.querySelectorAll(".outcome")) {
    const link = outcome.querySelector("a");
    if (!link || near.has(link.href)) continue;
    const when = outcome.querySelector(".outcome-when")?.textContent?.trim() ?? "";
    const alike = new Set(stems(outcome.textContent).filter((stem) => said.has(stem))).size;
    near.set(link.href, { link: link.cloneNode(true), reason: fill(words.leads, when), shares: 0, alike });
  }
  const nearest = [...near.values()].sort((a, b) => b.shares - a.shares || b.alike - a.alike).slice(0, MOST);
  const items = nearest.map(({ link, reason }) => element("li", {}, link, " ", element("span", {}, reason)));
  const { guide } = words;
  if (!items.length && guide) {
    items.push(element("li", {}, element("a", { href: search.root() + guide[0] }, guide[1])));
  }
  const lead = fill(nearest.length ? words.few : words.alone, ticked, boxes.length);
  status.append(element("p", {}, lead), element("ul", {}, ...items));
};
