import { Fault } from '@shared/base/fault';
import type { TemplateView } from '@shared/contract/views';
import type { EngineContext } from '../session/context';

/** The named mapping templates of the book. */
export function listTemplates(_context: EngineContext, _input: undefined): Promise<TemplateView[]> {
  throw new Fault('internal', 'engine.failed', { detail: 'listTemplates' });
}
