import { Fault } from '@shared/base/fault';
import type { QualityCheck } from '@shared/contract/views';
import type { EngineContext } from '../session/context';

/** What the data-quality panel counts. */
export function assessQuality(_context: EngineContext, _input: undefined): Promise<QualityCheck[]> {
  throw new Fault('internal', 'engine.failed', { detail: 'assessQuality' });
}
