import { extname } from 'node:path';
import { Fault } from '@shared/base/fault';
import type { RowIssue } from '@shared/model/issue';
import { writeUserFile } from '@main/files/write-user-file';
import { tableCsv } from '@main/report/table-csv';
import type { TableColumn, TableDocument } from '@main/report/table-document';
import { tableWorkbook } from '@main/report/table-workbook';
import { readImportReading, readOpenSetAside } from '@main/storage';
import type { EngineContext } from '../session/context';

export interface ExportSetAsideInput {
  /** A workbook where it ends in .xlsx, else CSV. */
  readonly path: string;
  readonly importId: number;
  /** In the person's language, like all texts here. */
  readonly title: string;
  readonly headers: { readonly row: string; readonly reason: string };
  /** Sentences by reason code. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** Writes the set-aside rows of an import as a spreadsheet, with the reasons in a further column. */
export async function exportSetAside(
  { session, now }: EngineContext,
  { path, importId, title, headers, reasons }: ExportSetAsideInput,
): Promise<{ rows: number }> {
  const { database } = session.current().book;
  const reading = readImportReading(database, importId);
  if (reading === null) throw new Fault('usage', 'import.unknown', { id: importId });
  const rows = readOpenSetAside(database, importId);
  // A row that is set aside for having too many cells is wider than the header.
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), reading.headers.length);
  const columns: TableColumn[] = [
    { kind: 'count', header: headers.row },
    ...Array.from({ length: width }, (_, index): TableColumn => {
      return { kind: 'text', header: reading.headers[index] ?? '' };
    }),
    { kind: 'text', header: headers.reason },
  ];
  const table: TableDocument = {
    title,
    columns,
    rows: rows.map(({ row, cells, issues }) => [
      row,
      ...Array.from({ length: width }, (_, index) => cells[index] ?? ''),
      reasonText(issues, reasons),
    ]),
    decimals: 0,
  };
  const isWorkbook = extname(path).toLowerCase() === '.xlsx';
  await writeUserFile(path, isWorkbook ? await tableWorkbook(table, now()) : tableCsv(table));
  return { rows: rows.length };
}

/** `Amount: the amount cannot be read (12,5x); …` */
function reasonText(issues: readonly RowIssue[], reasons: Readonly<Record<string, string>>): string {
  return issues
    .map(({ column, value, reason }) => {
      const where = column === '' ? '' : `${column}: `;
      return `${where}${reasons[reason] ?? reason}${value === '' ? '' : ` (${value})`}`;
    })
    .join('; ');
}
