import type { ReportBlock } from '@shared/contract/report-document';
import type { RenewalTable } from '@shared/contract/renewal-views';
import { contractsDue } from '@shared/metrics/contracts-due';
import { contractsRenewed } from '@shared/metrics/contracts-renewed';
import { grossRenewalRate } from '@shared/metrics/gross-renewal-rate';
import { lateRenewalShare } from '@shared/metrics/late-renewal-share';
import { netRenewalRate } from '@shared/metrics/net-renewal-rate';
import { renewalRate } from '@shared/metrics/renewal-rate';
import { computeRenewals } from '../../compute-renewals';
import { measuredBlock } from '../figures-block';
import { needsContracts } from '../needs';
import { renewalCut } from '../renewal-cut';
import type { ReportGround, ReportSectionSource } from '../section';
import { column, sumOf } from '../table-columns';
import { textBlock } from '../text-block';

const metrics = [
  contractsDue,
  contractsRenewed,
  renewalRate,
  grossRenewalRate,
  netRenewalRate,
  lateRenewalShare,
];

/** What fell due in the period and what became of it, by month and by product; and what falls due next. */
export const renewals: ReportSectionSource = {
  id: 'renewals',
  metrics,
  unavailable: needsContracts,
  blocks: (ground) => {
    const { context, request, words } = ground;
    const cutBy = (by: string) => computeRenewals(context, { period: request.scope.period, by });
    const byMonth = cutBy('month');
    const byProduct = cutBy('product');
    // One product alone has the lines of the total.
    const hasProducts = byProduct.groups.length > 1;
    return [
      measuredBlock('renewals', metrics, ground),
      ...(byMonth.contracts.length === 0
        ? [textBlock(words('renewals:cut.none'))]
        : [...renewalCut(byMonth, ground), ...(hasProducts ? renewalCut(byProduct, ground) : [])]),
      ...calendarBlocks(byMonth, ground),
    ];
  },
};

function calendarBlocks(
  { calendar, dataThrough, reachesByContracts }: RenewalTable,
  { words, format }: ReportGround,
): readonly ReportBlock[] {
  if (dataThrough === null || calendar.every(({ due }) => due === 0)) return [];
  const counts = ['due', 'cancelled', 'agreed', 'withoutValue'] as const;
  const head = (name: (typeof counts)[number]) =>
    column(name, words(`renewals:calendar.${name}`), 'count', { summed: true });
  const currency = { currency: format.currency };
  return [
    {
      kind: 'table',
      id: 'renewalCalendar',
      title: words('report:renewals.calendar', { day: format.day(dataThrough) }),
      columns: [
        column('month', words('renewals:calendar.month'), 'text'),
        head('due'),
        head('cancelled'),
        head('agreed'),
        column('value', words('renewals:calendar.value', currency), 'money', { summed: true }),
        head('withoutValue'),
      ],
      rows: calendar.map(({ month, due, cancelled, agreed, value, withoutValue }) => [
        format.periodShort(month),
        due,
        cancelled,
        agreed,
        value,
        withoutValue,
      ]),
      total: [
        words('report:data.total'),
        sumOf(calendar, ({ due }) => due),
        sumOf(calendar, ({ cancelled }) => cancelled),
        sumOf(calendar, ({ agreed }) => agreed),
        sumOf(calendar, ({ value }) => value),
        sumOf(calendar, ({ withoutValue }) => withoutValue),
      ],
      notes: [
        words('report:renewals.calendarNote'),
        ...(reachesByContracts ? [words('renewals:lead.byContracts')] : []),
      ],
    },
  ];
}
