import type { LedgerLine } from '@shared/contract/views';
import { dayNumber, isoDay } from '@shared/model/day';
import { damaged } from '../book-faults';
import { readRows, type Database, type Row } from '../sqlite';

/** SQLite takes 32,766 parameters a statement; smaller lots cost nothing. */
const idsPerQuery = 1000;

/** The lines with these ids, in the given order, with the file and row each came from. */
export function readLines(database: Database, ids: ArrayLike<number>): LedgerLine[] {
  const found = new Map<number, LedgerLine>();
  const wanted = Array.from(ids);
  for (let start = 0; start < wanted.length; start += idsPerQuery) {
    const lot = wanted.slice(start, start + idsPerQuery);
    const sql = `${selectLines} WHERE sale_line.id IN (${lot.map(() => '?').join(',')})`;
    for (const line of readRows(database, sql, lot, readLine)) found.set(line.id, line);
  }
  return wanted.map((id) => {
    const line = found.get(id);
    if (line === undefined) throw damaged(`no line ${id}`);
    return line;
  });
}

const selectLines = `
  SELECT sale_line.id, sale_line.day, invoice.number, credited.number, product.code, product.name,
         product.category, sale_line.quantity, sale_line.unit_price, sale_line.amount, extra.json,
         import.file_name, import.sheet, sale_line.row_number
  FROM sale_line
  JOIN import ON import.id = sale_line.import_id
  LEFT JOIN invoice ON invoice.id = sale_line.invoice_id
  LEFT JOIN invoice AS credited ON credited.id = sale_line.credited_invoice_id
  LEFT JOIN product ON product.id = sale_line.product_id
  LEFT JOIN extra ON extra.id = sale_line.extra_id`;

function readLine(row: Row): LedgerLine {
  return {
    id: row.integer(0),
    day: isoDay(dayNumber(row.integer(1))),
    invoice: row.textOrNull(2),
    creditedInvoice: row.textOrNull(3),
    product: productText(row.textOrNull(4), row.textOrNull(5)),
    category: row.textOrNull(6) === '' ? null : row.textOrNull(6),
    quantity: numberText(row.numberOrNull(7)),
    unitPrice: numberText(row.numberOrNull(8)),
    amount: row.integer(9),
    extra: readExtra(row.textOrNull(10)),
    fileName: row.text(11),
    sheet: row.textOrNull(12),
    row: row.integer(13),
  };
}

function productText(code: string | null, name: string | null): string | null {
  const parts = [code, name].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? null : [...new Set(parts)].join(' ');
}

function numberText(value: number | null): string | null {
  return value === null ? null : String(value);
}

function readExtra(json: string | null): Record<string, string> {
  if (json === null) return {};
  const value: unknown = JSON.parse(json);
  if (typeof value !== 'object' || value === null) throw damaged('further columns are no object');
  return Object.fromEntries(Object.entries(value).map(([header, cell]) => [header, String(cell)]));
}

/** Numbers of the invoices with these ids; 0 and repeats may be among them. */
export function readInvoiceNumbers(database: Database, ids: readonly number[]): Map<number, string> {
  const numbers = new Map<number, string>();
  const wanted = [...new Set(ids)].filter((id) => id > 0);
  for (let start = 0; start < wanted.length; start += idsPerQuery) {
    const lot = wanted.slice(start, start + idsPerQuery);
    const sql = `SELECT id, number FROM invoice WHERE id IN (${lot.map(() => '?').join(',')})`;
    readRows(database, sql, lot, (row) => numbers.set(row.integer(0), row.text(1)));
  }
  return numbers;
}
