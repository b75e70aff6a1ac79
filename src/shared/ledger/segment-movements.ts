import { segmentIds, type RfmTable, type SegmentId } from './rfm';

/** Where a customer stands on a day: a segment, or no customer of any: nothing bought yet, or nothing left of it. */
export type SegmentPlace = SegmentId | 'none';
export const segmentPlaces: readonly SegmentPlace[] = [...segmentIds, 'none'];

export interface SegmentMovements {
  readonly places: readonly SegmentPlace[];
  /** counts[from][to] by place; nobody stands at `none` on both days. */
  readonly counts: readonly (readonly number[])[];
  /** By customer index: from × places + to; `NOWHERE`: on neither day. */
  readonly moves: Uint8Array;
}

const NOWHERE = 255;

/**
 * Where the customers of each segment went: the segment as of one day by the segment as of a later one.
 *
 * Formula: counts[from][to] = customers in `from` as of the first day and in `to` as of the last
 * Foot:    rows add up to the segments of the first day, columns to those of the last
 * Empty:   no purchase up to the last day -> every cell 0
 * Source:  docs/metrics.md, "Segments"
 */
export function computeSegmentMovements(
  opening: RfmTable,
  closing: RfmTable,
  customerCount: number,
): SegmentMovements {
  const size = segmentPlaces.length;
  const before = placesOf(opening, customerCount);
  const after = placesOf(closing, customerCount);
  const counts = segmentPlaces.map(() => segmentPlaces.map(() => 0));
  const moves = new Uint8Array(customerCount).fill(NOWHERE);
  for (let customer = 0; customer < customerCount; customer++) {
    const from = before[customer] as number;
    const to = after[customer] as number;
    if (from === size - 1 && to === size - 1) continue;
    moves[customer] = from * size + to;
    const row = counts[from];
    if (row !== undefined) row[to] = (row[to] ?? 0) + 1;
  }
  return { places: segmentPlaces, counts, moves };
}

/** The customers of a cell by index, ascending; `any`: of the whole row or column. */
export function customersWhoMoved(
  { moves, places }: SegmentMovements,
  from: SegmentPlace | 'any',
  to: SegmentPlace | 'any',
): Int32Array {
  const size = places.length;
  const wanted = new Uint8Array(NOWHERE + 1);
  places.forEach((start, row) =>
    places.forEach((end, column) => {
      if ((from === 'any' || from === start) && (to === 'any' || to === end)) wanted[row * size + column] = 1;
    }),
  );
  wanted[NOWHERE] = 0;
  const found: number[] = [];
  for (let customer = 0; customer < moves.length; customer++)
    if (wanted[moves[customer] as number] === 1) found.push(customer);
  return Int32Array.from(found);
}

function placesOf({ customers }: RfmTable, customerCount: number): Uint8Array {
  const places = new Uint8Array(customerCount).fill(segmentPlaces.length - 1);
  const placeOf = new Map(segmentPlaces.map((segment, place) => [segment, place]));
  for (const { customer, segment } of customers) places[customer] = placeOf.get(segment) ?? 0;
  return places;
}
