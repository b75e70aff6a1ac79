import { extname } from 'node:path';
import { csvText } from '@main/files/csv-text';
import { writeUserFile } from '@main/files/write-user-file';
import type { TableDocument } from '@main/report/table-document';
import { tableWorkbook } from '@main/report/table-workbook';
import type { EngineContext } from '../session/context';

export interface ShownTable {
  /** A workbook where it ends in .xlsx, else CSV. */
  readonly path: string;
  readonly title: string;
  readonly headers: readonly string[];
  /** Text, numbers in plain digits. */
  readonly rows: readonly (readonly string[])[];
}

/** Writes a table that the page shows: as CSV, or as a workbook in which columns of numbers are numbers. */
export async function exportShownTable({ now }: EngineContext, table: ShownTable): Promise<{ rows: number }> {
  const { path, headers, rows } = table;
  const isWorkbook = extname(path).toLowerCase() === '.xlsx';
  await writeUserFile(
    path,
    isWorkbook ? await tableWorkbook(documentOf(table), now()) : csvText([headers, ...rows]),
  );
  return { rows: rows.length };
}

function documentOf({ title, headers, rows }: ShownTable): TableDocument {
  const columns = headers.map((header, place) => {
    const isNumber = holdsNumbers(rows.map((row) => row[place] ?? ''));
    return { header, kind: isNumber ? ('number' as const) : ('text' as const) };
  });
  return {
    title,
    columns,
    rows: rows.map((row) => columns.map(({ kind }, place) => cellOf(row[place] ?? '', kind))),
    decimals: 0,
  };
}

function cellOf(text: string, kind: 'number' | 'text'): string | number | null {
  if (text === '') return null;
  return kind === 'number' ? Number(text) : text;
}

/** A number such as `007`, or one with more digits than a workbook keeps, is a name: it must come out as it stands. */
function holdsNumbers(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return (
    filled.length > 0 &&
    filled.every((cell) => /^-?(0|[1-9]\d*)(\.\d+)?(e-?\d+)?$/.test(cell) && digitsOf(cell) <= 15)
  );
}

/** Digits of a share that a quotient leaves behind the fifteenth say nothing; those of a whole number do. */
function digitsOf(cell: string): number {
  return cell.includes('.') || cell.includes('e') ? 0 : cell.replace('-', '').length;
}
