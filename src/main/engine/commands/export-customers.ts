import { decimalText, currencyDecimals } from '@shared/model/money';
import { csvText } from '@main/files/csv-text';
import { writeUserFile } from '@main/files/write-user-file';
import type { EngineContext } from '../session/context';
import { customerRow, queryCustomers, type CustomerQuery } from './customer-query';

export interface ExportCustomersInput {
  readonly path: string;
  readonly query: CustomerQuery;
  /** Code, name, first purchase, last purchase, orders, revenue, days since: in the person's language. */
  readonly headers: readonly string[];
}

/** Writes all customers that a query means as CSV, in its order. */
export async function exportCustomers(
  { session }: EngineContext,
  { path, query, headers }: ExportCustomersInput,
): Promise<{ rows: number }> {
  const open = session.current();
  const decimals = currencyDecimals(open.settings.currency);
  const rows = Array.from(queryCustomers(open, query), (customer) => {
    const row = customerRow(open, customer);
    return [
      row.code,
      row.name,
      row.firstPurchase ?? '',
      row.lastPurchase ?? '',
      String(row.orders),
      decimalText(row.revenue, decimals),
      row.recencyDays === null ? '' : String(row.recencyDays),
    ];
  });
  await writeUserFile(path, csvText([headers, ...rows]));
  return { rows: rows.length };
}
