import { Fault } from '@shared/base/fault';
import type { TemplateView } from '@shared/contract/views';
import type { EngineContext } from '../session/context';

export interface DeleteTemplateInput { readonly id: number }

/** Removes a named mapping template. */
export function deleteTemplate(_context: EngineContext, _input: DeleteTemplateInput): Promise<TemplateView[]> {
  throw new Fault('internal', 'engine.failed', { detail: 'deleteTemplate' });
}
