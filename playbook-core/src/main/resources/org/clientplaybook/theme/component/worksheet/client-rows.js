// @needs core/csv
/** @type {(words: ReviewWords, columns: string[], lines: Set<string>) => ClientRows} */
Playbook.clientRows = ({ word, own }, columns, lines) => {
  const { csv } = Playbook;
  const delimiter = own.decimal === "," ? ";" : ",";

  /** Where each of our columns stands in a line of headings, -1 for one that it has not; null where it has no name. @type {(cells: string[]) => number[] | null} */
  const named = (cells) => {
    const heads = cells.map((cell) => cell.toLowerCase().replace(/\s*[([].*$/, ""));
    const order = columns.map((column) => {
      const names = [word(`review.${column}`).toLowerCase(), ...word(`review.${column}.names`).split(/,\s*/)];
      return heads.findIndex((head) => names.includes(head));
    });
    return order[0] >= 0 && order.some((place, i) => i > 0 && place >= 0) ? order : null;
  };

  /** @type {(cells: string[]) => string} */
  const line = (cells) => csv.write([cells], delimiter).trimEnd();

  /** A line whose quotation mark is as open as it was. @type {(cells: string[]) => string} */
  const openLine = (cells) => cells.map((cell) => (cell.startsWith('"') ? cell : line([cell]))).join(delimiter);

  /** A number has one line, words have as many as they had. @type {(text: string, column: string) => string} */
  const broken = (text, column) =>
    lines.has(column) ? text.replace(/\r\n?/g, "\n") : text.replace(/\s*[\r\n]\s*/g, " ");

  /** @type {(record: CsvRecord, order: number[], width: number) => ClientRow} */
  const row = ({ line: number, cells, source, open }, order, width) => {
    // A line that was open was written as one cell.
    if (!open && cells[0].startsWith('"') && !cells.slice(1).some((cell) => cell)) {
      const [inner] = csv.read(cells[0]);
      if (inner.open) return row({ ...inner, line: number }, order, width);
    }
    const ours = order.map((place) => cells[place] ?? "");
    const surplus = cells.slice(width).some((cell) => cell);
    if (!open && !surplus) return { texts: ours.map((text, i) => broken(text.trim(), columns[i])), line: number };
    const others = cells.filter((_, i) => !order.includes(i));
    return {
      texts: [source.replace(/\s+/g, " ").trim()],
      note: word(open ? "review.open" : "review.surplus", number, width),
      source: open ? line([openLine(cells)]) : line([...ours, ...others]),
    };
  };

  return {
    delimiter,

    read: (text) => {
      const records = csv.read(text);
      const order = records.length ? named(records[0].cells) : null;
      const width = order ? records[0].cells.length : columns.length;
      const all = order ? records.slice(1) : records;
      return all.map((record) => row(record, order ?? columns.map((_, i) => i), width));
    },
  };
};
