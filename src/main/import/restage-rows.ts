import type { ImportDecisions } from '@shared/model/import-decisions';
import type { ImportTask } from './import-task';
import { lonelyColumn } from './matching/group-rows';
import { settleMapping } from './matching/settle-mapping';
import { importFault } from './readers/open-ledger';
import { columnLetters } from './readers/sheet-rows';
import type { RowBatch } from './readers/table-reader';
import type { StageContext, StagedImport } from './staged-import';
import { readColumns, stageColumns } from './stage-table';
import { TaskPace } from './task-pace';

/** Rows of an earlier import that were set aside, as the book keeps them or as somebody corrected them. */
export interface RestageRequest {
  readonly headers: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** Those that the import itself was staged with: the rows are read as it read them. */
  readonly decisions: ImportDecisions;
  readonly fileName: string;
}

/** Reads set-aside rows again. */
export async function restageRows(
  { headers, rows, decisions, fileName }: RestageRequest,
  context: StageContext,
  task: ImportTask,
): Promise<StagedImport> {
  const pace = new TaskPace(task);
  const batch: RowBatch = {
    rows: rows.map(({ cells }) => cells),
    rowNumbers: rows.map(({ row }) => row),
  };
  async function* batches(): AsyncGenerator<RowBatch, void, undefined> {
    yield await Promise.resolve(batch);
  }
  const head = {
    table: { sheet: decisions.sheet ?? null, batches, share: () => 1, notes: () => [] },
    headerRow: decisions.headerRow ?? 1,
    headers,
    headerWidth: headers.length,
    settled: settleMapping(headers, batch.rows, decisions, []),
    // What stood above a row was filled into it when the file was read.
    groups: null,
    headings: headingsAmong(batch, headers, decisions),
    rowsAboveHeader: 0,
    samples: batch,
    rows: batches,
    close: () => Promise.resolve(),
  };
  try {
    const { columns } = await readColumns(head, headers.length, pace);
    const facts = {
      fileName,
      fileSha256: '',
      fileSize: 0,
      format: 'csv',
      encoding: null,
      delimiter: null,
      sheet: decisions.sheet ?? null,
      notes: [],
    } as const;
    const reading = { stated: decisions, fallback: {}, whenOpen: 'setAside' } as const;
    return await stageColumns(columns, head.headerRow, reading, context, facts, pace);
  } catch (error) {
    throw importFault(error, fileName);
  }
}

/** Rows that only head a group: alone in the column without a header that the names of groups were taken from. */
function headingsAmong(
  { rows, rowNumbers }: RowBatch,
  headers: readonly string[],
  { mapping }: ImportDecisions,
): ReadonlySet<number> {
  const column = mapping?.customerName;
  if (column === undefined || headers[column] !== columnLetters(column)) return new Set();
  return new Set(rowNumbers.filter((_, index) => lonelyColumn(rows[index] ?? []) === column));
}
