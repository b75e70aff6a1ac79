import type { AnyStagedRecords, TableKind } from '@shared/ledger/staged-records';
import type { StagedLines } from '@shared/ledger/staged-lines';

/** The rows of one sheet, read and checked: what an import brings, whichever kind they are. */
export type StagedContent =
  | { readonly kind: 'sales'; readonly rows: StagedLines }
  | { readonly kind: TableKind; readonly rows: AnyStagedRecords };

/** What rows of every kind have in common, by the place of the row among those that were read. */
export interface StagedTable {
  readonly rowCount: number;
  /** The row number that a spreadsheet shows. */
  readonly rowNumber: (row: number) => number;
  /** Index into the customer dictionary, -1: none named. */
  readonly customer: (row: number) => number;
  /** Minor units. */
  readonly amount: (row: number) => number;
  /** The day the row counts under, null for kinds of rows that have none. */
  readonly day: (row: number) => number | null;
}

export function stagedTable(content: StagedContent): StagedTable {
  return content.kind === 'sales' ? tableOfLines(content.rows) : tableOfRecords(content.rows);
}

function tableOfLines(lines: StagedLines): StagedTable {
  const at = (column: Int32Array | Float64Array, row: number): number => {
    const value = column[row];
    if (value === undefined) throw new Error(`staged columns differ in length at line ${row}`);
    return value;
  };
  return {
    rowCount: lines.lineCount,
    rowNumber: (row) => at(lines.rows, row),
    customer: (row) => at(lines.customers, row),
    amount: (row) => at(lines.amounts, row),
    day: (row) => at(lines.days, row),
  };
}

function tableOfRecords(staged: AnyStagedRecords): StagedTable {
  const { records } = staged;
  const at = (row: number): (typeof records)[number] => {
    const record = records[row];
    if (record === undefined) throw new Error(`there is no staged record ${row}`);
    return record;
  };
  return {
    rowCount: records.length,
    rowNumber: (row) => at(row).row,
    customer: (row) => at(row).customer,
    amount: (row) => at(row).amount,
    day: (row) => dayOf(at(row).values),
  };
}

function dayOf(values: AnyStagedRecords['records'][number]['values']): number | null {
  if ('day' in values) return values.day;
  return 'startDay' in values ? values.startDay : null;
}
