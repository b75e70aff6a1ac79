import type { LedgerColumns } from '@shared/ledger/columns';
import { damaged } from '../book-faults';
import { readCustomerIndexes } from '../customers/customer-indexes';
import { readRow, type Database } from '../sqlite';

/** Reads the ledger that counts as columns, in line-id order: one pass over the lines, numbers only. */
export function readLedgerColumns(database: Database): LedgerColumns {
  // Counting those that are not replaced would look into every line; the few that are leave room at the end.
  const capacity = readRow(database, 'SELECT count(*) FROM sale_line', [], (row) => row.integer(0));
  const { indexes, customerCount } = readCustomerIndexes(database);
  const columns = {
    lineIds: new Int32Array(capacity),
    days: new Int32Array(capacity),
    customers: new Int32Array(capacity),
    invoices: new Int32Array(capacity),
    creditedInvoices: new Int32Array(capacity),
    amounts: new Float64Array(capacity),
  };
  const lineCount = fillColumns(database, columns, indexes);
  const counted = lineCount === capacity ? columns : firstOf(columns, lineCount);
  return { lineCount, customerCount, ...counted };
}

type Columns = Omit<LedgerColumns, 'lineCount' | 'customerCount'>;

function firstOf(columns: Columns, count: number): Columns {
  return {
    lineIds: columns.lineIds.slice(0, count),
    days: columns.days.slice(0, count),
    customers: columns.customers.slice(0, count),
    invoices: columns.invoices.slice(0, count),
    creditedInvoices: columns.creditedInvoices.slice(0, count),
    amounts: columns.amounts.slice(0, count),
  };
}

/**
 * The schema is STRICT and its ids are checked by `verify`, so cells are taken as the numbers they are.
 *
 * @returns how many lines there are
 */
function fillColumns(database: Database, columns: Columns, indexes: Int32Array): number {
  const statement = database.prepare(
    `SELECT id, day, customer_id, invoice_id, credited_invoice_id, amount
     FROM sale_line WHERE replaced_by IS NULL ORDER BY id`,
  );
  try {
    let line = 0;
    for (; statement.step(); line += 1) {
      const [id, day, customer, invoice, credited, amount] = statement.get();
      const index = customer === null ? -1 : indexes[Number(customer)];
      if (index === undefined || (index < 0 && customer !== null))
        throw damaged(`no customer ${Number(customer)}`);
      columns.lineIds[line] = Number(id);
      columns.days[line] = Number(day);
      columns.customers[line] = index;
      columns.invoices[line] = Number(invoice ?? 0);
      columns.creditedInvoices[line] = Number(credited ?? 0);
      columns.amounts[line] = Number(amount);
    }
    return line;
  } finally {
    statement.free();
  }
}
