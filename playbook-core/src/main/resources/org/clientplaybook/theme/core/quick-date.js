/** @type {QuickDate} */
Playbook.quickDate = (wish, today) => {
  const [kind, amount] = wish.split(".");
  const day = new Date(today.getFullYear(), today.getMonth(), today.getDate());
  if (kind === "week") day.setDate(day.getDate() + 7 * Number(amount));
  if (kind === "month") day.setMonth(day.getMonth() + Number(amount), 0);
  if (kind === "next") day.setDate(day.getDate() + ((Number(amount) - day.getDay() + 6) % 7) + 1);
  if (kind === "last") day.setDate(day.getDate() - ((day.getDay() - Number(amount) + 6) % 7) - 1);
  const pad = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
};
