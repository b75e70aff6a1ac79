import type { LedgerColumns } from '@shared/ledger/columns';
import { damaged } from '../book-faults';
import { readCustomerIndexes } from '../customers/customer-indexes';
import { readRow, type Database } from '../sqlite';

/** Reads the ledger that counts as columns, in line-id order: one pass over the lines, numbers only. */
export function readLedgerColumns(database: Database): LedgerColumns {
  const lineCount = readRow(database, 'SELECT count(*) FROM sale_line WHERE replaced_by IS NULL', [], (row) =>
    row.integer(0),
  );
  const { indexes, customerCount } = readCustomerIndexes(database);
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
