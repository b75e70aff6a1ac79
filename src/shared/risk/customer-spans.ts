import { isPurchaseBefore, type Purchases } from '../ledger/purchases';

/** Purchases of a customer dated `from` ≤ day < `to`, as they stood on the day before `end`. */
export function purchasesBetween(
  purchases: Purchases,
  customer: number,
  from: number,
  to: number,
  end: number,
): number {
  const { starts, days, varying } = purchases;
  const last = starts[customer + 1] as number;
  let count = 0;
  for (let at = firstFrom(days, starts[customer] as number, last, from); at < last; at++) {
    if ((days[at] as number) >= to) break;
    if (varying[customer] === 0 || isPurchaseBefore(purchases, at, end)) count += 1;
  }
  return count;
}

/** Net money of a customer dated `from` ≤ day < `to`, refunds on their own date; null: not one line. */
export function moneyBetween(
  { ledger: { ownMovements } }: Purchases,
  customer: number,
  from: number,
  to: number,
): number | null {
  const { starts, days, amounts } = ownMovements;
  const last = starts[customer + 1] as number;
  let money: number | null = null;
  for (let at = firstFrom(days, starts[customer] as number, last, from); at < last; at++) {
    if ((days[at] as number) >= to) break;
    money = (money ?? 0) + (amounts[at] as number);
  }
  return money;
}

/** The first place in `from` … `to` whose day is not before `day`. */
function firstFrom(days: Int32Array, from: number, to: number, day: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
