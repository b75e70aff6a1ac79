import { readRow, readRows, type Database } from './sqlite';

/** Codes and names by customer index (`customer.id - 1`). */
export interface CustomerNames {
  readonly codes: readonly string[];
  readonly names: readonly string[];
}

export function readCustomerNames(database: Database): CustomerNames {
  const codes: string[] = [];
  const names: string[] = [];
  readRows(database, 'SELECT code, name FROM customer ORDER BY id', [], (row) => {
    codes.push(row.text(0));
    names.push(row.text(1));
  });
  return { codes, names };
}

/** The name of the currency's amounts and how many lines have no customer, for the data-quality panel. */
export function countAnonymous(database: Database): { lines: number; amount: number } {
  return readRow(
    database,
    'SELECT count(*), ifnull(sum(amount), 0) FROM sale_line WHERE customer_id IS NULL',
    [],
    (row) => ({ lines: row.integer(0), amount: row.integer(1) }),
  );
}
