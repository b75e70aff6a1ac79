import { Fault } from '@shared/base/fault';
import type { CorrectionResult } from '@shared/contract/views';
import type { EngineContext } from '../session/context';

export interface CorrectSetAsideInput { readonly id: number; readonly cells: readonly string[] }

/** Reads a set-aside row again with the cells a person corrected. */
export function correctSetAside(_context: EngineContext, _input: CorrectSetAsideInput): Promise<CorrectionResult> {
  throw new Fault('internal', 'engine.failed', { detail: 'correctSetAside' });
}
