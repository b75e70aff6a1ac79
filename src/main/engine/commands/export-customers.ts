import { extname } from 'node:path';
import type { CustomerColumn } from '@shared/contract/customer-columns';
import type { CustomerRow } from '@shared/contract/views';
import { parseIsoDay } from '@shared/model/day';
import { currencyDecimals } from '@shared/model/money';
import { writeUserFile } from '@main/files/write-user-file';
import { tableCsv } from '@main/report/table-csv';
import type { TableColumn, TableDocument } from '@main/report/table-document';
import { tableWorkbook } from '@main/report/table-workbook';
import type { EngineContext } from '../session/context';
import type { OpenBook } from '../session/open-book';
import { chosenCustomers } from './chosen-customers';
import { customerRow, type CustomerQuery } from './customer-query';
import { customerValues, isFurther } from './customer-values';

export interface ExportCustomersInput {
  /** A workbook where it ends in .xlsx, else CSV. */
  readonly path: string;
  readonly query: CustomerQuery;
  /** Of what the query means, only these, by id. */
  readonly only?: readonly number[] | undefined;
  /** In the person's language. */
  readonly title: string;
  /** The columns in their order, each with its header in the person's language. */
  readonly columns: readonly { readonly id: CustomerColumn; readonly header: string }[];
  /** Names of segments and tiers in the person's language, by `segment:champions`, `tier:top` … */
  readonly labels: Readonly<Record<string, string>>;
}

/** Writes all customers that a query means, or those chosen of them, in its order. */
export async function exportCustomers(
  { session, now }: EngineContext,
  { path, query, only, title, columns, labels }: ExportCustomersInput,
): Promise<{ rows: number }> {
  const open = session.current();
  const cells = columns.map(({ id }) => cellOf(open, id, labels));
  const table: TableDocument = {
    title,
    columns: columns.map(({ id, header }) => ({ kind: kindOf(id), header })),
    rows: Array.from(chosenCustomers(open, query, only), (customer) => {
      const row = customerRow(open, customer);
      return cells.map((cell) => cell(customer, row));
    }),
    decimals: currencyDecimals(open.settings.currency),
  };
  const isWorkbook = extname(path).toLowerCase() === '.xlsx';
  await writeUserFile(path, isWorkbook ? await tableWorkbook(table, now()) : tableCsv(table));
  return { rows: table.rows.length };
}

const kinds: Readonly<Partial<Record<CustomerColumn, TableColumn['kind']>>> = {
  firstPurchase: 'day',
  lastPurchase: 'day',
  recencyDays: 'count',
  orders: 'count',
  revenue: 'money',
  averageOrderValue: 'money',
  tenureDays: 'count',
};

function kindOf(column: CustomerColumn): TableColumn['kind'] {
  return kinds[column] ?? 'text';
}

function cellOf(
  open: OpenBook,
  column: CustomerColumn,
  labels: ExportCustomersInput['labels'],
): (customer: number, row: CustomerRow) => TableDocument['rows'][number][number] {
  if (isFurther(column)) {
    const { valueOf } = customerValues(open, column);
    return (customer) => {
      const value = valueOf(customer);
      return typeof value === 'string' ? (labels[`${column}:${value}`] ?? value) : value;
    };
  }
  return (_customer, row) => {
    const value = row[column];
    return typeof value === 'string' && kindOf(column) === 'day' ? parseIsoDay(value) : value;
  };
}
