// @apart
// @needs core/config, core/element, component/search/search
/** @type {Nearer} */
Playbook.nearer = (signals) => {
  const MOST = 5;
  const { config, element, search, sharedSignals } = Playbook;
  const { words, shared } = sharedSignals;
  let said = signals.querySelector(".nearer");
  if (!said) signals.append((said = element("div", { class: "nearer no-print", role: "status" })));
  said.replaceChildren();
  const boxes = [...signals.querySelectorAll("input")];
  const ticked = boxes.filter((box) => box.checked).length;
  if (boxes.length < 3 || !ticked || ticked * 2 >= boxes.length) return;

  /** @type {(word: string, ...values: (string | number)[]) => string} */
  const fill = (word, ...values) => word.replace(/\{(\d)\}/g, (_, i) => String(values[i]));
  /** By address. @type {Map<string, HTMLElement>} */
  const near = new Map();
  /** @type {(href: string, title: string, reason: string) => void} */
  const add = (href, title, reason) => {
    const address = new URL(href, location.href).href;
    if (near.size < MOST && !near.has(address))
      near.set(address, element("li", {}, element("a", { href }, title), " ", element("span", {}, reason)));
  };
  const scenario = config.attribute(signals, "data-scenario", config.name);
  for (const [place, path, title, signal] of Object.hasOwn(shared, scenario) ? shared[scenario] : []) {
    if (boxes[Number(place)]?.checked) add(search.root() + path, title, fill(words.shares, signal));
  }
  // Alone they would only say what stands further down.
  if (!near.size) {
    const { textContent } = config.part(document.body, "#outcomes .section-title", HTMLElement);
    near.set("#outcomes", element("li", {}, element("a", { href: "#outcomes" }, textContent ?? "")));
    const { guide } = words;
    if (guide) near.set("guide", element("li", {}, element("a", { href: search.root() + guide[0] }, guide[1])));
    said.append(element("p", {}, fill(words.alone, ticked, boxes.length)), element("ul", {}, ...near.values()));
    return;
  }
  for (const outcome of document.querySelectorAll(".outcome")) {
    const link = outcome.querySelector("a");
    const when = outcome.querySelector(".outcome-when")?.textContent?.trim() ?? "";
    if (link) add(link.getAttribute("href") ?? "", link.textContent?.trim() ?? "", fill(words.leads, when));
  }
  said.append(element("p", {}, fill(words.few, ticked, boxes.length)), element("ul", {}, ...near.values()));
};
