import type { CustomerPage } from '@shared/contract/views';
import type { EngineContext } from '../session/context';
import { customerRow, queryCustomers, type CustomerQuery } from './customer-query';

export interface ListCustomersInput {
  readonly query: CustomerQuery;
  readonly offset: number;
  readonly limit: number;
}

/** A page of the customers that a query means, in its order. */
export function listCustomers(
  { session }: EngineContext,
  { query, offset, limit }: ListCustomersInput,
): CustomerPage {
  const open = session.current();
  const found = queryCustomers(open, query);
  return {
    total: found.length,
    rows: Array.from(found.subarray(offset, offset + limit), (customer) => customerRow(open, customer)),
  };
}
