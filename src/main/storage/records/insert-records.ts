import type { AnyStagedRecords } from '@shared/ledger/staged-records';
import { bulkInsert } from '../bulk-insert';
import { identityCells, identityColumns } from '../customers/insert-customers';
import { extraTable, insertEntries, usedEntries } from '../ledger/book-dictionary';
import type { RowProgress } from '../ledger/insert-lines';
import { nextId, rowsPerBreath, type Database } from '../sqlite';
import { recordTables } from './record-tables';
import { storedRecords, type StoredRecord } from './stored-records';

export interface RecordsToInsert {
  readonly importId: number;
  readonly staged: AnyStagedRecords;
  /** 1: not to be inserted. */
  readonly duplicates: Uint8Array;
  /** Ids of customers by entry. */
  readonly customers: Int32Array;
}

/** Writes those records that are no duplicates. Answers the id of each in its table, 0 for a duplicate. */
export async function insertRecords(
  database: Database,
  { importId, staged, duplicates, customers }: RecordsToInsert,
  onProgress: RowProgress,
): Promise<Int32Array> {
  const records = storedRecords(staged);
  const breathe = (): Promise<void> => onProgress(0, records.length);
  const extras = new Int32Array(staged.extraDictionary.length);
  const used = usedEntries(
    records.length,
    extras.length,
    (row) => records[row]?.extra ?? -1,
    (row) => duplicates[row] === 0,
  );
  await insertEntries(database, extraTable, staged.extraDictionary, used.entries, extras, breathe);

  const ids = new Int32Array(records.length);
  const { name, columns } = recordTables[staged.kind];
  const identity = staged.kind === 'customers' ? ['is_master', ...identityColumns] : [];
  const insert = bulkInsert(database, name, [...ownColumns, ...identity, ...columns]);
  let id = nextId(database, name);
  for (const [place, record] of records.entries()) {
    if (place % rowsPerBreath === 0) await onProgress(place, records.length);
    if (duplicates[place] !== 0) continue;
    const customerId = customers[record.customer] ?? 0;
    if (customerId === 0) throw new Error(`record ${place} names a customer that its dictionary lacks`);
    const extraId = record.extra < 0 ? null : (extras[record.extra] ?? null);
    insert.add([
      id,
      importId,
      record.row,
      customerId,
      extraId,
      ...masterCells(staged, record),
      ...record.cells,
    ]);
    ids[place] = id;
    id += 1;
  }
  insert.end();
  await onProgress(records.length, records.length);
  return ids;
}

const ownColumns = ['id', 'import_id', 'row_number', 'customer_id', 'extra_id'];

/** A row of a customer list says itself who the customer is. */
function masterCells(staged: AnyStagedRecords, { customer }: StoredRecord): (string | number)[] {
  return staged.kind === 'customers' ? [1, ...identityCells(staged.customerDictionary[customer])] : [];
}
