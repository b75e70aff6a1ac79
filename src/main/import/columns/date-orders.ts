import { dateOrders, type DateOrder } from '@shared/model/import-decisions';
import { DateSamples } from './date-samples';
import type { ThreeNumbers } from './short-date';

/** Orders as bits, so that the orders left to a whole column are an intersection. */
const bits = { ymd: 1, dmy: 2, mdy: 4 } as const satisfies Record<DateOrder, number>;
const EVERY_ORDER = 7;

/** Some orders as one number. */
export function orderSet(orders: readonly DateOrder[]): number {
  return orders.reduce((sum, order) => sum | bits[order], 0);
}

export function hasOrder(set: number, order: DateOrder): boolean {
  return (set & bits[order]) !== 0;
}

/**
 * The orders that dates of one form can be written in: of each date its own, of the column those that all its
 * dates have in common. Where two are left, it is noted whether they would ever read a different day.
 */
export class DateOrders {
  readonly #samples = new DateSamples();
  /** One text for each set of orders: what shows that a column contradicts itself. */
  readonly #byOrders = new Map<number, string>();
  #common = EVERY_ORDER;
  #count = 0;
  /** Pairs of orders that some date reads differently in. */
  #differing = 0;

  add(text: string, numbers: ThreeNumbers, orders: readonly DateOrder[]): void {
    const [first, second, third] = numbers;
    // 05/05/05 is one day in every order.
    if (first === second && second === third) return;
    const own = orderSet(orders);
    this.#count += 1;
    this.#common &= own;
    if (!this.#byOrders.has(own)) this.#byOrders.set(own, text.trim());
    let differing = 0;
    if (first !== third) differing |= pair('ymd', 'dmy');
    if (first !== second) differing |= pair('dmy', 'mdy');
    if (first !== second || second !== third) differing |= pair('ymd', 'mdy');
    this.#differing |= differing;
    if (orders.length > 1 && differing !== 0) this.#samples.add(text);
  }

  get count(): number {
    return this.#count;
  }

  /** The order that the dates settle among themselves or with the help of other dates in the column; else null. */
  settled(elsewhere: readonly DateOrder[]): DateOrder | null {
    const helped = this.#common & orderSet(elsewhere);
    const left = dateOrders.filter((order) => hasOrder(helped === 0 ? this.#common : helped, order));
    const differ = left.some((one) => left.some((other) => (this.#differing & pair(one, other)) !== 0));
    return left.length > 1 && differ ? null : (left[0] ?? null);
  }

  /** Whether all dates can be read in this order. */
  allows(order: DateOrder): boolean {
    return hasOrder(this.#common, order);
  }

  /** Dates that read in several orders, or, in a column that contradicts itself, one of each kind. */
  get samples(): readonly string[] {
    return this.#common === 0 ? [...this.#byOrders.values()] : this.#samples.texts;
  }
}

/** A bit of its own for each two different orders; none for an order and itself. */
function pair(one: DateOrder, other: DateOrder): number {
  return one === other ? 0 : 1 << (bits[one] + bits[other]);
}
