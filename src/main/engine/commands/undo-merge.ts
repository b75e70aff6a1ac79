import { Fault } from '@shared/base/fault';
import type { BookSummary } from '@shared/contract/views';
import { endMerge, logChange, readMergeLog } from '@main/storage';
import type { EngineContext } from '../session/context';
import { changeBook } from './change-book';

export interface UndoMergeInput {
  readonly id: number;
}

/** A merged customer counts as itself again, with those that had been merged into it before. */
export function undoMerge(context: EngineContext, { id }: UndoMergeInput): Promise<BookSummary> {
  return changeBook(context, (database, doneAt) => {
    const merge = readMergeLog(database).find((one) => one.id === id && one.undoneAt === null);
    if (merge === undefined) throw new Fault('usage', 'customer.mergeUnknown', { id });
    endMerge(database, id, doneAt);
    logChange(database, doneAt, 'customers.mergeUndone', {
      merge: id,
      from: merge.fromId,
      into: merge.intoId,
    });
  });
}
