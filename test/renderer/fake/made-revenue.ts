import type { RevenueView } from '@shared/contract/revenue-views';
import type { Scope } from '@shared/contract/views';
import { computeRevenueOverview } from '@shared/metrics/revenue-overview';
import { parseIsoDay } from '@shared/model/day';
import { parsePeriod } from '@shared/model/period';
import { parseBase } from '@shared/model/settings';
import { factsOf } from '../../helpers/facts';

const buy = (customer: number, text: string, amount: number) => ({
  customer,
  day: parseIsoDay(text) ?? 0,
  amount,
});

/** Opening 100, churn 10, contraction 10, expansion 10 (docs/metrics.md), and a new customer with 30. */
const lines = [
  buy(0, '2025-05-02', 1000),
  buy(1, '2025-05-03', 3000),
  buy(2, '2025-05-04', 6000),
  buy(1, '2025-08-03', 2000),
  buy(2, '2025-08-04', 7000),
  buy(3, '2025-08-29', 3000),
  buy(2, '2025-11-18', 500),
];

/** The revenue of a made ledger, reckoned by the real core. */
export function madeRevenue(scope: Scope): RevenueView {
  const period = parsePeriod(scope.period);
  const base = parseBase(scope.base);
  if (period === null || base === null) throw new Error(`no scope ${scope.period} ${scope.base}`);
  const overview = computeRevenueOverview(factsOf(lines, { base }), period);
  if (overview === null) throw new Error('the made ledger is empty');
  return {
    ...overview,
    top: overview.top.map(({ customer, amount }) => {
      const name = `Customer ${customer}`;
      return { customer: { id: customer + 1, code: name, name }, amount };
    }),
  };
}
