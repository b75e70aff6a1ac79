import { Fault } from '@shared/base/fault';
import type { RatesView } from '@shared/contract/views';
import type { EngineContext } from '../session/context';

export interface DeleteRateInput { readonly id: number }

/** Removes an exchange rate; lines keep the one they were imported with. */
export function deleteRate(_context: EngineContext, _input: DeleteRateInput): Promise<RatesView> {
  throw new Fault('internal', 'engine.failed', { detail: 'deleteRate' });
}
