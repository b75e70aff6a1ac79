import type { AnyStagedRecords } from '@shared/ledger/staged-records';
import type { DuplicateRequest } from '../ledger/find-duplicate-lines';
import { readRow, rowsPerBreath, scanRows, type Breathe, type Database } from '../sqlite';
import { findDuplicateMasters } from './find-duplicate-masters';
import { recordTables } from './record-tables';
import { plainCell, recordText, storedRecords, type StoredRecord } from './stored-records';

/**
 * Marks (1) the records of a file that the book already has: contracts, answers and contacts that are equal in
 * everything they say. As with ledger lines, equal records within one file are real ones: the first n are
 * duplicates where the book has n.
 */
export async function findDuplicateRecords(
  database: Database,
  staged: AnyStagedRecords,
  request: DuplicateRequest,
  breathe: Breathe,
): Promise<Uint8Array> {
  const records = storedRecords(staged);
  if (staged.kind === 'customers') {
    return findDuplicateMasters(database, { records, staged, ...request }, breathe);
  }
  const duplicates = new Uint8Array(records.length);
  const { name } = recordTables[staged.kind];
  const isEmpty = readRow(database, `SELECT NOT EXISTS (SELECT 1 FROM ${name})`, [], (row) => row.integer(0));
  if (isEmpty === 1) return duplicates;
  const counts = await countBookRecords(
    database,
    staged.kind,
    dayRange(staged.kind, records),
    request,
    breathe,
  );
  for (const [place, { customer, extra, cells }] of records.entries()) {
    if (place % rowsPerBreath === 0) await breathe();
    const counted = request.customers.canonicalIds[customer] ?? 0;
    const text = `${counted} ${recordText(cells, staged.extraDictionary[extra] ?? '')}`;
    const left = counts.get(text) ?? 0;
    if (counted === 0 || left === 0) continue;
    counts.set(text, left - 1);
    duplicates[place] = 1;
  }
  return duplicates;
}

type DatedKind = 'contracts' | 'feedback' | 'interactions';

async function countBookRecords(
  database: Database,
  kind: DatedKind,
  days: { readonly first: number; readonly last: number },
  { canonicalIds, exceptImport }: DuplicateRequest,
  breathe: Breathe,
): Promise<Map<string, number>> {
  const { name, columns, dayColumn } = recordTables[kind];
  const select = `
    SELECT customer_id, ifnull(json, ''), ${columns.map((column) => `record.${column}`).join(', ')}
    FROM ${name} AS record LEFT JOIN extra ON extra.id = extra_id
    WHERE ${dayColumn} BETWEEN ? AND ? AND import_id <> ?`;
  const counts = new Map<string, number>();
  await scanRows(database, select, [days.first, days.last, exceptImport], breathe, (row) => {
    const [customer, extra, ...cells] = row;
    const text = `${canonicalIds[Number(customer)] ?? 0} ${recordText(cells.map(plainCell), String(extra))}`;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  });
  return counts;
}

function dayRange(kind: DatedKind, records: readonly StoredRecord[]): { first: number; last: number } {
  const { columns, dayColumn } = recordTables[kind];
  const place = dayColumn === null ? -1 : columns.indexOf(dayColumn);
  let first = Infinity;
  let last = -Infinity;
  for (const { cells } of records) {
    const day = Number(cells[place]);
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return { first, last };
}
