import { readCanonicalIds } from '../customers/canonical-customers';
import { plainCell } from '../records/stored-records';
import { readRow, scanRows, type Database } from '../sqlite';
import type { BookTable } from './book-table';

/** A table by a query: its columns in order, each with the expression it comes from. */
export interface TableQuery {
  readonly name: string;
  readonly columns: Readonly<Record<string, string>>;
  /** From the FROM on. */
  readonly from: string;
  readonly order: string;
}

/** The column in which every query has the customer: who was merged counts as who it was merged into. */
const customerColumn = 'customer';

export function queryTable(database: Database, { name, columns, from, order }: TableQuery): BookTable {
  const names = Object.keys(columns);
  const customerAt = names.indexOf(customerColumn);
  return {
    name,
    columns: names,
    rowCount: readRow(database, `SELECT count(*) ${from}`, [], (row) => row.integer(0)),
    scan: async (breathe, visit) => {
      const canonicalIds = readCanonicalIds(database);
      const sql = `SELECT ${Object.values(columns).join(', ')} ${from} ORDER BY ${order}`;
      await scanRows(database, sql, [], breathe, (cells) => {
        visit(
          cells.map((cell, column) =>
            column === customerAt && cell !== null ? (canonicalIds[Number(cell)] ?? null) : plainCell(cell),
          ),
        );
      });
    },
  };
}

/** A day number as an ISO date. */
export function isoDate(column: string): string {
  return `date(${column} * 86400, 'unixepoch')`;
}
