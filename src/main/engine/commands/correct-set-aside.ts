import { Fault } from '@shared/base/fault';
import type { CorrectionResult } from '@shared/contract/views';
import { findOpenSetAside, logChange } from '@main/storage';
import type { EngineContext } from '../session/context';
import type { Task } from '../session/task';
import { summaryOf } from './summarize-book';
import { trySetAside } from './try-set-aside';

export interface CorrectSetAsideInput {
  readonly id: number;
  readonly cells: readonly string[];
}

/**
 * Reads a set-aside row again with the cells a person corrected. Whatever comes of it, the cells are kept beside
 * those of the file: where something is still wrong, the work is not lost.
 */
export function correctSetAside(
  { session, now }: EngineContext,
  { id, cells }: CorrectSetAsideInput,
  task: Task,
): Promise<CorrectionResult> {
  return session.exclusively(async () => {
    const open = session.current();
    const before = findOpenSetAside(open.book.database, id);
    if (before === null) throw new Fault('usage', 'setAside.unknown', { id });
    if (cells.every((cell) => cell.trim() === '')) throw new Fault('usage', 'setAside.blank');
    try {
      const outcome = await open.book.change(async (database) => {
        const rows = [{ before, correctedCells: cells }];
        const [settled] = await trySetAside(database, before.importId, rows, task);
        if (settled === undefined) throw new Error(`row ${before.row} was not read`);
        logChange(database, now().toISOString(), 'setAside.corrected', {
          importId: before.importId,
          row: before.row,
          before: before.cells,
          after: cells,
          outcome: settled.outcome.status,
        });
        return settled.outcome;
      });
      open.changed();
      const isOpen = outcome.status === 'open';
      return {
        outcome: isOpen ? 'setAside' : outcome.status,
        issues: isOpen ? outcome.issues : [],
        book: summaryOf(open),
      };
    } catch (error) {
      open.changed();
      throw error;
    }
  });
}
