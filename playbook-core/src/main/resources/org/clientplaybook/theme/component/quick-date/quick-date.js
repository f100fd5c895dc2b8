globalThis.Playbook ??= {};

/**
 * @param {string} wish "weeks:2", "month-end" or "weekday:2" (2 is Tuesday)
 * @param {Date} today
 * @returns {string} the day as 2026-11-03
 */
Playbook.quickDate = (wish, today) => {
  const [kind, amount] = wish.split(":");
  const day = new Date(today.getFullYear(), today.getMonth(), today.getDate());
  if (kind === "weeks") day.setDate(day.getDate() + 7 * Number(amount));
  if (kind === "month-end") day.setMonth(day.getMonth() + 1, 0);
  if (kind === "weekday") day.setDate(day.getDate() + ((Number(amount) - day.getDay() + 6) % 7) + 1);
  const pad = (n) => String(n).padStart(2, "0");
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
};
