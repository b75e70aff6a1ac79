import type { ReportBlock } from '@shared/contract/report-document';
import type { RevenueView } from '@shared/contract/revenue-views';
import type { ReportGround } from './section';
import { column, markedIf, shareOf, sumOf } from './table-columns';
import { textBlock } from './text-block';

/** What new and what returning customers brought, period by period: stacked, and as a table that foots. */
export function revenueSplit({ split }: RevenueView, ground: ReportGround): readonly ReportBlock[] {
  const { words, format } = ground;
  if (split.length === 0) return [textBlock(words('report:revenue.noSplit'))];
  const open = split.map(({ complete, truncated }) => !complete || truncated);
  const parts = ['new', 'returning'] as const;
  return [
    {
      kind: 'chart',
      id: 'revenueSplit',
      title: words('report:revenue.splitChart', { currency: format.currency }),
      unit: 'money',
      chart: {
        type: 'columns',
        places: split.map(({ period }) => format.periodShort(period)),
        series: parts.map((part) => ({
          name: words(`revenue:split.${part}`),
          values: split.map((point) => point[part]),
          open,
          intervals: null,
        })),
        stacked: true,
      },
      note: open.includes(true) ? words('report:revenue.splitOpen') : '',
    },
    splitTable(split, open, ground),
  ];
}

function splitTable(
  split: RevenueView['split'],
  open: readonly boolean[],
  { words, format }: ReportGround,
): ReportBlock {
  const currency = { currency: format.currency };
  const money = (id: string, name: string, more = {}) =>
    column(id, words(`report:revenue.${name}`, currency), 'money', { summed: true, ...more });
  const gained = sumOf(split, (point) => point.new);
  const returning = sumOf(split, (point) => point.returning);
  return {
    kind: 'table',
    id: 'revenueSplit',
    title: words('revenue:split.title'),
    columns: [
      column('period', words('report:trend.period'), 'text'),
      column('newCustomers', words('report:revenue.newCustomers'), 'count'),
      money('new', 'new'),
      column('returningCustomers', words('report:revenue.returningCustomers'), 'count'),
      money('returning', 'returning'),
      money('both', 'both'),
      column('share', words('report:revenue.newShare'), 'ratio', { quotient: ['new', 'both'] }),
    ],
    rows: split.map((point, place) => [
      markedIf(open[place] === true, format.periodShort(point.period)),
      point.newCustomers,
      point.new,
      point.returningCustomers,
      point.returning,
      point.new + point.returning,
      newShare(point.new, point.returning),
    ]),
    total: [
      words('report:data.total'),
      null,
      gained,
      null,
      returning,
      gained + returning,
      newShare(gained, returning),
    ],
    notes: [
      words('revenue:split.lead'),
      ...(open.includes(true) ? [words('report:revenue.splitMark')] : []),
      words('report:revenue.splitCustomers'),
      ...(split.some(outweighed) ? [words('report:revenue.splitShare')] : []),
    ],
  };
}

type Parts = Pick<RevenueView['split'][number], 'new' | 'returning'>;

/** Refunds outweigh sales in a part: the other would be more than the whole. */
function outweighed({ new: gained, returning }: Parts): boolean {
  return gained < 0 || returning < 0;
}

function newShare(gained: number, returning: number): number | null {
  return outweighed({ new: gained, returning }) ? null : shareOf(gained, gained + returning);
}
