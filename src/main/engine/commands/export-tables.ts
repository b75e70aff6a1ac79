import { cp, open } from 'node:fs/promises';
import { join } from 'node:path';
import { createFolder } from '@main/files/create-folder';
import { plainCsvRow } from '@main/files/plain-csv';
import { readBookTables, type BookTable } from '@main/storage';
import { assert } from '@shared/base/assert';
import type { LedgerFacts } from '@shared/metrics/period-facts';
import { dayNumber } from '@shared/model/day';
import type { EngineContext } from '../session/context';
import { silentTask, type Task } from '../session/task';
import { settingTables, type DataSpan } from './setting-tables';

export interface ExportTablesInput {
  /** An existing folder; the export is a new folder in it. */
  readonly parent: string;
  readonly name: string;
  /** The folder of the definitions in SQL, which go along; null: they do not. */
  readonly definitions: string | null;
}

export interface ExportedTables {
  /** Of the new folder. */
  readonly name: string;
  readonly files: number;
  readonly rows: number;
}

/**
 * Writes the book as CSV tables for other programs, with the definitions in SQL beside them: a new folder, whole or
 * not at all. Nothing is rounded, translated or guarded against formulas: what is read back is what the book has.
 */
export async function exportTables(
  { session }: EngineContext,
  { parent, name, definitions }: ExportTablesInput,
  task: Task = silentTask,
): Promise<ExportedTables> {
  const current = session.current();
  const tables = [
    ...readBookTables(current.book.database),
    ...settingTables(current.settings, spanOf(current.facts())),
  ];
  const rows = tables.reduce((sum, table) => sum + table.rowCount, 0);
  const created = await createFolder(parent, name, async (folder) => {
    let written = 0;
    const count = (): void => {
      written += 1;
      task.report({ phase: 'writing', rows: written, share: written / rows });
    };
    for (const table of tables) await writeTable(join(folder, `${table.name}.csv`), table, task, count);
    if (definitions !== null) await cp(definitions, join(folder, 'sql'), { recursive: true });
  });
  return { name: created.name, files: tables.length, rows };
}

/** Streamed: what was put together since the last breath is written at the next. */
async function writeTable(path: string, table: BookTable, task: Task, count: () => void): Promise<void> {
  const file = await open(path, 'wx');
  try {
    let text = plainCsvRow(table.columns);
    let visited = 0;
    const flush = async (): Promise<void> => {
      await file.writeFile(text);
      text = '';
      await task.breathe();
    };
    await table.scan(flush, (cells) => {
      text += plainCsvRow(cells);
      visited += 1;
      count();
    });
    await flush();
    await file.sync();
    assert(visited === table.rowCount, `${table.name} has other rows than were counted`);
  } finally {
    await file.close();
  }
}

/** From the first day of any record to the latest that any is known through. */
function spanOf({ extents }: LedgerFacts): DataSpan | null {
  const known = Object.values(extents);
  const firsts = known.flatMap(({ firstDay }) => firstDay ?? []);
  const lasts = known.flatMap(({ dataThrough }) => dataThrough ?? []);
  if (firsts.length === 0 || lasts.length === 0) return null;
  return { first: dayNumber(Math.min(...firsts)), last: dayNumber(Math.max(...lasts)) };
}
