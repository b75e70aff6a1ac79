import { Fault } from '@shared/base/fault';
import type { BookSummary } from '@shared/contract/views';
import { planUndo, undoImport as removeImport } from '@main/storage';
import type { EngineContext } from '../session/context';
import type { Task } from '../session/task';
import { summaryOf } from './summarize-book';

export interface UndoImportInput {
  readonly importId: number;
}

/** Takes an import out of the book again, whole, in one transaction. What a preview told is what is done. */
export function undoImport(
  { session, now }: EngineContext,
  { importId }: UndoImportInput,
  task: Task,
): Promise<BookSummary> {
  return session.exclusively(async () => {
    const open = session.current();
    task.report({ phase: 'checking', rows: 0, share: null });
    const plan = await planUndo(open.book.database, importId, task.breathe);
    if (plan === null) throw new Fault('usage', 'import.unknown', { id: importId });
    try {
      await open.book.change(
        (database) =>
          removeImport(database, plan, now().toISOString(), (rows, total) => {
            task.report({ phase: 'writing', rows, share: total === 0 ? 1 : rows / total });
            return task.breathe();
          }),
        () => {
          task.report({ phase: 'saving', rows: plan.preview.rows, share: null });
          return task.breathe();
        },
      );
    } finally {
      open.changed();
    }
    return summaryOf(open);
  });
}
