import { Fault } from '@shared/base/fault';
import type { BookSummary } from '@shared/contract/views';
import type { EngineContext } from '../session/context';

export interface UndoMergeInput { readonly id: number }

/** A merged customer counts as itself again. */
export function undoMerge(_context: EngineContext, _input: UndoMergeInput): Promise<BookSummary> {
  throw new Fault('internal', 'engine.failed', { detail: 'undoMerge' });
}
