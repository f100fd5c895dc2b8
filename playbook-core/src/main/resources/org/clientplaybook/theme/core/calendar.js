/** @type {Calendar} */
Playbook.calendar = (() => {
  const LONGEST_LINE = 75;
  const EPOCH = Date.UTC(2020, 0);
  const LENGTH = 15;

  /** @type {(n: number, length?: number) => string} */
  const pad = (n, length = 2) => String(n).padStart(length, "0");

  /** A text of one property: what no line may have is left out. @type {(text: string) => string} */
  const escaped = (text) =>
    text
      .replace(/\r\n?|[\u2028\u2029]/g, "\n")
      .replace(/\p{Surrogate}/gu, "\ufffd")
      .replace(/[^\P{Cc}\t\n]/gu, "")
      .replace(/[\\;,]/g, "\\$&")
      .replaceAll("\n", "\\n");

  /** By octets, and never within a character. @type {(line: string) => string} */
  const folded = (line) => {
    let text = "";
    let length = 0;
    for (const character of line) {
      const code = Number(character.codePointAt(0));
      const octets = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      if (length + octets > LONGEST_LINE) {
        text += "\r\n ";
        length = 1;
      }
      text += character;
      length += octets;
    }
    return `${text}\r\n`;
  };

  /** @type {(date: number, minute: number) => string} */
  const floating = (date, minute) => `${pad(date, 8)}T${pad(Math.floor(minute / 60))}${pad(minute % 60)}00`;

  /** @type {(now: Date) => string} */
  const utc = (now) => now.toISOString().replace(/[-:]|\.\d+/g, "");

  /** @type {(title: string, before: number, tasks: boolean) => string[]} */
  const alarm = (title, before, tasks) => [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER${tasks ? ";RELATED=END" : ""}:-PT${before}M`,
    "END:VALARM",
  ];

  /** @type {(entry: CalendarEntry, file: CalendarFile) => string[]} */
  const component = ({ id, date, title, text, link, gone }, { play, playbook, minute, before, tasks, ...file }) => {
    const name = tasks ? "VTODO" : "VEVENT";
    const at = floating(date, minute);
    // A program that has the one as an event would not take it as a task.
    const uid = `${play}-${id}${tasks ? "-task" : ""}@${playbook}`;
    const status = gone ? "CANCELLED" : tasks ? "NEEDS-ACTION" : "CONFIRMED";
    const description = [text, link].filter((part) => part).join("\n\n");
    return [
      `BEGIN:${name}`,
      `UID:${uid}`,
      `DTSTAMP:${utc(file.now)}`,
      `SEQUENCE:${file.sequence}`,
      ...(tasks ? [`DUE:${at}`] : [`DTSTART:${at}`, `DURATION:PT${LENGTH}M`, "TRANSP:TRANSPARENT"]),
      `SUMMARY:${escaped(title)}`,
      ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
      ...(link ? [`URL:${link}`] : []),
      "CLASS:PRIVATE",
      `STATUS:${status}`,
      ...(before === null || gone ? [] : alarm(title, before, tasks)),
      `END:${name}`,
    ];
  };

  return {
    sequence: (last, now) => Math.max(last + 1, Math.floor((now.getTime() - EPOCH) / 1000)),

    write: (file) =>
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        `PRODID:-//${file.playbook}//plan//EN`,
        "CALSCALE:GREGORIAN",
        ...file.entries.flatMap((entry) => component(entry, file)),
        "END:VCALENDAR",
      ]
        .map(folded)
        .join(""),
  };
})();
