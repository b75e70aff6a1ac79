import type { ImportTask } from '@main/import/import-task';
import { importFault, openLedger } from '@main/import/readers/open-ledger';
import type { Row, TableReader } from '@main/import/readers/table-reader';
import { TaskPace } from '@main/import/task-pace';
import { Fault, type FaultBody } from '@shared/base/fault';

export interface SheetCells {
  readonly name: string | null;
  /** Row number, as a spreadsheet shows it, to cells. Where a file states a row twice, the later one is kept here. */
  readonly rows: ReadonlyMap<number, Row>;
}

export type Reading =
  | { readonly kind: 'read'; readonly format: string; readonly sheets: readonly SheetCells[] }
  | { readonly kind: 'refused'; readonly fault: FaultBody };

const quietTask: ImportTask = { report: () => undefined, throwIfCancelled: () => undefined };

/** Every sheet of a file, hidden ones last, as the readers hand it on; or the fault that they refuse it with. */
export async function readSheets(path: string): Promise<Reading> {
  try {
    const source = await openLedger(path, {}, new TaskPace(quietTask));
    try {
      const names = source.format === 'csv' ? [null] : [...source.sheets, ...(source.hiddenSheets ?? [])];
      const sheets: SheetCells[] = [];
      for (const name of names) sheets.push({ name, rows: await readRows(await source.openTable(name)) });
      return { kind: 'read', format: source.format, sheets };
    } finally {
      await source.close();
    }
  } catch (error) {
    const fault = importFault(error, path);
    if (fault instanceof Fault) return { kind: 'refused', fault: fault.body };
    throw error;
  }
}

async function readRows(table: TableReader): Promise<ReadonlyMap<number, Row>> {
  const rows = new Map<number, Row>();
  for await (const batch of table.batches()) {
    batch.rows.forEach((row, index) => rows.set(batch.rowNumbers[index] ?? 0, row));
  }
  return rows;
}
