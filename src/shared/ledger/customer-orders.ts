import { dayNumber, type Day } from '../model/day';
import type { LedgerIndex } from './ledger-index';
import { isPurchaseNet } from './purchases';

/** One order of a customer, or one credit note that belongs to none, with the lines it is made of. */
export interface CustomerOrder {
  readonly day: Day;
  /** Invoice id, or 0: none (the order is a customer-day). */
  readonly invoice: number;
  /** Net of all its lines, later credits included; minor units. */
  readonly net: number;
  /** Positions of its lines in the ledger columns, by day. */
  readonly lines: readonly number[];
  /** False: netted to nothing, or a credit note of its own. */
  readonly isPurchase: boolean;
}

/** A customer's lines as orders, by day, as the whole ledger shows them; together they hold every line. */
export function ordersOfCustomer(
  index: LedgerIndex,
  customer: number,
  zeroOrdersCount: boolean,
): readonly CustomerOrder[] {
  const { days, invoices, creditedInvoices, amounts } = index.columns;
  const groups = new Map<string, { lines: number[]; invoice: number }>();
  for (const line of linesOfCustomer(index, customer)) {
    const invoice = (creditedInvoices[line] as number) || (invoices[line] as number);
    const key = invoice === 0 ? `day ${days[line]}` : `invoice ${invoice}`;
    const group = groups.get(key);
    if (group) group.lines.push(line);
    else groups.set(key, { lines: [line], invoice });
  }
  return [...groups.values()]
    .map(({ lines, invoice }) => {
      const sale = lines.find((line) => creditedInvoices[line] === 0);
      const net = lines.reduce((sum, line) => sum + (amounts[line] as number), 0);
      const day = dayNumber(days[sale ?? lines[0] ?? 0] as number);
      const isPurchase = sale !== undefined && isPurchaseNet(net, zeroOrdersCount);
      return { day, invoice, net, lines, isPurchase };
    })
    .sort((a, b) => a.day - b.day || a.invoice - b.invoice);
}

/** Positions of a customer's lines in the ledger columns, by day, then as in the ledger. */
export function linesOfCustomer(index: LedgerIndex, customer: number): Int32Array {
  return index.linePositions.subarray(index.lineStarts[customer], index.lineStarts[customer + 1]);
}

/** Median of the days between a customer's consecutive purchase days; null with fewer than two such days. */
export function medianGapDays(orders: readonly CustomerOrder[]): number | null {
  const days = [...new Set(orders.filter((order) => order.isPurchase).map((order) => order.day))];
  const gaps = days
    .slice(1)
    .map((day, index) => day - (days[index] as number))
    .sort((a, b) => a - b);
  const upper = gaps[Math.floor(gaps.length / 2)];
  if (upper === undefined) return null;
  return gaps.length % 2 === 1 ? upper : (upper + (gaps[gaps.length / 2 - 1] as number)) / 2;
}
