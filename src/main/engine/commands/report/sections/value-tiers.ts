import type { TableBlock } from '@shared/contract/report-document';
import type { ValueTier } from '@shared/contract/segment-views';
import { buyingCustomers } from '@shared/metrics/buying-customers';
import { describeSegments } from '../../describe-segments';
import { needsSales } from '../needs';
import type { ReportGround, ReportSectionSource } from '../section';
import { column, shareOf, sumOf } from '../table-columns';
import { notDeterminable } from '../text-block';

/** Customers by what they have brought: to date, and in the period. */
export const valueTiers: ReportSectionSource = {
  id: 'valueTiers',
  metrics: [],
  unavailable: needsSales,
  blocks: (ground) => {
    const { context, request, words, format } = ground;
    const lacking = notDeterminable(words('segments:tiers.title'), buyingCustomers, ground);
    if (lacking !== null) return [lacking];
    const view = describeSegments(context, { scope: request.scope });
    const lead = {
      toDate: words('segments:tiers.leadToDate', { day: format.day(view.closing) }),
      ofPeriod: words('segments:tiers.leadOfPeriod', { period: format.period(view.scope.period) }),
    };
    return [
      tierTable('valueTiers', view.tiersToDate, words('report:tiers.toDate'), lead.toDate, ground),
      tierTable(
        'valueTiersOfPeriod',
        view.tiersOfPeriod,
        words('report:tiers.ofPeriod'),
        lead.ofPeriod,
        ground,
      ),
    ];
  },
};

function tierTable(
  id: string,
  tiers: readonly ValueTier[],
  title: string,
  lead: string,
  { words, format }: ReportGround,
): TableBlock {
  const currency = { currency: format.currency };
  const customers = sumOf(tiers, ({ count }) => count);
  const revenue = sumOf(tiers, (tier) => tier.revenue);
  return {
    kind: 'table',
    id,
    title,
    columns: [
      column('tier', words('segments:tiers.tier'), 'text'),
      column('from', words('segments:tiers.from', currency), 'money'),
      column('count', words('segments:named.column.count'), 'count', { summed: true }),
      column('share', words('segments:named.column.share'), 'ratio'),
      column('revenue', words('segments:named.column.revenue', currency), 'money', { summed: true }),
      column('revenueShare', words('segments:named.column.revenueShare'), 'ratio'),
    ],
    rows: tiers.map((tier) => [
      words(`segments:tier.${tier.id}`),
      tier.from,
      tier.count,
      shareOf(tier.count, customers),
      tier.revenue,
      shareOf(tier.revenue, revenue),
    ]),
    total: [
      words('report:data.total'),
      null,
      customers,
      shareOf(customers, customers),
      revenue,
      shareOf(revenue, revenue),
    ],
    notes: [
      lead,
      words('segments:tiers.ties'),
      ...tiers
        .filter(({ tied }) => tied > 0)
        .map((tier) =>
          words('segments:tiers.tied', { tier: words(`segments:tier.${tier.id}`), count: tier.tied }),
        ),
    ],
  };
}
