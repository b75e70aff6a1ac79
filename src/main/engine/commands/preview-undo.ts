import { Fault } from '@shared/base/fault';
import type { UndoPreview } from '@shared/contract/views';
import { planUndo } from '@main/storage';
import type { EngineContext } from '../session/context';
import type { Task } from '../session/task';

export interface PreviewUndoInput {
  readonly importId: number;
}

/** What undoing an import takes away and what depends on it. */
export function previewUndo(
  { session }: EngineContext,
  { importId }: PreviewUndoInput,
  task: Task,
): Promise<UndoPreview> {
  return session.exclusively(async () => {
    const plan = await planUndo(session.current().book.database, importId, task.breathe);
    if (plan === null) throw new Fault('usage', 'import.unknown', { id: importId });
    return plan.preview;
  });
}
