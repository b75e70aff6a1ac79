import { isPurchaseBefore, type Purchases } from './purchases';

/** What a list of customers shows of each, by customer index, as of a day. */
export interface CustomerSummaries {
  /** `NO_DAY`: no purchase. */
  readonly firstPurchaseDays: Int32Array;
  readonly lastPurchaseDays: Int32Array;
  readonly orderCounts: Int32Array;
  /** Net of everything dated before, every refund on its own date; minor units. */
  readonly revenues: Float64Array;
}

/** Stands for "no such day" in typed arrays: a day that no calendar has. */
export const NO_DAY = -(2 ** 31);

/** Every customer as of the day before `end`. */
export function summarizeCustomers(purchases: Purchases, end: number): CustomerSummaries {
  const { customerCount, ownMovements: movements } = purchases.ledger;
  const summaries = {
    firstPurchaseDays: new Int32Array(customerCount).fill(NO_DAY),
    lastPurchaseDays: new Int32Array(customerCount).fill(NO_DAY),
    orderCounts: new Int32Array(customerCount),
    revenues: new Float64Array(customerCount),
  };
  for (let customer = 0; customer < customerCount; customer++) {
    const to = purchases.starts[customer + 1] as number;
    let orderCount = 0;
    for (let position = purchases.starts[customer] as number; position < to; position++) {
      const day = purchases.days[position] as number;
      if (day >= end) break;
      if (purchases.varying[customer] === 1 && !isPurchaseBefore(purchases, position, end)) continue;
      if (orderCount++ === 0) summaries.firstPurchaseDays[customer] = day;
      summaries.lastPurchaseDays[customer] = day;
    }
    summaries.orderCounts[customer] = orderCount;
    let revenue = 0;
    const last = movements.starts[customer + 1] as number;
    for (let movement = movements.starts[customer] as number; movement < last; movement++) {
      if ((movements.days[movement] as number) >= end) break;
      revenue += movements.amounts[movement] as number;
    }
    summaries.revenues[customer] = revenue;
  }
  return summaries;
}
