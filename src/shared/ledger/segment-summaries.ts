import { divideHalfEven } from '../model/money';
import type { CustomerGroup } from './customer-group';
import { rfmScores, segmentIds, type RfmTable, type SegmentId } from './rfm';

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
export function summarizeSegments({ customers }: RfmTable): readonly SegmentSummary[] {
  const sums = new Map(segmentIds.map((id) => [id, { count: 0, revenue: 0, recency: 0, orders: 0 }]));
  let all = 0;
  for (const { segment, revenue, recencyDays, orders } of customers) {
    const sum = sums.get(segment);
    if (sum === undefined) continue;
    sum.count += 1;
    sum.revenue += revenue;
    sum.recency += recencyDays;
    sum.orders += orders;
    all += revenue;
  }
  return [...sums].map(([segment, { count, revenue, recency, orders }]) => ({
    segment,
    count,
    share: customers.length === 0 ? null : count / customers.length,
    revenue,
    revenueShare: all > 0 ? revenue / all : null,
    meanRecencyDays: count === 0 ? null : recency / count,
    meanOrders: count === 0 ? null : orders / count,
    meanRevenue: count === 0 ? null : divideHalfEven(revenue, count),
  }));
}

/** Every cell of recency by frequency, also those without customers: best recency first, fewest orders first. */
export function rfmGrid({ customers }: RfmTable): readonly RfmCell[] {
  const counts = new Int32Array(rfmScores * rfmScores);
  const revenues = new Float64Array(rfmScores * rfmScores);
  for (const { r, f, revenue } of customers) {
    const cell = (rfmScores - r) * rfmScores + f - 1;
    counts[cell] = (counts[cell] as number) + 1;
    revenues[cell] = (revenues[cell] as number) + revenue;
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
  { customers }: RfmTable,
  standing: { readonly opening: CustomerGroup; readonly kept: CustomerGroup },
): readonly SegmentRetention[] {
  const placeOf = segmentPlaces(customers);
  const bySegment = (group: CustomerGroup) => {
    const found = new Map<SegmentId, number[]>(segmentIds.map((id) => [id, []]));
    const lists = [...found.values()];
    for (const customer of group.customers) {
      const place = placeOf[customer] ?? 0;
      if (place > 0) lists[place - 1]?.push(customer);
    }
    return found;
  };
  const opening = bySegment(standing.opening);
  const kept = bySegment(standing.kept);
  return segmentIds.map((segment) => ({
    segment,
    opening: Int32Array.from(opening.get(segment) ?? []),
    kept: Int32Array.from(kept.get(segment) ?? []),
  }));
}

/** By customer index, 1 and on the place of the segment among all; 0: in none. */
function segmentPlaces(customers: RfmTable['customers']): Uint8Array {
  const placeOf = new Uint8Array((customers.at(-1)?.customer ?? -1) + 1);
  const places = new Map(segmentIds.map((id, place) => [id, place + 1]));
  for (const { customer, segment } of customers) placeOf[customer] = places.get(segment) ?? 0;
  return placeOf;
}
