import { Fault } from '@shared/base/fault';
import type { SameProposal } from '@shared/contract/views';
import type { EngineContext } from '../session/context';

/** Pairs of customers that may be the same and that nobody has looked at. */
export function listSameCustomers(_context: EngineContext, _input: undefined): Promise<SameProposal[]> {
  throw new Fault('internal', 'engine.failed', { detail: 'listSameCustomers' });
}
