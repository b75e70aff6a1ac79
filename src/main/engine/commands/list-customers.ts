import type { FurtherColumn } from '@shared/contract/customer-columns';
import type { CustomerPage } from '@shared/contract/views';
import type { EngineContext } from '../session/context';
import { chosenCustomers } from './chosen-customers';
import { customerRow, type CustomerQuery } from './customer-query';
import { customerValues } from './customer-values';

export interface ListCustomersInput {
  readonly query: CustomerQuery;
  /** What is shown of each besides, in this order. */
  readonly columns?: readonly FurtherColumn[] | undefined;
  /** Of what the query means, only these, by id. */
  readonly only?: readonly number[] | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** A page of the customers that a query means, in its order. */
export function listCustomers(
  { session }: EngineContext,
  { query, columns = [], only, offset, limit }: ListCustomersInput,
): CustomerPage {
  const open = session.current();
  const found = chosenCustomers(open, query, only);
  const further = columns.map((column) => customerValues(open, column));
  return {
    total: found.length,
    rows: Array.from(found.subarray(offset, offset + limit), (customer) => ({
      ...customerRow(open, customer),
      values: further.map(({ valueOf }) => valueOf(customer)),
    })),
  };
}
