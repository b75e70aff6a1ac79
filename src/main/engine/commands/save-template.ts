import { Fault } from '@shared/base/fault';
import type { TemplateView } from '@shared/contract/views';
import type { EngineContext } from '../session/context';

export interface SaveTemplateInput { readonly name: string; readonly importId: number }

/** Keeps the mapping of an import under a name. */
export function saveTemplate(_context: EngineContext, _input: SaveTemplateInput): Promise<TemplateView[]> {
  throw new Fault('internal', 'engine.failed', { detail: 'saveTemplate' });
}
