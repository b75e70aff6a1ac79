import type { LedgerIndex } from './ledger-index';
import type { Orders } from './orders';

/**
 * The orders that are a purchase as of some day, by customer and day. An order is a purchase as of a day E
 * when it is dated before E and everything of it dated before E comes to more than nothing (setting
 * `zeroOrdersCount`: or to nothing). Later rows therefore never change an earlier answer.
 */
export interface Purchases {
  readonly ledger: LedgerIndex;
  readonly zeroOrdersCount: boolean;
  readonly starts: Int32Array;
  readonly days: Int32Array;
  /** Which order of the ledger each is. */
  readonly orders: Int32Array;
  /** By customer, 1: some order is a purchase as of one day and none as of another. For all others it is
   * enough to look at the days. */
  readonly varying: Uint8Array;
}

export function findPurchases(ledger: LedgerIndex, zeroOrdersCount: boolean): Purchases {
  const { orders, customerCount } = ledger;
  const starts = new Int32Array(customerCount + 1);
  const days = new Int32Array(orders.count);
  const positions = new Int32Array(orders.count);
  const varying = new Uint8Array(customerCount);
  let count = 0;
  for (let customer = 0; customer < customerCount; customer++) {
    const end = orders.starts[customer + 1] as number;
    for (let order = orders.starts[customer] as number; order < end; order++) {
      const standing = orderStanding(orders, order, zeroOrdersCount);
      if (standing === 'never') continue;
      if (standing === 'varies') varying[customer] = 1;
      days[count] = orders.days[order] as number;
      positions[count++] = order;
    }
    starts[customer + 1] = count;
  }
  return {
    ledger,
    zeroOrdersCount,
    starts,
    days: days.slice(0, count),
    orders: positions.slice(0, count),
    varying,
  };
}

/** Whether purchase number `position` is a purchase as of the day before `end`. */
export function isPurchaseBefore(purchases: Purchases, position: number, end: number): boolean {
  if ((purchases.days[position] as number) >= end) return false;
  const order = purchases.orders[position] as number;
  return isPurchaseNet(netBefore(purchases.ledger.orders, order, end), purchases.zeroOrdersCount);
}

/** What an order dated before `end` comes to by then. */
export function netBefore(orders: Orders, order: number, end: number): number {
  let net = orders.amounts[order] as number;
  const to = orders.adjustmentStarts[order + 1] as number;
  for (let index = orders.adjustmentStarts[order] as number; index < to; index++) {
    if ((orders.adjustmentDays[index] as number) >= end) break;
    net += orders.adjustmentAmounts[index] as number;
  }
  return net;
}

function orderStanding(
  orders: Orders,
  order: number,
  zeroOrdersCount: boolean,
): 'always' | 'never' | 'varies' {
  let net = orders.amounts[order] as number;
  const first = isPurchaseNet(net, zeroOrdersCount);
  const to = orders.adjustmentStarts[order + 1] as number;
  for (let index = orders.adjustmentStarts[order] as number; index < to; index++) {
    net += orders.adjustmentAmounts[index] as number;
    if (isPurchaseNet(net, zeroOrdersCount) !== first) return 'varies';
  }
  return first ? 'always' : 'never';
}

/** Whether an order that comes to this is a purchase. */
export function isPurchaseNet(net: number, zeroOrdersCount: boolean): boolean {
  return net > 0 || (net === 0 && zeroOrdersCount);
}
