// @needs core/decimals, core/number-entry
/** @type {Csv} */
Playbook.csv = (() => {
  const { decimals, numberEntry } = Playbook;
  const DELIMITERS = ["\t", ";", ","];
  const NUMBER = /^[-+]?[.,]?\d[\d.,' \u00a0\u202f]*$/;

  // What spreadsheets run, and what stands before it where somebody disarmed it.
  const FORMULA = /^'*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;

  /** @type {Csv["decode"]} */
  const decode = (bytes) => {
    const mark = `${bytes[0]} ${bytes[1]}`;
    const wide = mark === "255 254" ? "utf-16le" : mark === "254 255" ? "utf-16be" : null;
    if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: "utf-16" };
    try {
      return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
    } catch {
      return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
    }
  };

  /** @type {(text: string, start: number, delimiter: string) => number} */
  const plainEnd = (text, start, delimiter) => {
    let end = start;
    while (end < text.length && text[end] !== delimiter && !/[\r\n]/.test(text[end])) end++;
    return end;
  };

  /**
   * The cell that begins here, and where it ends; null where its quotation mark has no end, or only that of another
   * cell in a later line.
   * @type {(text: string, start: number, delimiter: string) => {cell: string, end: number} | null} */
  const quoted = (text, start, delimiter) => {
    let cell = "";
    let from = start + 1;
    for (;;) {
      const close = text.indexOf('"', from);
      if (close < 0) return null;
      cell += text.slice(from, close);
      from = close + 1;
      if (text[from] !== '"') break;
      cell += '"';
      from++;
    }
    const end = plainEnd(text, from, delimiter);
    const behind = text.slice(from, end).trimEnd();
    return behind && /[\r\n]/.test(cell) ? null : { cell: cell + behind, end };
  };

  /** @type {(text: string, start: number, delimiter: string) => {cells: string[], end: number, open: boolean}} */
  const record = (text, start, delimiter) => {
    /** @type {string[]} */
    const cells = [];
    let open = false;
    let at = start;
    for (;;) {
      let first = at;
      while (text[first] === " ") first++;
      const found = text[first] === '"' ? quoted(text, first, delimiter) : null;
      open ||= text[first] === '"' && !found;
      const end = found ? found.end : plainEnd(text, at, delimiter);
      cells.push(found ? found.cell : text.slice(at, end).trim());
      if (text[end] !== delimiter || end >= text.length) return { cells, end, open };
      at = end + 1;
    }
  };

  /** @type {(text: string, delimiter: string, most: number) => CsvRecord[]} */
  const records = (text, delimiter, most) => {
    /** @type {CsvRecord[]} */
    const all = [];
    let line = 1;
    for (let at = 0; at < text.length && all.length < most; ) {
      const { cells, end, open } = record(text, at, delimiter);
      const source = text.slice(at, end);
      if (cells.some((cell) => cell)) all.push({ line, cells, source, open });
      at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
      line += source.split(/\r\n|\r|\n/).length;
    }
    return all;
  };

  /** That by which most lines have as many cells as most others do. @type {(text: string) => string} */
  const delimiterOf = (text) => {
    const [best] = DELIMITERS.map((delimiter) => {
      /** @type {Map<number, number>} */
      const widths = new Map();
      const tried = records(text, delimiter, 50);
      for (const { cells } of tried) {
        widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
      }
      const agree = Math.max(0, ...[...widths].map(([width, lines]) => (width > 1 ? lines : 0)));
      return { delimiter, agree: agree - tried.filter(({ open }) => open).length };
    }).sort((a, b) => b.agree - a.agree);
    return best.agree > 0 ? best.delimiter : ",";
  };

  /** @type {Csv["read"]} */
  const read = (given) => {
    const text = given.replace(/^\ufeff/, "").replaceAll("\0", "");
    const said = /^"?sep=(.)"?\r?\n/i.exec(text);
    const rest = said ? text.slice(said[0].length) : text;
    const all = records(rest, said ? said[1] : delimiterOf(rest), Infinity);
    return all.map(({ line, cells, ...others }) => ({
      ...others,
      line: said ? line + 1 : line,
      cells: cells.map((cell) => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell)),
    }));
  };

  /** @type {Csv["number"]} */
  const number = (typed, formats, currencies, isAmount) => {
    const bare = typed.trim();
    const less = /^([^\d()\u2212-]*)\((.*)\)$/.exec(bare) ?? /^([^-\u2212]*\d)()\s?[-\u2212]$/.exec(bare);
    const read = less ? less[1] + less[2] : bare;
    const { text } = numberEntry.toAmount(read, formats, currencies);
    const quantity = isAmount ? text : numberEntry.toDecimal(read, formats, false);
    const value = decimals.isNumber(quantity) ? quantity : text;
    if (!decimals.isNumber(value)) return null;
    return less ? -Number(value) : Number(value);
  };

  /** @type {(cell: string, delimiter: string) => string} */
  const written = (cell, delimiter) => {
    const safe = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
    return /["\r\n]|^\s|\s$/.test(safe) || safe.includes(delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };

  return {
    decode,
    read,
    number,
    write: (rows, delimiter) =>
      rows
        .map((row) => (typeof row === "string" ? row : row.map((cell) => written(cell, delimiter)).join(delimiter)))
        .map((line) => `${line}\r\n`)
        .join(""),
  };
})();
