/** The last quarter that ended on or before a day: `2024-08-15` -> `2024-Q2`, `2024-09-30` -> `2024-Q3`. */
export function latestCompleteQuarter(lastDay) {
  const [year, month, day] = lastDay.split('-').map(Number);
  const dayAfter = new Date(Date.UTC(year, month - 1, day + 1));
  const quarter = Math.floor(dayAfter.getUTCMonth() / 3);
  return quarter === 0 ? `${dayAfter.getUTCFullYear() - 1}-Q4` : `${dayAfter.getUTCFullYear()}-Q${quarter}`;
}
