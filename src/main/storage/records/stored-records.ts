import type { AnyStagedRecords, StagedRecord, TableKind } from '@shared/ledger/staged-records';
import { damaged } from '../book-faults';
import { recordTables, type StoredCell } from './record-tables';

/** A staged record in the form in which its table has it. */
export interface StoredRecord {
  readonly row: number;
  /** Index into the customer dictionary. */
  readonly customer: number;
  /** Index into the extra dictionary, or -1. */
  readonly extra: number;
  readonly cells: readonly StoredCell[];
}

export function storedRecords(staged: AnyStagedRecords): readonly StoredRecord[] {
  switch (staged.kind) {
    case 'customers':
      return stored(staged.records, recordTables.customers.cells);
    case 'contracts':
      return stored(staged.records, recordTables.contracts.cells);
    case 'feedback':
      return stored(staged.records, recordTables.feedback.cells);
    case 'interactions':
      return stored(staged.records, recordTables.interactions.cells);
  }
}

function stored<Kind extends TableKind>(
  records: readonly StagedRecord<Kind>[],
  cellsOf: (values: StagedRecord<Kind>['values']) => readonly StoredCell[],
): readonly StoredRecord[] {
  return records.map(({ row, customer, extra, values }) => ({
    row,
    customer,
    extra,
    cells: cellsOf(values),
  }));
}

/** All that a record says, as one text: two records that say the same are equal. */
export function recordText(cells: readonly StoredCell[], extra: string): string {
  return JSON.stringify([...cells, extra]);
}

/** STRICT tables hold texts, numbers and nothing else. */
export function plainCell(cell: unknown): StoredCell {
  if (cell === null || typeof cell === 'string' || typeof cell === 'number') return cell;
  throw damaged('a cell is neither text nor number');
}
