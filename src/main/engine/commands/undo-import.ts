import { Fault } from '@shared/base/fault';
import type { BookSummary } from '@shared/contract/views';
import type { EngineContext } from '../session/context';
import type { Task } from '../session/task';

export interface UndoImportInput { readonly importId: number }

/** Takes an import out of the book again, whole, in one transaction. */
export function undoImport(_context: EngineContext, _input: UndoImportInput, _task: Task): Promise<BookSummary> {
  throw new Fault('internal', 'engine.failed', { detail: 'undoImport' });
}
