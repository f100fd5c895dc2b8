// @needs core/element
/** @type {DrawMessage} */
Playbook.drawMessage = (() => {
  const { element } = Playbook;

  /** @type {(segment: Segment, text: string) => Node} */
  const node = ({ kind, field, strong, ...segment }, text) => {
    if (strong) return element("strong", {}, node({ kind, field, ...segment }, text));
    if (kind === "text") return document.createTextNode(text);
    if (kind === "value") return element("mark", { class: "own", "data-own": field }, text);
    // The keyboard meets the form, which has them all.
    return element("button", { class: "gap", type: "button", tabindex: -1, "data-gap": field }, text);
  };

  /** @type {(inner: Node, stretches: Stretch[], end: number) => Node} */
  const wrapped = (inner, stretches, end) =>
    stretches.reduce(
      (content, { type, to, number }) =>
        element("span", { class: type, "data-number": number && to <= end ? number : false }, content),
      inner,
    );

  /** A sign that opens stays on the line of the gap behind it. @type {(before: Node | undefined, gap: Node) => Node} */
  const joined = (before, gap) => {
    if (!(before instanceof Text && /[\p{Ps}\p{Pi}]$/u.test(before.data))) return gap;
    return element("span", { class: "joined" }, before.splitText(before.length - 1), gap);
  };

  // A text is cut where a stretch begins or ends.
  return (target, segments, stretches) => {
    /** @type {Node[]} */
    const nodes = [];
    let at = 0;
    for (const segment of segments) {
      const { kind, text } = segment;
      const end = at + text.length;
      const bounds = kind === "text" ? stretches.flatMap(({ from, to }) => [from, to]) : [];
      const cuts = new Set(bounds.filter((cut) => cut > at && cut < end));
      const places = [at, ...[...cuts].sort((a, b) => a - b), end];
      for (let i = 1; i < places.length; i++) {
        const part = text.slice(places[i - 1] - at, places[i] - at);
        const within = stretches.filter(({ from, to }) => from < places[i] && to > places[i - 1]);
        const drawn = wrapped(node(segment, part), within, places[i]);
        nodes.push(kind === "gap" ? joined(nodes.at(-1), drawn) : drawn);
      }
      at = end;
    }
    target.replaceChildren(...nodes);
  };
})();
