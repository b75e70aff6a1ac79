import { Fault } from '@shared/base/fault';
import type { MergeRecord } from '@shared/contract/views';
import type { EngineContext } from '../session/context';

/** Every merge, undone ones too, the last first. */
export function listMerges(_context: EngineContext, _input: undefined): Promise<MergeRecord[]> {
  throw new Fault('internal', 'engine.failed', { detail: 'listMerges' });
}
