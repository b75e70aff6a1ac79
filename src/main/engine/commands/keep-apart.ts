import { Fault } from '@shared/base/fault';
import type { BookSummary } from '@shared/contract/views';
import type { EngineContext } from '../session/context';

export interface KeepApartInput { readonly left: number; readonly right: number }

/** Notes that two customers are two: they are proposed no more. */
export function keepApart(_context: EngineContext, _input: KeepApartInput): Promise<BookSummary> {
  throw new Fault('internal', 'engine.failed', { detail: 'keepApart' });
}
