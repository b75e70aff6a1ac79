import { Fault } from '@shared/base/fault';
import type { BookSummary } from '@shared/contract/views';
import { insertMerge, logChange, readCanonicalIds, readCustomerRefs } from '@main/storage';
import type { EngineContext } from '../session/context';
import { changeBook } from './change-book';
import { countedCustomer } from './counted-customer';

export interface MergeCustomersInput {
  readonly from: number;
  readonly into: number;
}

/** From now on one customer counts as another; logged, and undone by `undoMerge`. */
export function mergeCustomers(
  context: EngineContext,
  { from, into }: MergeCustomersInput,
): Promise<BookSummary> {
  return changeBook(context, (database, doneAt) => {
    // Of customers that are merged already, those that they count as are: no circle can come about.
    const fromId = countedCustomer(database, from);
    const intoId = countedCustomer(database, into);
    if (fromId === intoId) throw new Fault('conflict', 'customer.sameAlready');
    const refs = readCustomerRefs(database, [fromId, intoId], readCanonicalIds(database));
    const merge = insertMerge(database, fromId, intoId, doneAt);
    logChange(database, doneAt, 'customers.merged', {
      merge,
      from: refs.get(fromId),
      into: refs.get(intoId),
    });
  });
}
