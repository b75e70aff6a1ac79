/**
 * Tables of the report whose rows are numbers of the period, each an input of the formulas: by the table's id, row by
 * row. What went stands below zero in them. The last row adds up the others or is a number of its own.
 */
const tables: Readonly<Record<string, readonly string[]>> = {
  customerRollForward: ['opening', 'new', 'reactivated', 'lost'],
  revenueRollForward: [
    'openingRevenue',
    'newRevenue',
    'expansionRevenue',
    'reactivationRevenue',
    'contractionRevenue',
    'churnedRevenue',
  ],
};

/** The column that holds the period of the report; the others hold earlier ones, which are not in the data. */
const currentColumn = 'now';

/** Which input a cell of a table is; null: none that is known. */
export function movementInput(table: string, column: string, row: number): string | null {
  return column === currentColumn ? (tables[table]?.[row] ?? null) : null;
}
