import type { TableBlock } from '@shared/contract/report-document';
import type { SegmentPlace, SegmentsView } from '@shared/contract/segment-views';
import type { ReportGround } from './section';
import { column, sumOf } from './table-columns';

/**
 * Where the customers of each segment went in the period. Columns are headed by the numbers of the rows, for names
 * would not fit beside each other; places where nobody stands at either end are left out.
 */
export function segmentMoves(
  { movements: { places, counts }, opening, closing }: SegmentsView,
  { words, format }: ReportGround,
): TableBlock {
  const from = (row: number) => sumOf(counts[row] ?? [], (count) => count);
  const to = (place: number) => sumOf(counts, (row) => row[place] ?? 0);
  const present = places.map((_, place) => place).filter((place) => from(place) > 0 || to(place) > 0);
  const nameOf = (place: SegmentPlace | undefined) =>
    place === undefined || place === 'none' ? words('segments:place.none') : words(`segment:${place}`);
  return {
    kind: 'table',
    id: 'segmentMoves',
    title: words('segments:moves.title'),
    columns: [
      column('from', words('segments:moves.from'), 'text'),
      ...present.map((_, place) =>
        column(`to-${place + 1}`, format.count(place + 1), 'count', { summed: true, narrow: true }),
      ),
      column('opening', words('segments:moves.opening'), 'count', { summed: true }),
    ],
    rows: present.map((row, place) => [
      `${format.count(place + 1)} ${nameOf(places[row])}`,
      ...present.map((cell) => counts[row]?.[cell] ?? 0),
      from(row),
    ]),
    total: [words('segments:moves.closing'), ...present.map(to), sumOf(present, from)],
    notes: [
      words('segments:moves.lead', { opening: format.day(opening), closing: format.day(closing) }),
      words('report:segments.numbered'),
    ],
  };
}
