import { ascendingOrder } from '../stats/ascending-order';
import { giniCoefficient } from '../stats/gini-coefficient';

/** The shares of customers, in percent, that are looked at from the top. */
export const topPercents = [1, 5, 10, 20] as const;
export type TopPercent = (typeof topPercents)[number];

/** How revenue is spread over those who bring any. Money in minor units. */
export interface RevenueConcentration {
  /** Customers who bring more than nothing. */
  readonly customers: number;
  readonly total: number;
  readonly tops: readonly {
    readonly percent: TopPercent;
    readonly customers: number;
    readonly amount: number;
  }[];
  /** The Lorenz curve: what share of the revenue the smallest share of the customers brings, from 0 to 1 in both. */
  readonly curve: readonly (readonly [customers: number, revenue: number])[];
  /** Null: nobody brings anything. */
  readonly gini: number | null;
}

/** Enough for a smooth curve on the widest page. */
const curveSteps = 100;

/** @param values by customer index */
export function revenueConcentration(values: Float64Array): RevenueConcentration {
  const ascending = ascendingOrder(values.filter((value) => value > 0));
  const count = ascending.length;
  const upTo = new Float64Array(count + 1);
  for (let at = 0; at < count; at++) upTo[at + 1] = (upTo[at] as number) + (ascending[at] as number);
  const total = upTo[count] as number;
  const steps = Math.min(curveSteps, count);
  return {
    customers: count,
    total,
    tops: topPercents.map((percent) => {
      const customers = topCount(count, percent);
      return { percent, customers, amount: total - (upTo[count - customers] as number) };
    }),
    curve:
      count === 0
        ? []
        : Array.from({ length: steps + 1 }, (_, step) => {
            const place = Math.round((step * count) / steps);
            return [place / count, (upTo[place] as number) / total] as const;
          }),
    gini: giniCoefficient(ascending),
  };
}

/**
 * The customers who bring more than nothing, the greatest first; of equal ones the earlier in the book.
 *
 * @param most how many of them are wanted
 */
export function rankByRevenue(values: Float64Array, most: number = values.length): Int32Array {
  const ascending = ascendingOrder(values.filter((value) => value > 0));
  // Nobody below the last one wanted has to be compared with anyone.
  const least = ascending[ascending.length - most] ?? 0;
  const ranked: number[] = [];
  for (let customer = 0; customer < values.length; customer++) {
    const value = values[customer] as number;
    if (value > 0 && value >= least) ranked.push(customer);
  }
  return Int32Array.from(ranked)
    .sort((a, b) => (values[b] as number) - (values[a] as number) || a - b)
    .subarray(0, most);
}

/** The top p % of them: the first ⌈p × n⌉, by customer index, ascending. */
export function topCustomers(values: Float64Array, percent: TopPercent): Int32Array {
  const ranked = rankByRevenue(values);
  return ranked.slice(0, topCount(ranked.length, percent)).sort();
}

/**
 * @example topCount(250, 1) // => 3
 * @example topCount(0, 20) // => 0
 */
export function topCount(customers: number, percent: TopPercent): number {
  return Math.ceil((customers * percent) / 100);
}
