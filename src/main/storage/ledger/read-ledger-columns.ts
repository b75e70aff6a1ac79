import type { LedgerColumns } from '@shared/ledger/columns';
import { damaged } from '../book-faults';
import { readCanonicalIds } from '../customers/canonical-customers';
import { readRow, readRows, type Database } from '../sqlite';

/** Reads the ledger that counts as columns, in line-id order: one pass over the lines, numbers only. */
export function readLedgerColumns(database: Database): LedgerColumns {
  const lineCount = readRow(database, 'SELECT count(*) FROM sale_line WHERE replaced_by IS NULL', [], (row) =>
    row.integer(0),
  );
  const { indexes, customerCount } = customerIndexes(database);
  const columns = {
    lineIds: new Int32Array(lineCount),
    days: new Int32Array(lineCount),
    customers: new Int32Array(lineCount),
    invoices: new Int32Array(lineCount),
    creditedInvoices: new Int32Array(lineCount),
    amounts: new Float64Array(lineCount),
  };
  fillColumns(database, columns, indexes);
  return { lineCount, customerCount, ...columns };
}

/** By customer id the place of the customer it counts as among all that are not merged into another; -1: none. */
function customerIndexes(database: Database): { indexes: Int32Array; customerCount: number } {
  const canonicalIds = readCanonicalIds(database);
  const indexes = new Int32Array(canonicalIds.length).fill(-1);
  const ids = readRows(database, 'SELECT id FROM customer ORDER BY id', [], (row) => row.integer(0));
  let customerCount = 0;
  for (const id of ids) {
    if (canonicalIds[id] !== id) continue;
    indexes[id] = customerCount;
    customerCount += 1;
  }
  for (const id of ids) indexes[id] = indexes[canonicalIds[id] ?? 0] ?? -1;
  return { indexes, customerCount };
}

type Columns = Omit<LedgerColumns, 'lineCount' | 'customerCount'>;

/** The schema is STRICT and its ids are checked by `verify`, so cells are taken as the numbers they are. */
function fillColumns(database: Database, columns: Columns, indexes: Int32Array): void {
  const statement = database.prepare(
    `SELECT id, day, ifnull(customer_id, 0), ifnull(invoice_id, 0), ifnull(credited_invoice_id, 0), amount
     FROM sale_line WHERE replaced_by IS NULL ORDER BY id`,
  );
  try {
    for (let line = 0; statement.step(); line += 1) {
      const [id, day, customer, invoice, credited, amount] = statement.get();
      const index = customer === 0 ? -1 : indexes[Number(customer)];
      if (index === undefined || (index < 0 && customer !== 0))
        throw damaged(`no customer ${Number(customer)}`);
      columns.lineIds[line] = Number(id);
      columns.days[line] = Number(day);
      columns.customers[line] = index;
      columns.invoices[line] = Number(invoice);
      columns.creditedInvoices[line] = Number(credited);
      columns.amounts[line] = Number(amount);
    }
  } finally {
    statement.free();
  }
}
