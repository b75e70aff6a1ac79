import { extname } from 'node:path';
import { parseIsoDay } from '@shared/model/day';
import { currencyDecimals } from '@shared/model/money';
import { writeUserFile } from '@main/files/write-user-file';
import { tableCsv } from '@main/report/table-csv';
import type { TableColumn, TableDocument } from '@main/report/table-document';
import { tableWorkbook } from '@main/report/table-workbook';
import type { EngineContext } from '../session/context';
import type { OpenBook } from '../session/open-book';
import { customerRow, queryCustomers, type CustomerQuery } from './customer-query';

export interface ExportCustomersInput {
  /** A workbook where it ends in .xlsx, else CSV. */
  readonly path: string;
  readonly query: CustomerQuery;
  /** In the person's language. */
  readonly title: string;
  /** Code, name, first purchase, last purchase, orders, revenue, days since: in the person's language. */
  readonly headers: readonly string[];
}

const kinds: readonly TableColumn['kind'][] = ['text', 'text', 'day', 'day', 'count', 'money', 'count'];

/** Writes all customers that a query means, in its order. */
export async function exportCustomers(
  { session, now }: EngineContext,
  { path, query, title, headers }: ExportCustomersInput,
): Promise<{ rows: number }> {
  const open = session.current();
  const table: TableDocument = {
    title,
    columns: kinds.map((kind, index) => ({ kind, header: headers[index] ?? '' })),
    rows: Array.from(queryCustomers(open, query), (customer) => cellsOf(open, customer)),
    decimals: currencyDecimals(open.settings.currency),
  };
  const isWorkbook = extname(path).toLowerCase() === '.xlsx';
  await writeUserFile(path, isWorkbook ? await tableWorkbook(table, now()) : tableCsv(table));
  return { rows: table.rows.length };
}

function cellsOf(open: OpenBook, customer: number): TableDocument['rows'][number] {
  const { code, name, firstPurchase, lastPurchase, orders, revenue, recencyDays } = customerRow(
    open,
    customer,
  );
  const day = (text: string | null) => (text === null ? null : parseIsoDay(text));
  return [code, name, day(firstPurchase), day(lastPurchase), orders, revenue, recencyDays];
}
