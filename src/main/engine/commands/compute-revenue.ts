import { Fault } from '@shared/base/fault';
import type { RevenueView } from '@shared/contract/revenue-views';
import type { Scope } from '@shared/contract/views';
import { computeRevenueOverview } from '@shared/metrics/revenue-overview';
import type { EngineContext } from '../session/context';
import { customerRow } from './customer-query';
import { readScope } from './read-scope';

/** Roll-forward, trend, split and concentration of revenue. */
export function computeRevenue(
  { session }: EngineContext,
  { scope }: { readonly scope: Scope },
): RevenueView {
  const open = session.current();
  return open.remember(`revenue ${scope.period} ${scope.base}`, () => {
    const { facts, period } = readScope(open, scope);
    const overview = computeRevenueOverview(facts, period);
    if (overview === null) throw new Fault('usage', 'book.empty');
    return {
      ...overview,
      top: overview.top.map(({ customer, amount }) => {
        const { id, code, name } = customerRow(open, customer);
        return { customer: { id, code, name }, amount };
      }),
    };
  });
}
