import { Fault } from '@shared/base/fault';
import type { RatesView } from '@shared/contract/views';
import type { EngineContext } from '../session/context';

export interface SetRateInput { readonly currency: string; readonly fromDay: string | null; readonly rate: string }

/** Adds an exchange rate, or replaces that of the same currency and day. */
export function setRate(_context: EngineContext, _input: SetRateInput): Promise<RatesView> {
  throw new Fault('internal', 'engine.failed', { detail: 'setRate' });
}
