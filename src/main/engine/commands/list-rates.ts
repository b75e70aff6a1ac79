import { Fault } from '@shared/base/fault';
import type { RatesView } from '@shared/contract/views';
import type { EngineContext } from '../session/context';

/** The exchange rates of the book and the currencies that wait for one. */
export function listRates(_context: EngineContext, _input: undefined): Promise<RatesView> {
  throw new Fault('internal', 'engine.failed', { detail: 'listRates' });
}
