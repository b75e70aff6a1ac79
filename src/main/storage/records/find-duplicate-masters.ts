import type { AnyStagedRecords } from '@shared/ledger/staged-records';
import { identityCells, identityColumns } from '../customers/insert-customers';
import type { DuplicateRequest } from '../ledger/find-duplicate-lines';
import { scanRows, type Breathe, type Database } from '../sqlite';
import { recordTables } from './record-tables';
import { plainCell, recordText, type StoredRecord } from './stored-records';

export interface MasterRequest extends DuplicateRequest {
  readonly staged: AnyStagedRecords;
  readonly records: readonly StoredRecord[];
}

/**
 * Marks (1) the rows of a customer list that say nothing new. What counts of a customer is the latest: a row is
 * a duplicate if it says what the row before it said, in the file or, for the first rows of a customer, in the
 * book. A file that was imported before says nothing new, though later ones may have said otherwise since.
 */
export async function findDuplicateMasters(
  database: Database,
  request: MasterRequest,
  breathe: Breathe,
): Promise<Uint8Array> {
  const { records, staged, customers, isKnownFile } = request;
  const inBook = await readMasterTexts(database, request, breathe);
  const duplicates = new Uint8Array(records.length);
  for (const places of rowsByCustomer(request).values()) {
    const texts = places.map((place) => textOf(staged, records[place]));
    const entry = records[places[0] ?? 0]?.customer ?? 0;
    const before = inBook.get(customers.canonicalIds[entry] ?? 0) ?? [];
    markKnown(texts, before, isKnownFile).forEach((isKnown, index) => {
      if (isKnown) duplicates[places[index] ?? 0] = 1;
    });
  }
  return duplicates;
}

/**
 * For each text of a customer's rows in the file, whether it is known after those of the book. A text that
 * repeats the one before it is; else those with which the file begins where the book ends.
 */
function markKnown(texts: readonly string[], before: readonly string[], isKnownFile: boolean): boolean[] {
  const overlap = overlapOf(before, withoutRepeats(texts));
  let run = -1;
  return texts.map((text, index) => {
    if (index > 0 && text === texts[index - 1]) return true;
    run += 1;
    return run < overlap || (isKnownFile && before.includes(text));
  });
}

function withoutRepeats(texts: readonly string[]): string[] {
  return texts.filter((text, index) => index === 0 || text !== texts[index - 1]);
}

/** How many of the first texts of a file are the last of the book, in the same order. */
function overlapOf(before: readonly string[], texts: readonly string[]): number {
  for (let size = Math.min(before.length, texts.length); size > 0; size -= 1) {
    const start = before.length - size;
    if (texts.slice(0, size).every((text, index) => text === before[start + index])) return size;
  }
  return 0;
}

/** Places of rows by customer; a new customer goes by its first entry, below zero. */
function rowsByCustomer({ records, customers }: MasterRequest): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [place, { customer }] of records.entries()) {
    const known = customers.canonicalIds[customer] ?? 0;
    const key = known > 0 ? known : -1 - (customers.firstEntries[customer] ?? customer);
    const before = places.get(key);
    if (before === undefined) places.set(key, [place]);
    else before.push(place);
  }
  return places;
}

function textOf(staged: AnyStagedRecords, record: StoredRecord | undefined): string {
  if (record === undefined) throw new Error('a staged record is missing');
  const identity = identityCells(staged.customerDictionary[record.customer]);
  return recordText([...identity, ...record.cells], staged.extraDictionary[record.extra] ?? '');
}

/** What customer lists have said of each customer, by the customer it counts as, the latest last; repeats left out. */
async function readMasterTexts(
  database: Database,
  { canonicalIds, exceptImport }: DuplicateRequest,
  breathe: Breathe,
): Promise<Map<number, string[]>> {
  const columns = [...identityColumns, ...recordTables.customers.columns];
  const select = `
    SELECT customer_id, ifnull(json, ''), ${columns.map((column) => `record.${column}`).join(', ')}
    FROM customer_record AS record LEFT JOIN extra ON extra.id = extra_id
    WHERE is_master = 1 AND import_id <> ? ORDER BY import_id, row_number, record.id`;
  const texts = new Map<number, string[]>();
  await scanRows(database, select, [exceptImport], breathe, ([customer, extra, ...cells]) => {
    const counted = canonicalIds[Number(customer)] ?? 0;
    const text = recordText(cells.map(plainCell), String(extra));
    const before = texts.get(counted);
    if (before === undefined) texts.set(counted, [text]);
    else if (before.at(-1) !== text) before.push(text);
  });
  return texts;
}
