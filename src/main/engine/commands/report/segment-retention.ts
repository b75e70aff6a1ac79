import type { ReportBlock } from '@shared/contract/report-document';
import type { SegmentsView } from '@shared/contract/segment-views';
import { customerRetentionRate } from '@shared/metrics/customer-retention-rate';
import { smallBaseNotes } from '@shared/metrics/small-base';
import { wilsonInterval } from '@shared/stats/wilson-interval';
import type { ReportGround } from './section';
import { column, intervalOf, markedIf, shareOf, sumOf } from './table-columns';
import { notDeterminable, textBlock } from './text-block';

/** Whom each segment still had at the end of the period; together the opening customers of the roll-forward. */
export function segmentRetention(view: SegmentsView, ground: ReportGround): ReportBlock {
  const { words } = ground;
  const title = words('report:segments.retention');
  if (view.retentionCoverage !== 'covered')
    return (
      notDeterminable(title, customerRetentionRate, ground) ??
      textBlock(words('segments:named.retentionNone'))
    );
  const opening = sumOf(view.segments, (row) => row.opening);
  const kept = sumOf(view.segments, (row) => row.kept);
  const interval = wilsonInterval(kept, opening);
  return {
    kind: 'table',
    id: 'segmentRetention',
    title,
    columns: [
      column('segment', words('segments:moves.from'), 'text'),
      column('opening', words('segments:named.column.opening'), 'count', { summed: true }),
      column('kept', words('segments:named.column.kept'), 'count', { summed: true }),
      column('retention', words('segments:named.column.retention'), 'ratio', {
        quotient: ['kept', 'opening'],
      }),
      column('low', words('cohort:survival.low'), 'ratio'),
      column('high', words('cohort:survival.high'), 'ratio'),
    ],
    rows: view.segments.map((row) => [
      words(`segment:${row.segment}`),
      row.opening,
      row.kept,
      markedIf(smallBaseNotes(row.opening).length > 0, row.retention),
      ...intervalOf(row.interval),
    ]),
    total: [words('report:data.total'), opening, kept, shareOf(kept, opening), ...intervalOf(interval)],
    notes: notesOf(view, ground),
  };
}

function notesOf(
  { scope, opening, complete, segments, leftTruncated, openingOutside }: SegmentsView,
  { words, format }: ReportGround,
): readonly string[] {
  return [
    words('segments:named.retentionNote', {
      period: format.period(scope.period),
      day: format.day(opening),
      base: format.base(scope.base),
    }),
    ...(complete ? [] : [words('segments:named.retentionIncomplete')]),
    ...(segments.some((row) => smallBaseNotes(row.opening).length > 0)
      ? [words('segments:named.small')]
      : []),
    ...(leftTruncated ? [words('segments:named.truncated')] : []),
    ...(openingOutside > 0 ? [words('segments:named.outside', { count: openingOutside })] : []),
  ];
}
