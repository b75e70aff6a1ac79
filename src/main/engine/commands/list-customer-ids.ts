import type { EngineContext } from '../session/context';
import { queryCustomers, type CustomerQuery } from './customer-query';

export interface ListCustomerIdsInput {
  readonly query: CustomerQuery;
  /** Places in the list, both within. */
  readonly from: number;
  readonly to: number;
}

/** The ids of a run of the customers that a query means, in its order. */
export function listCustomerIds(
  { session }: EngineContext,
  { query, from, to }: ListCustomerIdsInput,
): readonly number[] {
  const open = session.current();
  const { ids } = open.names();
  return Array.from(queryCustomers(open, query).subarray(from, to + 1), (customer) => ids[customer] ?? 0);
}
