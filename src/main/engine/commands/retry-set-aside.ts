import type { RetryResult } from '@shared/contract/views';
import { Fault } from '@shared/base/fault';
import { isNoRecord } from '@shared/model/issue';
import {
  importsWithSetAside,
  logChange,
  readImportReading,
  readOpenSetAside,
  type Database,
} from '@main/storage';
import type { EngineContext } from '../session/context';
import type { Task } from '../session/task';
import { summaryOf } from './summarize-book';
import { trySetAside } from './try-set-aside';

export interface RetrySetAsideInput {
  readonly importId: number | null;
}

/**
 * Reads the set-aside rows of an import (null: of all) again, with the rates and settings of now: rows without a
 * rate come in once it is given. One transaction: cancelled, it leaves the book as it was.
 */
export function retrySetAside(
  { session, now }: EngineContext,
  { importId }: RetrySetAsideInput,
  task: Task,
): Promise<RetryResult> {
  return session.exclusively(async () => {
    const open = session.current();
    if (importId !== null && readImportReading(open.book.database, importId) === null) {
      throw new Fault('usage', 'import.unknown', { id: importId });
    }
    try {
      const counts = await open.book.change(
        async (database) => {
          const tried = await tryAll(database, importId, task);
          logChange(database, now().toISOString(), 'setAside.retried', { importId, ...tried });
          return tried;
        },
        () => {
          task.report({ phase: 'saving', rows: 0, share: null });
          return task.breathe();
        },
      );
      open.changed();
      return { ...counts, book: summaryOf(open) };
    } catch (error) {
      open.changed();
      throw error;
    }
  });
}

type RetryCounts = Omit<RetryResult, 'book'>;

async function tryAll(database: Database, importId: number | null, task: Task): Promise<RetryCounts> {
  const counts = { tried: 0, imported: 0, duplicate: 0, setAside: 0 };
  for (const id of importId === null ? importsWithSetAside(database) : [importId]) {
    task.report({ phase: 'reading', rows: counts.tried, share: null });
    await task.breathe();
    // Totals and headings are no records, and reading them again without the rows around them would not tell.
    const rows = readOpenSetAside(database, id).filter(({ issues }) => !isNoRecord(issues));
    if (rows.length === 0) continue;
    counts.tried += rows.length;
    if (importId === null && !canBeRead(database, id)) {
      counts.setAside += rows.length;
      continue;
    }
    const toTry = rows.map((before) => ({ before, correctedCells: null }));
    const settled = await trySetAside(database, id, toTry, task);
    for (const { outcome } of settled) counts[outcome.status === 'open' ? 'setAside' : outcome.status] += 1;
  }
  return counts;
}

/** Not where an earlier version has not kept by which columns the file was read. */
function canBeRead(database: Database, importId: number): boolean {
  return readImportReading(database, importId)?.decisions.mapping !== undefined;
}
