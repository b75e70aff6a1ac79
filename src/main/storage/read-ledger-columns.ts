import type { LedgerColumns } from '@shared/ledger/columns';
import { damaged } from './book-faults';
import { readRow, type Database } from './sqlite';

/** Reads the whole ledger as columns, in line-id order: one pass over the lines, numbers only. */
export function readLedgerColumns(database: Database): LedgerColumns {
  const count = (sql: string): number => readRow(database, sql, [], (row) => row.integer(0));
  const lineCount = count('SELECT count(*) FROM sale_line');
  const customerCount = count('SELECT count(*) FROM customer');
  if (count('SELECT ifnull(max(id), 0) FROM customer') !== customerCount) {
    throw damaged('customer numbers have gaps');
  }
  const columns = {
    lineIds: new Int32Array(lineCount),
    days: new Int32Array(lineCount),
    customers: new Int32Array(lineCount),
    invoices: new Int32Array(lineCount),
    creditedInvoices: new Int32Array(lineCount),
    amounts: new Float64Array(lineCount),
  };
  fillColumns(database, columns);
  return { lineCount, customerCount, ...columns };
}

type Columns = Omit<LedgerColumns, 'lineCount' | 'customerCount'>;

/** The schema is STRICT and its ids are checked by `verify`, so cells are taken as the numbers they are. */
function fillColumns(database: Database, columns: Columns): void {
  const statement = database.prepare(
    `SELECT id, day, ifnull(customer_id, 0) - 1, ifnull(invoice_id, 0), ifnull(credited_invoice_id, 0), amount
     FROM sale_line ORDER BY id`,
  );
  try {
    for (let line = 0; statement.step(); line += 1) {
      const [id, day, customer, invoice, credited, amount] = statement.get();
      columns.lineIds[line] = Number(id);
      columns.days[line] = Number(day);
      columns.customers[line] = Number(customer);
      columns.invoices[line] = Number(invoice);
      columns.creditedInvoices[line] = Number(credited);
      columns.amounts[line] = Number(amount);
    }
  } finally {
    statement.free();
  }
}
