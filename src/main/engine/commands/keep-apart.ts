import { Fault } from '@shared/base/fault';
import type { BookSummary } from '@shared/contract/views';
import { insertApart, logChange } from '@main/storage';
import type { EngineContext } from '../session/context';
import { changeBook } from './change-book';
import { countedCustomer } from './counted-customer';

export interface KeepApartInput {
  readonly left: number;
  readonly right: number;
}

/** Notes that two customers are two: they are proposed no more. */
export function keepApart(context: EngineContext, { left, right }: KeepApartInput): Promise<BookSummary> {
  return changeBook(context, (database, doneAt) => {
    const one = countedCustomer(database, left);
    const other = countedCustomer(database, right);
    if (one === other) throw new Fault('conflict', 'customer.sameAlready');
    insertApart(database, one, other);
    logChange(database, doneAt, 'customers.keptApart', { left: one, right: other });
  });
}
