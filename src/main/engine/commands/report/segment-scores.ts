import type { ReportBlock, TableBlock } from '@shared/contract/report-document';
import type { SegmentsView } from '@shared/contract/segment-views';
import { rfmScores } from '@shared/ledger/rfm';
import type { ReportGround } from './section';
import { column, sumOf } from './table-columns';

const scores = Array.from({ length: rfmScores }, (_, place) => place + 1);

/** What the segments are made of: customers by recency and frequency, and where each score begins. */
export function segmentScores(view: SegmentsView, ground: ReportGround): readonly ReportBlock[] {
  return [gridTable(view, ground), cutTable(view, ground)];
}

function gridTable({ grid, customers }: SegmentsView, { words }: ReportGround): TableBlock {
  const total = words('segments:grid.total');
  const countsOf = (cells: SegmentsView['grid']) =>
    scores.map((score) =>
      sumOf(
        cells.filter(({ f }) => f === score),
        ({ count }) => count,
      ),
    );
  return {
    kind: 'table',
    id: 'segmentGrid',
    title: words('report:segments.grid'),
    columns: [
      column('recency', words('segments:grid.recency'), 'text'),
      ...scores.map((score) =>
        column(`f-${score}`, words('segments:grid.column', { score }), 'count', { summed: true }),
      ),
      column('total', total, 'count', { summed: true }),
    ],
    rows: scores.toReversed().map((score) => {
      const cells = grid.filter(({ r }) => r === score);
      return [words('segments:grid.row', { score }), ...countsOf(cells), sumOf(cells, ({ count }) => count)];
    }),
    total: [total, ...countsOf(grid), customers],
    notes: [words('segments:grid.lead')],
  };
}

function cutTable(
  { cutPoints, fewerScores, closing }: SegmentsView,
  { words, format }: ReportGround,
): TableBlock {
  const measures = ['recencyDays', 'orders', 'revenue'] as const;
  const kinds = { recencyDays: 'days', orders: 'count', revenue: 'money' } as const;
  return {
    kind: 'table',
    id: 'segmentCuts',
    title: words('segments:cuts.title'),
    columns: [
      column('score', words('segments:cuts.score'), 'count'),
      ...measures.map((measure) =>
        column(measure, words(`segments:cuts.${measure}`, { currency: format.currency }), kinds[measure]),
      ),
    ],
    rows: scores
      .toReversed()
      .map((score) => [
        score,
        ...measures.map((measure) => cutPoints[measure].find((cut) => cut.score === score)?.from ?? null),
      ]),
    total: null,
    notes: [
      words('segments:cuts.lead', { day: format.day(closing) }),
      ...fewerScores.map((measure) => words(`segments:cuts.fewer.${measure}`)),
    ],
  };
}
