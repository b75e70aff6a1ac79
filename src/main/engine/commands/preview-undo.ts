import { Fault } from '@shared/base/fault';
import type { UndoPreview } from '@shared/contract/views';
import type { EngineContext } from '../session/context';

export interface PreviewUndoInput { readonly importId: number }

/** What undoing an import takes away and what depends on it. */
export function previewUndo(_context: EngineContext, _input: PreviewUndoInput): Promise<UndoPreview> {
  throw new Fault('internal', 'engine.failed', { detail: 'previewUndo' });
}
