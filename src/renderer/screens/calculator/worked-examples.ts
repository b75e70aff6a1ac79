import type { Inputs, Metric } from '@shared/metrics/metric';

/** A worked example of `docs/metrics.md` or of a published table: the numbers, not the answer. */
export interface WorkedExample {
  readonly metric: string;
  readonly form: string;
  /** As the metric takes them; money in hundredths. */
  readonly inputs: Inputs;
}

/** The worked examples, each once, in the order of the catalogue. Their answers are computed like any other. */
export const workedExamples: readonly WorkedExample[] = [
  {
    metric: 'customerRetentionRate',
    form: 'fromClosing',
    inputs: { closing: 120, gained: 30, opening: 100 },
  },
  { metric: 'customerRetentionRate', form: 'fromClosing', inputs: { closing: 60, gained: 20, opening: 50 } },
  {
    metric: 'customerRetentionRate',
    form: 'fromClosing',
    inputs: { closing: 2151, gained: 956, opening: 1969 },
  },
  { metric: 'customerRetentionRate', form: 'fromLost', inputs: { opening: 100, lost: 20 } },
  { metric: 'customerRetentionRate', form: 'fromLost', inputs: { opening: 50, lost: 10 } },
  { metric: 'customerChurnRate', form: 'lostOverOpening', inputs: { lost: 50, opening: 1000 } },
  { metric: 'customerChurnRate', form: 'lostOverOpening', inputs: { lost: 10, opening: 100 } },
  {
    metric: 'customerChurnRate',
    form: 'withSamePeriodLeavers',
    inputs: { lost: 10, joinedAndLeft: 1, opening: 100 },
  },
  {
    metric: 'customerChurnRate',
    form: 'overOpeningAndNew',
    inputs: { lost: 10, joinedAndLeft: 1, opening: 100, new: 20 },
  },
  {
    metric: 'closingCustomers',
    form: 'rollForward',
    inputs: { opening: 1969, new: 654, reactivated: 302, lost: 774 },
  },
  { metric: 'repeatPurchaseRate', form: 'repeatOverBuyers', inputs: { repeatBuyers: 150, buyers: 500 } },
  { metric: 'averageLifespan', form: 'fromMonthlyChurn', inputs: { monthlyChurn: 0.05 } },
  {
    metric: 'customerLifetimeValue',
    form: 'revenue',
    inputs: { averageOrderValue: 5000, ordersPerMonth: 2, lifespan: 24 },
  },
  {
    metric: 'customerLifetimeValue',
    form: 'visits',
    inputs: { visitsPerMonth: 3.9, ticket: 388, years: 1.1 },
  },
  {
    metric: 'customerLifetimeValue',
    form: 'visits',
    inputs: { visitsPerMonth: 4.3, ticket: 406, years: 4.4 },
  },
  {
    metric: 'customerLifetimeValue',
    form: 'visits',
    inputs: { visitsPerMonth: 7.2, ticket: 442, years: 8.3 },
  },
  {
    metric: 'grossRevenueRetention',
    form: 'fromMovements',
    inputs: { openingRevenue: 10_000, contractionRevenue: 1000, churnedRevenue: 1000 },
  },
  {
    metric: 'grossRevenueRetention',
    form: 'grossChurn',
    inputs: { contractionRevenue: 0, churnedRevenue: 50_000, openingRevenue: 50_000 },
  },
  {
    metric: 'netRevenueRetention',
    form: 'fromMovements',
    inputs: {
      openingRevenue: 10_000,
      expansionRevenue: 1000,
      contractionRevenue: 1000,
      churnedRevenue: 1000,
    },
  },
  {
    metric: 'netRevenueRetention',
    form: 'fromMovements',
    inputs: {
      openingRevenue: 2_700_000,
      expansionRevenue: 800_000,
      contractionRevenue: 0,
      churnedRevenue: 500_000,
    },
  },
  { metric: 'renewalRate', form: 'renewedOverDue', inputs: { contractsRenewed: 800, contractsDue: 1000 } },
  {
    metric: 'netPromoterScore',
    form: 'fromAnswers',
    inputs: { promoters: 50, detractors: 20, answers: 100 },
  },
  { metric: 'surveyRetentionRate', form: 'keptOverAsked', inputs: { kept: 80, asked: 100 } },
];

/** Those of one metric. Amounts of the examples have cents, which not every currency has. */
export function examplesOf({ id, forms }: Metric, moneyDecimals: number): readonly WorkedExample[] {
  return workedExamples.filter(({ metric, form }) => {
    const inputs = forms.find((candidate) => candidate.id === form)?.inputs ?? [];
    return metric === id && (moneyDecimals === 2 || inputs.every(({ unit }) => unit !== 'money'));
  });
}
