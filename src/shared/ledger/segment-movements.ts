import { NO_SEGMENT, segmentIds, type RfmTable, type SegmentId } from './rfm';

/** Where a customer stands on a day: a segment, or no customer of any: nothing bought yet, or nothing left of it. */
export type SegmentPlace = SegmentId | 'none';
/** Places are those of `segmentIds`; that of `none` is `NO_SEGMENT`. */
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
  { segments: before }: RfmTable,
  { segments: after }: RfmTable,
): SegmentMovements {
  const size = segmentPlaces.length;
  const counts = new Int32Array(size * size);
  const moves = new Uint8Array(before.length).fill(NOWHERE);
  for (let customer = 0; customer < before.length; customer++) {
    const from = before[customer] as number;
    const to = after[customer] as number;
    if (from === NO_SEGMENT && to === NO_SEGMENT) continue;
    const cell = from * size + to;
    moves[customer] = cell;
    counts[cell] = (counts[cell] as number) + 1;
  }
  return {
    places: segmentPlaces,
    counts: segmentPlaces.map((_, row) => [...counts.subarray(row * size, (row + 1) * size)]),
    moves,
  };
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
