import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportTask } from '@main/import/import-task';
import { cellText, type Cell } from '@main/import/readers/cell';
import { importFault, openLedger } from '@main/import/readers/open-ledger';
import type { ImportNote } from '@main/import/readers/table-reader';
import { TaskPace } from '@main/import/task-pace';
import { temporaryFolder } from './temporary-folder';

export interface ReadTable {
  readonly format: string;
  readonly sheets: readonly string[];
  readonly hiddenSheets: readonly string[];
  /** Row number and cells of each row. */
  readonly rows: readonly (readonly [row: number, cells: readonly Cell[]])[];
  readonly notes: readonly ImportNote[];
}

const quietTask: ImportTask = { report: () => undefined, throwIfCancelled: () => undefined };

/** One table of a file as the readers hand it on, the first sheet where none is named; else their fault is thrown. */
export async function readTable(path: string, sheet?: string): Promise<ReadTable> {
  try {
    const source = await openLedger(path, {}, new TaskPace(quietTask));
    try {
      const table = await source.openTable(sheet ?? source.sheets[0] ?? null);
      const rows: (readonly [number, readonly Cell[]])[] = [];
      for await (const batch of table.batches()) {
        batch.rows.forEach((row, index) => rows.push([batch.rowNumbers[index] ?? 0, row]));
      }
      const { format, sheets, hiddenSheets = [] } = source;
      return { format, sheets, hiddenSheets, rows, notes: table.notes() };
    } finally {
      await source.close();
    }
  } catch (error) {
    throw importFault(error, path);
  }
}

/** The same, of a file with these bytes. */
export function readBytes(name: string, bytes: Buffer | string, sheet?: string): Promise<ReadTable> {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return readTable(path, sheet);
}

/** Rows as a person sees them: outer blanks removed, dates as ISO. */
export function shownRows({ rows }: ReadTable): string[][] {
  return rows.map(([, cells]) => Array.from(cells, (cell) => cellText(cell)));
}
