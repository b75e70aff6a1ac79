import { Fault } from '@shared/base/fault';
import type { BatchPlan, ImportDecisions } from '@shared/contract/views';
import type { EngineContext } from '../session/context';
import type { Task } from '../session/task';

export interface StageBatchInput { readonly files: readonly { readonly path: string; readonly decisions: ImportDecisions }[] }

/** Rehearses importing several files one after the other, each against the book with those before it. Writes nothing. */
export function stageBatch(_context: EngineContext, _input: StageBatchInput, _task: Task): Promise<BatchPlan> {
  throw new Fault('internal', 'engine.failed', { detail: 'stageBatch' });
}
