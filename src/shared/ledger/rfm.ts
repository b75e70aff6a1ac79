import { addDays, type Day } from '../model/day';
import { quantileScores, type QuantileScores } from '../stats/quantile-scores';
import { summarizeCustomers } from './customer-summaries';
import type { Purchases } from './purchases';

/** Segments by name, in the order in which a customer's scores are held against them: the first that fits wins. */
export const segmentGrid = [
  { id: 'champions', r: [4, 5], f: [4, 5], m: [4, 5] },
  { id: 'loyal', r: [3, 5], f: [4, 5], m: [1, 5] },
  { id: 'potentialLoyalists', r: [4, 5], f: [2, 3], m: [1, 5] },
  { id: 'recent', r: [5, 5], f: [1, 1], m: [1, 5] },
  { id: 'promising', r: [4, 4], f: [1, 1], m: [1, 5] },
  { id: 'needAttention', r: [3, 3], f: [2, 3], m: [1, 5] },
  { id: 'aboutToSleep', r: [3, 3], f: [1, 1], m: [1, 5] },
  { id: 'cannotLose', r: [1, 1], f: [4, 5], m: [4, 5] },
  { id: 'atRisk', r: [1, 2], f: [3, 5], m: [1, 5] },
  { id: 'hibernating', r: [2, 2], f: [1, 2], m: [1, 5] },
  { id: 'lost', r: [1, 1], f: [1, 2], m: [1, 5] },
] as const satisfies readonly {
  readonly id: string;
  readonly r: readonly [number, number];
  readonly f: readonly [number, number];
  readonly m: readonly [number, number];
}[];

export type SegmentId = (typeof segmentGrid)[number]['id'] | 'other';

/** Every segment in the order of the grid, the rest last. */
export const segmentIds: readonly SegmentId[] = [...segmentGrid.map(({ id }) => id), 'other'];

export interface RfmCustomer {
  /** Customer index. */
  readonly customer: number;
  readonly recencyDays: number;
  readonly orders: number;
  /** Net, minor units, all of the ledger up to the day. */
  readonly revenue: number;
  readonly r: number;
  readonly f: number;
  readonly m: number;
  readonly segment: SegmentId;
}

export interface RfmTable {
  readonly asOf: Day;
  readonly customers: readonly RfmCustomer[];
  /** Where each score begins: days since the last purchase (score 5 the fewest), orders, money. */
  readonly cutPoints: Readonly<
    Record<'recencyDays' | 'orders' | 'revenue', readonly { readonly score: number; readonly from: number }[]>
  >;
  /** Measures whose ties leave fewer than five scores. */
  readonly fewerScores: readonly ('recencyDays' | 'orders' | 'revenue')[];
}

/** R, F and M each run from 1 to this. */
export const rfmScores = 5;

/**
 * Recency, frequency and monetary value of every customer with a purchase, scored 1..5 by quintile.
 *
 * Recency:   days from the last purchase to the day, that day included; fewer days score higher
 * Frequency: orders up to the day
 * Monetary:  net revenue up to the day, every refund on its own date; it may be negative and then scores lowest
 * Ties:      share a score; fewer than five scores are said, not filled up
 * Segment:   the first of `segmentGrid` whose ranges hold all three scores, else `other`
 * Empty:     no purchase up to the day -> no customers
 * Source:    A. M. Hughes (1994), Strategic Database Marketing; docs/metrics.md
 */
export function computeRfm(purchases: Purchases, asOf: Day): RfmTable {
  const { lastPurchaseDays, orderCounts, revenues } = summarizeCustomers(purchases, addDays(asOf, 1));
  const members = Array.from(orderCounts.keys()).filter((customer) => (orderCounts[customer] ?? 0) > 0);
  const of = (values: ArrayLike<number>) => members.map((customer) => values[customer] ?? 0);
  const recencies = of(lastPurchaseDays).map((day) => asOf - day);
  const orders = of(orderCounts);
  const money = of(revenues);
  const byRecency = quantileScores(
    recencies.map((days) => -days),
    rfmScores,
  );
  const byOrders = quantileScores(orders, rfmScores);
  const byRevenue = quantileScores(money, rfmScores);
  return {
    asOf,
    customers: members.map((customer, index) => {
      const scores = {
        r: byRecency.scores[index] ?? 0,
        f: byOrders.scores[index] ?? 0,
        m: byRevenue.scores[index] ?? 0,
      };
      return {
        customer,
        recencyDays: recencies[index] ?? 0,
        orders: orders[index] ?? 0,
        revenue: money[index] ?? 0,
        ...scores,
        segment: segmentOf(scores),
      };
    }),
    cutPoints: {
      recencyDays: byRecency.cutPoints.map(({ score, from }) => ({ score, from: from === 0 ? 0 : -from })),
      orders: byOrders.cutPoints,
      revenue: byRevenue.cutPoints,
    },
    fewerScores: fewer({ recencyDays: byRecency, orders: byOrders, revenue: byRevenue }),
  };
}

/** The named segment of three scores. */
export function segmentOf({ r, f, m }: Pick<RfmCustomer, 'r' | 'f' | 'm'>): SegmentId {
  const holds = ([low, high]: readonly [number, number], score: number) => low <= score && score <= high;
  return segmentGrid.find((cell) => holds(cell.r, r) && holds(cell.f, f) && holds(cell.m, m))?.id ?? 'other';
}

function fewer(
  measures: Readonly<Record<'recencyDays' | 'orders' | 'revenue', QuantileScores>>,
): RfmTable['fewerScores'] {
  const names = ['recencyDays', 'orders', 'revenue'] as const;
  return names.filter((name) => measures[name].hasFewer);
}
