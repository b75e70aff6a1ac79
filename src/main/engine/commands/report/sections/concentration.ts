import type { ReportBlock } from '@shared/contract/report-document';
import type { RevenueConcentration, RevenueView } from '@shared/contract/revenue-views';
import { closingRevenue } from '@shared/metrics/closing-revenue';
import { computeRevenue } from '../../compute-revenue';
import { needsCustomers } from '../needs';
import type { ReportGround, ReportSectionSource } from '../section';
import { column, shareOf, sumOf } from '../table-columns';
import { nothingOfBase, notDeterminable, textBlock } from '../text-block';

/** On how few customers the revenue rests, and who they are. */
export const concentration: ReportSectionSource = {
  id: 'concentration',
  metrics: [closingRevenue],
  unavailable: needsCustomers,
  blocks: (ground) => {
    const { words } = ground;
    const gap = nothingOfBase(ground);
    if (gap !== null) return [gap];
    const lacking = notDeterminable(words('revenue:concentration.title'), closingRevenue, ground);
    if (lacking !== null) return [lacking];
    const view = computeRevenue(ground.context, { scope: ground.request.scope });
    if (view.concentration === null) return [textBlock(words('report:concentration.none'))];
    return [
      textBlock(words(`revenue:concentration.lead.${view.source}`)),
      ...shareBlocks(view, view.concentration, ground),
      topTable(view, view.concentration, ground),
    ];
  },
};

function shareBlocks(
  { leftOut }: RevenueView,
  { tops, total, customers, gini }: RevenueConcentration,
  { words, format }: ReportGround,
): readonly ReportBlock[] {
  const rows = tops.map((top) => ({
    ...top,
    name: words('revenue:concentration.topPercent', { share: format.percent(top.percent / 100, 0) }),
    share: shareOf(top.amount, total),
  }));
  return [
    {
      kind: 'chart',
      id: 'concentration',
      title: words('report:concentration.chart'),
      unit: 'ratio',
      chart: { type: 'bars', bars: rows.map(({ name, share }) => ({ name, value: share ?? 0 })) },
      note: '',
    },
    {
      kind: 'table',
      id: 'concentration',
      title: words('revenue:concentration.title'),
      columns: [
        column('top', words('revenue:concentration.top'), 'text'),
        column('customers', words('revenue:concentration.customers'), 'count'),
        column('amount', words('report:concentration.amount', { currency: format.currency }), 'money'),
        column('share', words('revenue:concentration.share'), 'ratio'),
      ],
      rows: rows.map(({ name, customers: count, amount, share }) => [name, count, amount, share]),
      total: [words('report:concentration.all'), customers, total, 1],
      notes: [
        words('report:concentration.note'),
        ...(gini === null ? [] : [words('revenue:concentration.gini', { value: format.number(gini, 2, 2) })]),
        ...(leftOut > 0 ? [words('note:customersWithoutValue', { count: leftOut })] : []),
      ],
    },
  ];
}

function topTable(
  { top }: RevenueView,
  { total }: RevenueConcentration,
  { words, format }: ReportGround,
): ReportBlock {
  const sums = top.map((_, place) => sumOf(top.slice(0, place + 1), ({ amount }) => amount));
  const together = sums.at(-1) ?? 0;
  return {
    kind: 'table',
    id: 'topCustomers',
    title: words('revenue:top.title', { count: top.length }),
    columns: [
      column('code', words('feedback:column.customerCode'), 'text'),
      column('customer', words('revenue:top.customer'), 'text'),
      column('amount', words('report:concentration.amount', { currency: format.currency }), 'money', {
        summed: true,
      }),
      column('share', words('revenue:concentration.share'), 'ratio'),
      column('together', words('revenue:top.cumulative'), 'ratio'),
    ],
    rows: top.map(({ customer, amount }, place) => [
      customer.code,
      customer.name,
      amount,
      shareOf(amount, total),
      shareOf(sums[place] ?? amount, total),
    ]),
    total: ['', words('report:concentration.these'), together, shareOf(together, total), null],
    notes: [],
  };
}
