import type { CustomerMonth } from '@shared/contract/customer-views';
import { isPurchaseBefore, type Purchases } from '@shared/ledger/purchases';
import { addDays, dayNumber, isoDay, type Day } from '@shared/model/day';
import { periodOfDay, periodText, shiftPeriod, type Period } from '@shared/model/period';

/** What a customer brought in each calendar month, from the first with a line to the one that the data reach. */
export function customerMonths(
  purchases: Purchases,
  customer: number,
  dataThrough: Day,
): readonly CustomerMonth[] {
  const { movements } = purchases.ledger;
  const from = movements.starts[customer] as number;
  const to = movements.starts[customer + 1] as number;
  const firstDay = movements.days[from] as number;
  if (from === to || firstDay > dataThrough) return [];
  const sums = new Map<string, { revenue: number; orders: number }>();
  const months: Period[] = [];
  const last = monthOf(dataThrough);
  for (let month = monthOf(firstDay); month.start <= last.start; month = shiftPeriod(month, 1)) {
    months.push(month);
    sums.set(monthText(month.start), { revenue: 0, orders: 0 });
  }
  for (let at = from; at < to; at++) {
    const sum = sums.get(monthText(movements.days[at] as number));
    if (sum !== undefined && (movements.days[at] as number) <= dataThrough)
      sum.revenue += movements.amounts[at] as number;
  }
  for (const day of purchaseDays(purchases, customer, addDays(dataThrough, 1))) {
    const sum = sums.get(monthText(day));
    if (sum !== undefined) sum.orders += 1;
  }
  return months.map((month) => ({
    month: periodText(month),
    revenue: sums.get(monthText(month.start))?.revenue ?? 0,
    orders: sums.get(monthText(month.start))?.orders ?? 0,
    complete: month.end <= addDays(dataThrough, 1),
  }));
}

function purchaseDays(purchases: Purchases, customer: number, end: number): readonly number[] {
  const days: number[] = [];
  const to = purchases.starts[customer + 1] as number;
  for (let position = purchases.starts[customer] as number; position < to; position++)
    if (isPurchaseBefore(purchases, position, end)) days.push(purchases.days[position] as number);
  return days;
}

function monthOf(day: number): Period {
  return periodOfDay(dayNumber(day), 'month');
}

function monthText(day: number): string {
  return isoDay(dayNumber(day)).slice(0, 7);
}
