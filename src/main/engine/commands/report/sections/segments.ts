import type { ReportBlock } from '@shared/contract/report-document';
import { segmentGrid, type SegmentId } from '@shared/ledger/rfm';
import type { SegmentsView } from '@shared/contract/segment-views';
import { averageOrder } from '@shared/ledger/average-order';
import { buyingCustomers } from '@shared/metrics/buying-customers';
import { customerRetentionRate } from '@shared/metrics/customer-retention-rate';
import { describeSegments } from '../../describe-segments';
import { needsSales } from '../needs';
import type { ReportGround, ReportSectionSource } from '../section';
import { segmentMoves } from '../segment-moves';
import { segmentRetention } from '../segment-retention';
import { segmentScores } from '../segment-scores';
import { column, shareOf, sumOf } from '../table-columns';
import { notDeterminable, textBlock } from '../text-block';

/** Named segments with what they bring and whom they kept, the scores they are made of, and who moved where. */
export const segments: ReportSectionSource = {
  id: 'segments',
  metrics: [customerRetentionRate],
  unavailable: needsSales,
  blocks: (ground) => {
    const { context, request, words, format } = ground;
    const lacking = notDeterminable(words('segments:named.title'), buyingCustomers, ground);
    if (lacking !== null) return [lacking];
    const view = describeSegments(context, { scope: request.scope });
    if (view.customers === 0) return [textBlock(words('report:segments.none'))];
    const asOf = words('segments:lead.asOf', { day: format.day(view.closing) });
    const incomplete = view.complete
      ? []
      : [words('segments:lead.incomplete', { day: format.day(view.closing) })];
    const lead = [words('segments:lead.customers', { count: view.customers }), asOf, ...incomplete];
    return [
      textBlock(lead.join(' · ')),
      barsOf(view, ground),
      namedTable(view, ground),
      segmentRetention(view, ground),
      ...segmentScores(view, ground),
      segmentMoves(view, ground),
    ];
  },
};

function barsOf({ segments: rows }: SegmentsView, { words }: ReportGround): ReportBlock {
  return {
    kind: 'chart',
    id: 'segments',
    title: words('report:segments.chart'),
    unit: 'count',
    chart: {
      type: 'bars',
      bars: rows.map(({ segment, count }) => ({ name: words(`segment:${segment}`), value: count })),
    },
    note: '',
  };
}

function namedTable(
  { segments: rows, customers }: SegmentsView,
  { words, format }: ReportGround,
): ReportBlock {
  const currency = { currency: format.currency };
  const revenue = sumOf(rows, (row) => row.revenue);
  const head = (name: string) => words(`segments:named.column.${name}`, currency);
  return {
    kind: 'table',
    id: 'segments',
    title: words('segments:named.title'),
    columns: [
      column('segment', head('segment'), 'text'),
      column('rule', head('rule'), 'text'),
      column('count', head('count'), 'count', { summed: true }),
      column('share', head('share'), 'ratio'),
      column('revenue', head('revenue'), 'money', { summed: true }),
      column('revenueShare', head('revenueShare'), 'ratio'),
      column('meanRevenue', head('meanRevenue'), 'money', { quotient: ['revenue', 'count'] }),
    ],
    rows: rows.map((row) => [
      words(`segment:${row.segment}`),
      ruleText(row.segment, words),
      row.count,
      row.share,
      row.revenue,
      row.revenueShare,
      row.meanRevenue,
    ]),
    total: [
      words('segments:named.total'),
      '',
      customers,
      shareOf(customers, customers),
      revenue,
      shareOf(revenue, revenue),
      averageOrder(revenue, customers),
    ],
    notes: [words('segments:named.lead'), words('report:segments.scores')],
  };
}

/** A rule as it is printed: `R 4–5 · F 4–5`; a score that does not matter is left out. */
function ruleText(segment: SegmentId, words: ReportGround['words']): string {
  const rule = segmentGrid.find(({ id }) => id === segment);
  if (rule === undefined) return words('segments:named.rest');
  return (['r', 'f', 'm'] as const)
    .flatMap((score) => {
      const [low, high]: readonly [number, number] = rule[score];
      if (low === 1 && high === 5) return [];
      return [`${score.toUpperCase()} ${low === high ? low : `${low}–${high}`}`];
    })
    .join(' · ');
}
