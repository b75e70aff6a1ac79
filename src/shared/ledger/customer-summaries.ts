import { firstFrom } from './first-from';
import { sumBefore } from './movements';
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
    if (purchases.varying[customer] === 1) addVarying(summaries, purchases, customer, end);
    else addSteady(summaries, purchases, customer, end);
    summaries.revenues[customer] = sumBefore(movements, customer, end);
  }
  return summaries;
}

/** Of a customer whose purchases no later line undoes, the days alone tell everything. */
function addSteady(
  { firstPurchaseDays, lastPurchaseDays, orderCounts }: CustomerSummaries,
  { starts, days }: Purchases,
  customer: number,
  end: number,
): void {
  const from = starts[customer] as number;
  const next = firstFrom(days, from, starts[customer + 1] as number, end);
  if (next === from) return;
  firstPurchaseDays[customer] = days[from] as number;
  lastPurchaseDays[customer] = days[next - 1] as number;
  orderCounts[customer] = next - from;
}

function addVarying(
  { firstPurchaseDays, lastPurchaseDays, orderCounts }: CustomerSummaries,
  purchases: Purchases,
  customer: number,
  end: number,
): void {
  const to = purchases.starts[customer + 1] as number;
  let orderCount = 0;
  for (let position = purchases.starts[customer] as number; position < to; position++) {
    const day = purchases.days[position] as number;
    if (day >= end) break;
    if (!isPurchaseBefore(purchases, position, end)) continue;
    if (orderCount++ === 0) firstPurchaseDays[customer] = day;
    lastPurchaseDays[customer] = day;
  }
  orderCounts[customer] = orderCount;
}
