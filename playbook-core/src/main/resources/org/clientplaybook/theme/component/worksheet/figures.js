/** @type {Figures} */
Playbook.figures = (clients, ownRate) => {
  /** @type {(key: "hours" | "income" | "trouble") => number} */
  const total = (key) => clients.reduce((sum, client) => sum + client[key], 0);
  /** @type {(part: number, whole: number) => number | null} */
  const share = (part, whole) => (whole > 0 ? part / whole : null);
  const hours = total("hours");
  const income = total("income");
  const rate = ownRate ?? share(income, hours) ?? 0;
  const results = clients.map((client) => ({
    client,
    hourly: share(client.income, client.hours),
    time: share(client.hours, hours),
    income: share(client.income, income),
    // Sums of amounts in cents, which fractions of two would blur.
    cost: Math.round((rate * client.hours - client.income) * 100) / 100,
    dear: false,
  }));
  results.sort((a, b) => b.cost - a.cost || b.client.trouble - a.client.trouble || b.client.hours - a.client.hours);
  for (const one of results.slice(0, Math.ceil(results.length / 5))) one.dear = one.cost > 0;
  return { results, rate, hours, income };
};
