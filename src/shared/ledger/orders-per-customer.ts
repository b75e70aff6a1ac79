import { firstFrom } from './first-from';
import { isPurchaseBefore, type Purchases } from './purchases';
import type { Period } from '../model/period';

/** Buyers with one number of orders; the last of the numbers stands for all from it on. */
export interface OrderNumber {
  readonly from: number;
  /** Null: no limit. */
  readonly to: number | null;
  readonly customers: number;
  readonly orders: number;
}

const numbers = [
  { from: 1, to: 1 },
  { from: 2, to: 2 },
  { from: 3, to: 3 },
  { from: 4, to: 4 },
  { from: 5, to: 9 },
  { from: 10, to: null },
] as const;

/**
 * The buyers of a period by how many orders they placed in it. Customers add up to the buyers of the period, orders
 * to its orders.
 *
 * Window: orders dated start <= day < end that are a purchase as of the end
 * Empty:  nobody bought -> every number 0
 */
export function ordersPerCustomer(purchases: Purchases, { start, end }: Period): readonly OrderNumber[] {
  const customers = numbers.map(() => 0);
  const orders = numbers.map(() => 0);
  const { customerCount } = purchases.ledger;
  for (let customer = 0; customer < customerCount; customer++) {
    const count = ordersIn(purchases, customer, start, end);
    if (count === 0) continue;
    const place = numbers.findLastIndex(({ from }) => count >= from);
    customers[place] = (customers[place] as number) + 1;
    orders[place] = (orders[place] as number) + count;
  }
  return numbers.map((number, place) => ({
    ...number,
    customers: customers[place] as number,
    orders: orders[place] as number,
  }));
}

function ordersIn(purchases: Purchases, customer: number, start: number, end: number): number {
  const { starts, days, varying } = purchases;
  const to = starts[customer + 1] as number;
  const from = firstFrom(days, starts[customer] as number, to, start);
  const until = firstFrom(days, from, to, end);
  if (varying[customer] !== 1) return until - from;
  let count = 0;
  for (let position = from; position < until; position++)
    if (isPurchaseBefore(purchases, position, end)) count += 1;
  return count;
}
