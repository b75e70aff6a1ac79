import { divideHalfEven } from '../model/money';
import type { CustomerGroup } from './customer-group';
import { NO_SEGMENT, rfmScores, segmentIds, type RfmTable, type SegmentId } from './rfm';

/** A named segment in figures; what divides by nobody is null. */
export interface SegmentSummary {
  readonly segment: SegmentId;
  readonly count: number;
  /** Of the customers with a purchase. */
  readonly share: number | null;
  /** Minor units. */
  readonly revenue: number;
  /** Of all segments' revenue; null where that is not above nothing. */
  readonly revenueShare: number | null;
  readonly meanRecencyDays: number | null;
  readonly meanOrders: number | null;
  /** Minor units, rounded half-even. */
  readonly meanRevenue: number | null;
}

/** A cell of the grid of recency by frequency. */
export interface RfmCell {
  readonly r: number;
  readonly f: number;
  readonly count: number;
  readonly revenue: number;
}

/** Every segment with what its customers bought; counts and revenue add up to all customers. */
export function summarizeSegments({
  asOf,
  count: all,
  segments,
  summaries,
}: RfmTable): readonly SegmentSummary[] {
  const { lastPurchaseDays, orderCounts, revenues } = summaries;
  const none = () => new Float64Array(NO_SEGMENT);
  const sums = { count: none(), revenue: none(), recency: none(), orders: none() };
  let revenueOfAll = 0;
  for (let customer = 0; customer < segments.length; customer++) {
    const place = segments[customer] as number;
    if (place === NO_SEGMENT) continue;
    const revenue = revenues[customer] as number;
    sums.count[place] = (sums.count[place] as number) + 1;
    sums.revenue[place] = (sums.revenue[place] as number) + revenue;
    sums.recency[place] = (sums.recency[place] as number) + asOf - (lastPurchaseDays[customer] as number);
    sums.orders[place] = (sums.orders[place] as number) + (orderCounts[customer] as number);
    revenueOfAll += revenue;
  }
  return segmentIds.map((segment, place) => {
    const count = sums.count[place] as number;
    const revenue = sums.revenue[place] as number;
    return {
      segment,
      count,
      share: all === 0 ? null : count / all,
      revenue,
      revenueShare: revenueOfAll > 0 ? revenue / revenueOfAll : null,
      meanRecencyDays: count === 0 ? null : (sums.recency[place] as number) / count,
      meanOrders: count === 0 ? null : (sums.orders[place] as number) / count,
      meanRevenue: count === 0 ? null : divideHalfEven(revenue, count),
    };
  });
}

/** Every cell of recency by frequency, also those without customers: best recency first, fewest orders first. */
export function rfmGrid({ scores: { r, f }, summaries }: RfmTable): readonly RfmCell[] {
  const counts = new Int32Array(rfmScores * rfmScores);
  const revenues = new Float64Array(rfmScores * rfmScores);
  for (let customer = 0; customer < r.length; customer++) {
    if (r[customer] === 0) continue;
    const cell = (rfmScores - (r[customer] as number)) * rfmScores + (f[customer] as number) - 1;
    counts[cell] = (counts[cell] as number) + 1;
    revenues[cell] = (revenues[cell] as number) + (summaries.revenues[customer] as number);
  }
  return Array.from(counts, (count, cell) => ({
    r: rfmScores - Math.floor(cell / rfmScores),
    f: (cell % rfmScores) + 1,
    count,
    revenue: revenues[cell] as number,
  }));
}

/** Whom a segment still had at the end of a period. */
export interface SegmentRetention {
  readonly segment: SegmentId;
  /** Customers of the segment at the opening who are in the opening base, by index, ascending. */
  readonly opening: Int32Array;
  /** Those of them who are in the closing base too. */
  readonly kept: Int32Array;
}

/**
 * Customer retention by the segment that customers were in when the period opened.
 *
 * Formula: kept customers of the segment / opening customers of the segment
 * Symbols: opening, kept = the bases of the period's roll-forward
 */
export function retentionBySegment(
  { segments }: RfmTable,
  standing: { readonly opening: CustomerGroup; readonly kept: CustomerGroup },
): readonly SegmentRetention[] {
  const opening = bySegment(segments, standing.opening.customers);
  const kept = bySegment(segments, standing.kept.customers);
  return segmentIds.map((segment, place) => ({
    segment,
    opening: opening[place] ?? new Int32Array(0),
    kept: kept[place] ?? new Int32Array(0),
  }));
}

/** Customers by the segment that they are in, each list in their own order; who is in none is left out. */
function bySegment(segments: Uint8Array, customers: Int32Array): readonly Int32Array[] {
  const counts = new Int32Array(NO_SEGMENT + 1);
  for (let at = 0; at < customers.length; at++) {
    const place = segments[customers[at] as number] as number;
    counts[place] = (counts[place] as number) + 1;
  }
  const lists = Array.from(counts, (count) => new Int32Array(count));
  const next = new Int32Array(counts.length);
  for (let at = 0; at < customers.length; at++) {
    const customer = customers[at] as number;
    const place = segments[customer] as number;
    const list = lists[place] as Int32Array;
    list[next[place] as number] = customer;
    next[place] = (next[place] as number) + 1;
  }
  return lists.slice(0, NO_SEGMENT);
}
