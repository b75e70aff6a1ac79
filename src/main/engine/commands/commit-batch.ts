import { Fault } from '@shared/base/fault';
import type { ImportRecord } from '@shared/contract/views';
import type { EngineContext } from '../session/context';
import type { Task } from '../session/task';

export interface CommitBatchInput { readonly batchId: string }

/** Imports what a batch plan showed, each file a transaction of its own. */
export function commitBatch(_context: EngineContext, _input: CommitBatchInput, _task: Task): Promise<ImportRecord[]> {
  throw new Fault('internal', 'engine.failed', { detail: 'commitBatch' });
}
