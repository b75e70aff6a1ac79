import type { RevenueDating } from '../model/settings';
import type { LedgerColumns } from './columns';
import { orderKeys } from './orders';
import { stableOrder } from './stable-order';

/**
 * The day on which each line counts as revenue. `refundDate`: its own. `orderDate`: a line that credits an invoice
 * of the same customer counts on the day of that order, its earliest sale line; every other line on its own day.
 *
 * A refund then changes the revenue of a period that has gone by: the one exception, by choice, to the rule that
 * later rows leave earlier figures as they were. Orders and customers are judged by the lines' own days all the same.
 *
 * @param byDay the lines of identified customers, by their own day
 */
export function revenueDays(columns: LedgerColumns, byDay: Int32Array, dating: RevenueDating): Int32Array {
  const { days, customers, creditedInvoices } = columns;
  if (dating === 'refundDate' || creditedInvoices.every((invoice) => invoice === 0)) return days;
  const moved = days.slice();
  const keys = orderKeys(columns);
  const lines = stableOrder(customers, stableOrder(keys, byDay));
  let from = 0;
  while (from < lines.length) {
    const first = lines[from] as number;
    let to = from + 1;
    while (to < lines.length && isSameOrder(customers, keys, first, lines[to] as number)) to++;
    if (keys[first] !== 0) moveCredits(columns, moved, lines.subarray(from, to));
    from = to;
  }
  return moved;
}

function isSameOrder(customers: Int32Array, keys: Int32Array, line: number, other: number): boolean {
  return customers[line] === customers[other] && keys[line] === keys[other];
}

/** @param lines those of one customer and invoice, by day; where none is a sale, the credits stay where they are */
function moveCredits({ creditedInvoices, days }: LedgerColumns, moved: Int32Array, lines: Int32Array): void {
  const sale = lines.find((line) => creditedInvoices[line] === 0);
  if (sale === undefined) return;
  for (const line of lines) if (creditedInvoices[line] !== 0) moved[line] = days[sale] as number;
}
