import { addDays, type Day } from '../model/day';
import { quantileScores, type QuantileScores } from '../stats/quantile-scores';
import { summarizeCustomers, type CustomerSummaries } from './customer-summaries';
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

/** The scores of all customers as of a day. Arrays are by customer index; whoever has bought nothing has no scores. */
export interface RfmTable {
  readonly asOf: Day;
  /** Customers with a purchase. */
  readonly count: number;
  /** 1..5; 0: no purchase. */
  readonly scores: Readonly<Record<'r' | 'f' | 'm', Uint8Array>>;
  /** Places in `segmentIds`; `NO_SEGMENT`: no purchase. */
  readonly segments: Uint8Array;
  readonly summaries: CustomerSummaries;
  /** Each customer with a purchase, by index: made when somebody wants to see them one by one. */
  readonly customers: readonly RfmCustomer[];
  /** Where each score begins: days since the last purchase (score 5 the fewest), orders, money. */
  readonly cutPoints: Readonly<
    Record<'recencyDays' | 'orders' | 'revenue', readonly { readonly score: number; readonly from: number }[]>
  >;
  /** Measures whose ties leave fewer than five scores. */
  readonly fewerScores: readonly ('recencyDays' | 'orders' | 'revenue')[];
}

/** After the places of all segments. */
export const NO_SEGMENT = segmentIds.length;

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
export function computeRfm(
  purchases: Purchases,
  asOf: Day,
  summaries: CustomerSummaries = summarizeCustomers(purchases, addDays(asOf, 1)),
): RfmTable {
  const members = membersOf(summaries.orderCounts);
  const byRecency = quantileScores(pick(summaries.lastPurchaseDays, members), rfmScores);
  const byOrders = quantileScores(pick(summaries.orderCounts, members), rfmScores);
  const byRevenue = quantileScores(pick(summaries.revenues, members), rfmScores);
  const { length } = summaries.orderCounts;
  const scores = { r: new Uint8Array(length), f: new Uint8Array(length), m: new Uint8Array(length) };
  const segments = new Uint8Array(length).fill(NO_SEGMENT);
  for (let place = 0; place < members.length; place++) {
    const customer = members[place] as number;
    const r = (scores.r[customer] = byRecency.scores[place] as number);
    const f = (scores.f[customer] = byOrders.scores[place] as number);
    const m = (scores.m[customer] = byRevenue.scores[place] as number);
    segments[customer] = segmentPlaces[scoresPlace(r, f, m)] as number;
  }
  let customers: readonly RfmCustomer[] | null = null;
  const table: RfmTable = {
    asOf,
    count: members.length,
    scores,
    segments,
    summaries,
    get customers() {
      customers ??= Array.from(members, (customer) => customerOf(table, customer));
      return customers;
    },
    cutPoints: {
      recencyDays: byRecency.cutPoints.map(({ score, from }) => ({ score, from: asOf - from })),
      orders: byOrders.cutPoints,
      revenue: byRevenue.cutPoints,
    },
    fewerScores: fewer({ recencyDays: byRecency, orders: byOrders, revenue: byRevenue }),
  };
  return table;
}

/** One customer of the table; null: no purchase. */
export function rfmOf(table: RfmTable, customer: number): RfmCustomer | null {
  return (table.segments[customer] ?? NO_SEGMENT) === NO_SEGMENT ? null : customerOf(table, customer);
}

function customerOf({ asOf, scores, segments, summaries }: RfmTable, customer: number): RfmCustomer {
  return {
    customer,
    recencyDays: asOf - (summaries.lastPurchaseDays[customer] as number),
    orders: summaries.orderCounts[customer] as number,
    revenue: summaries.revenues[customer] as number,
    r: scores.r[customer] as number,
    f: scores.f[customer] as number,
    m: scores.m[customer] as number,
    segment: segmentIds[segments[customer] as number] as SegmentId,
  };
}

function pick(values: Int32Array | Float64Array, members: Int32Array): Float64Array {
  const picked = new Float64Array(members.length);
  for (let place = 0; place < members.length; place++)
    picked[place] = values[members[place] as number] as number;
  return picked;
}

/** The customers with an order, by index, ascending. */
function membersOf(orderCounts: Int32Array): Int32Array {
  const members = new Int32Array(orderCounts.length);
  let count = 0;
  for (let customer = 0; customer < orderCounts.length; customer++)
    if ((orderCounts[customer] as number) > 0) members[count++] = customer;
  return members.subarray(0, count);
}

/** The named segment of three scores. */
export function segmentOf({ r, f, m }: Pick<RfmCustomer, 'r' | 'f' | 'm'>): SegmentId {
  return segmentIds[segmentPlaces[scoresPlace(r, f, m)] as number] as SegmentId;
}

function scoresPlace(r: number, f: number, m: number): number {
  return (r * (rfmScores + 1) + f) * (rfmScores + 1) + m;
}

/** The place of the segment of every combination of scores, found once. */
const segmentPlaces = Uint8Array.from({ length: (rfmScores + 1) ** 3 }, (_, place) => {
  const m = place % (rfmScores + 1);
  const f = Math.floor(place / (rfmScores + 1)) % (rfmScores + 1);
  const r = Math.floor(place / (rfmScores + 1) ** 2);
  const holds = ([low, high]: readonly [number, number], score: number) => low <= score && score <= high;
  const found = segmentGrid.findIndex((cell) => holds(cell.r, r) && holds(cell.f, f) && holds(cell.m, m));
  return found < 0 ? segmentIds.indexOf('other') : found;
});

function fewer(
  measures: Readonly<Record<'recencyDays' | 'orders' | 'revenue', QuantileScores>>,
): RfmTable['fewerScores'] {
  const names = ['recencyDays', 'orders', 'revenue'] as const;
  return names.filter((name) => measures[name].hasFewer);
}
