import type { Period } from '../model/period';
import { customersWhere, type CustomerGroup } from './customer-group';
import { firstPurchase } from './first-purchases';
import { movementFrom, sumBefore } from './movements';
import type { Purchases } from './purchases';

/** Net revenue of a period by whether its customers are new in it. Together it is the net revenue of the period. */
export interface RevenueSplit {
  readonly new: SplitPart;
  /** Everyone else with a line in the period: who bought before, and credits without a purchase. */
  readonly returning: SplitPart;
}

export interface SplitPart {
  /** Minor units; below 0 where refunds outweigh sales. */
  readonly amount: number;
  readonly customers: CustomerGroup;
}

/** New: the first purchase on the whole ledger lies in the period, as judged at its end. */
export function splitRevenue(purchases: Purchases, period: Period): RevenueSplit {
  const { movements, customerCount } = purchases.ledger;
  const tally = new SplitTally(purchases, period);
  for (let customer = 0; customer < customerCount; customer++) {
    const isPresent =
      movementFrom(movements, customer, period.start) < movementFrom(movements, customer, period.end);
    if (!isPresent) continue;
    const before = sumBefore(movements, customer, period.start);
    tally.add(customer, sumBefore(movements, customer, period.end) - before);
  }
  return tally.split();
}

/** The customers with a line in the period entered one by one, each once. */
export class SplitTally {
  readonly #purchases: Purchases;
  readonly #period: Period;
  readonly #codes: Uint8Array;
  readonly #tally = new Int32Array(256);
  #new = 0;
  #returning = 0;

  constructor(purchases: Purchases, period: Period) {
    this.#purchases = purchases;
    this.#period = period;
    this.#codes = new Uint8Array(purchases.ledger.customerCount);
  }

  add(customer: number, net: number): void {
    const isNew = this.#isNew(customer);
    const code = isNew ? 1 : 2;
    this.#codes[customer] = code;
    this.#tally[code] = (this.#tally[code] as number) + 1;
    if (isNew) this.#new += net;
    else this.#returning += net;
  }

  split(): RevenueSplit {
    const tallied = { codes: this.#codes, tally: this.#tally };
    return {
      new: { amount: this.#new, customers: customersWhere(tallied, 3, 1) },
      returning: { amount: this.#returning, customers: customersWhere(tallied, 3, 2) },
    };
  }

  #isNew(customer: number): boolean {
    const { start, end } = this.#period;
    const first = firstPurchase(this.#purchases, customer, end);
    return first !== null && (this.#purchases.days[first] as number) >= start;
  }
}
