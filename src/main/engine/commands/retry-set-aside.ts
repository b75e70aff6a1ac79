import { Fault } from '@shared/base/fault';
import type { RetryResult } from '@shared/contract/views';
import type { EngineContext } from '../session/context';
import type { Task } from '../session/task';

export interface RetrySetAsideInput { readonly importId: number | null }

/** Reads the set-aside rows of an import (null: of all) again, with the rates and settings of now. */
export function retrySetAside(_context: EngineContext, _input: RetrySetAsideInput, _task: Task): Promise<RetryResult> {
  throw new Fault('internal', 'engine.failed', { detail: 'retrySetAside' });
}
