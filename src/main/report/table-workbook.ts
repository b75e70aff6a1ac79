import ExcelJS from 'exceljs';
import type { TableColumn, TableDocument } from './table-document';

/** Excel counts days from 1899-12-30, days here from 1970-01-01. */
const excelEpoch = 25_569;

/**
 * The table as a workbook: numbers are numbers, days are dates, the header stays in view and filters. Text is
 * always a text cell, so that nothing in a customer's name is ever run as a formula.
 */
export async function tableWorkbook(table: TableDocument, created: Date): Promise<Uint8Array> {
  const { title, columns, rows, decimals } = table;
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Staybook';
  workbook.created = created;
  workbook.modified = created;
  const sheet = workbook.addWorksheet(sheetName(title), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map((column, index) => ({
    header: column.header,
    width: widthOf(column, index, rows),
    style: { numFmt: numberFormat(column, decimals) },
  }));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) {
    sheet.addRow(columns.map(({ kind }, index) => workbookCell(kind, row[index] ?? null, decimals)));
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: Math.max(1, columns.length) } };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function workbookCell(kind: TableColumn['kind'], cell: string | number | null, decimals: number) {
  if (cell === null || typeof cell === 'string') return cell;
  // The one place where money becomes a double: a workbook has no other numbers.
  if (kind === 'money') return cell / 10 ** decimals;
  return kind === 'day' ? cell + excelEpoch : cell;
}

function numberFormat({ kind }: TableColumn, decimals: number): string {
  switch (kind) {
    case 'money':
      return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
    case 'day':
      return 'yyyy-mm-dd';
    case 'count':
      return '#,##0';
    case 'number':
      return 'General';
    case 'text':
      return '@';
  }
}

function widthOf({ header, kind }: TableColumn, index: number, rows: TableDocument['rows']): number {
  if (kind !== 'text') return Math.max(12, header.length + 2);
  const longest = rows.reduce((most, row) => Math.max(most, String(row[index] ?? '').length), header.length);
  return Math.min(60, longest + 2);
}

/** Excel takes 31 characters without []:*?/\ for the name of a sheet. */
function sheetName(title: string): string {
  return title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31) || 'Staybook';
}
