/** @type {Figures} */
Playbook.figures = (clients, ownRate) => {
  /** @type {(key: "hours" | "income", among?: Client[]) => number} */
  const total = (key, among = clients) => among.reduce((sum, client) => sum + (client[key] ?? 0), 0);
  /** @type {(part: number | null, whole: number | null) => number | null} */
  const share = (part, whole) => (part !== null && whole !== null && whole > 0 ? part / whole : null);
  const hours = total("hours");
  const income = total("income");
  // Hours whose income is not known would lower the average as if they had brought nothing.
  const whole = clients.filter((client) => client.hours !== null && client.income !== null);
  const rate = ownRate ?? share(total("income", whole), total("hours", whole));
  /** @type {(client: Client) => number | null} */
  const cost = ({ hours, income }) =>
    rate === null || hours === null || income === null
      ? null
      : // Sums of amounts in cents, which fractions of two would blur.
        Math.round((rate * hours - income) * 100) / 100;
  const results = clients.map((client) => ({
    client,
    hourly: share(client.income, client.hours),
    time: share(client.hours, hours),
    income: share(client.income, income),
    cost: cost(client),
    dear: false,
  }));
  /** @type {(a: number | null, b: number | null) => number} */
  const largestFirst = (a, b) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : b - a);
  results.sort(
    (a, b) =>
      largestFirst(a.cost, b.cost) ||
      largestFirst(a.client.trouble, b.client.trouble) ||
      largestFirst(a.client.hours, b.client.hours),
  );
  const fifth = Math.ceil(results.filter((one) => one.cost !== null).length / 5);
  for (const one of results.slice(0, fifth)) one.dear = one.cost !== null && one.cost > 0;
  return { results, rate };
};
