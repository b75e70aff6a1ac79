import type { OpenBook } from '../session/open-book';
import { queryCustomers, type CustomerQuery } from './customer-query';

/** The customers that a query means, in its order; of them, where ids are given, only those. */
export function chosenCustomers(
  open: OpenBook,
  query: CustomerQuery,
  only: readonly number[] | undefined,
): Int32Array {
  const found = queryCustomers(open, query);
  if (only === undefined) return found;
  const chosen = new Set(only);
  const { ids } = open.names();
  return found.filter((customer) => chosen.has(ids[customer] ?? 0));
}
