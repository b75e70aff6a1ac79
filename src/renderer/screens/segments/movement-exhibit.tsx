import { memo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { SegmentPlace, SegmentsView } from '@shared/contract/segment-views';
import { Exhibit } from '../../components/exhibit';
import type { ExhibitTable } from '../../components/exhibit-table';
import { Heatmap, type HeatmapRow } from '../../components/heatmap';
import { placeName } from '../../components/segment-title';
import { useFormat, type Format } from '../../format/use-format';
import { customersPath } from '../../shell/routes';

/** Who was in which segment when the period opened, and who in which when it closed; every cell leads to them. */
export const MovementExhibit = memo(function MovementExhibit({ view }: { view: SegmentsView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const { scope, opening, closing, movements } = view;
  const { places, counts } = movements;
  const title = t('segments:moves.title');
  const columnSums = places.map((_, to) => counts.reduce((sum, row) => sum + (row[to] ?? 0), 0));
  return (
    <Exhibit
      title={title}
      lead={t('segments:moves.lead', { opening: format.day(opening), closing: format.day(closing) })}
      table={movementTable(view, columnSums, t, format)}
      testId="movements"
    >
      <Heatmap
        label={title}
        rowHeader={t('segments:moves.from')}
        totalHeader={t('segments:moves.opening')}
        columns={places.map((_, at) => String(at + 1))}
        rows={places.map((place, at) => movementRow(view, place, at, t, format))}
        summary={{
          key: 'closing',
          name: t('segments:moves.closing'),
          total: format.count(columnSums.reduce((sum, count) => sum + count, 0)),
          cells: columnSums.map((sum, at) => {
            const text = format.count(sum);
            return { key: String(at), value: null, text, label: text, complete: true };
          }),
        }}
        largest={Math.max(...counts.flat())}
        onOpen={(row, column) =>
          navigate(
            customersPath({
              kind: 'movement',
              scope,
              from: places.find((place) => place === row.key) ?? 'any',
              to: column === null ? 'any' : (places[column] ?? 'any'),
            }),
          )
        }
      />
    </Exhibit>
  );
});

function movementRow(
  { movements: { places, counts }, complete }: SegmentsView,
  place: SegmentPlace,
  at: number,
  t: TFunction,
  format: Format,
): HeatmapRow {
  const row = counts[at] ?? [];
  return {
    key: place,
    // The columns are numbered: their names would be wider than their numbers.
    name: `${at + 1} ${placeName(place, t)}`,
    total: format.count(row.reduce((sum, count) => sum + count, 0)),
    cells: row.map((count, to) => ({
      key: String(to),
      value: count === 0 ? null : count,
      text: format.count(count),
      label: t('segments:moves.cell', {
        from: placeName(place, t),
        to: placeName(places[to] ?? 'none', t),
        customers: t('customers:count', { count }),
      }),
      complete,
    })),
  };
}

function movementTable(
  { movements: { places, counts } }: SegmentsView,
  columnSums: readonly number[],
  t: TFunction,
  format: Format,
): ExhibitTable {
  const cells = (row: readonly number[]) =>
    [row.reduce((sum, count) => sum + count, 0), ...row].map((count) => ({
      shown: format.count(count),
      plain: String(count),
    }));
  const named = (name: string) => ({ shown: name, plain: name });
  return {
    headers: [
      t('segments:moves.from'),
      t('segments:moves.opening'),
      ...places.map((place) => placeName(place, t)),
    ],
    rows: [
      ...places.map((place, at) => [named(placeName(place, t)), ...cells(counts[at] ?? [])]),
      [named(t('segments:moves.closing')), ...cells(columnSums)],
    ],
  };
}
