import type { SavedSegmentRow } from '@shared/contract/segment-views';
import type { Scope } from '@shared/contract/views';
import type { EngineContext } from '../session/context';
import { readSegmentSpan, summariesAsOf } from './open-segments';
import { filteredCustomers } from './segment-members';

/** The book's own segments as of the closing day of a period. */
export function listSavedSegments(
  { session }: EngineContext,
  { scope }: { readonly scope: Scope },
): readonly SavedSegmentRow[] {
  const open = session.current();
  const { closing } = readSegmentSpan(open, scope);
  const { revenues } = summariesAsOf(open, closing);
  const revenueOf = (customers: Int32Array) =>
    customers.reduce((sum, customer) => sum + (revenues[customer] ?? 0), 0);
  const everyone = filteredCustomers(open, { match: 'all', conditions: [] }, closing);
  const all = revenueOf(everyone);
  return open.settings.savedSegments.map(({ name, filter }) => {
    const customers = filteredCustomers(open, filter, closing);
    const revenue = revenueOf(customers);
    return {
      name,
      filter,
      count: customers.length,
      share: everyone.length === 0 ? null : customers.length / everyone.length,
      revenue,
      revenueShare: all > 0 ? revenue / all : null,
    };
  });
}
