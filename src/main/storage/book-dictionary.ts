import type { StagedCustomer, StagedLines, StagedProduct } from '@shared/ledger/staged-lines';
import { bulkInsert } from './bulk-insert';
import { readRow, readRows, type Database } from './sqlite';

/** Ids in the book for each entry of a file's dictionaries; 0: the book does not have it yet. */
export interface KnownEntries {
  readonly customers: Int32Array;
  readonly invoices: Int32Array;
  readonly products: Int32Array;
}

/** Looks up what the book already has of the customers, invoices and products of a file. */
export function findKnownEntries(database: Database, staged: StagedLines): KnownEntries {
  return {
    customers: knownIds(
      readKeys(database, 'SELECT match_key, id FROM customer'),
      staged.customerDictionary,
      (customer) => customer.matchKey,
    ),
    invoices: knownIds(
      readKeys(database, 'SELECT number, id FROM invoice'),
      staged.invoiceDictionary,
      (number) => number,
    ),
    products: knownIds(
      new Map(
        readRows(
          database,
          'SELECT code, name, category, id FROM product',
          [],
          (row) => [productText(row.text(0), row.text(1), row.text(2)), row.integer(3)] as const,
        ),
      ),
      staged.productDictionary,
      ({ code, name, category }) => productText(code, name, category),
    ),
  };
}

/** Which entries the chosen lines use, in the order of their first use. */
export function usedEntries(
  indexes: Int32Array,
  size: number,
  isChosen: (line: number) => boolean,
): Int32Array {
  const seen = new Uint8Array(size);
  const used = new Int32Array(size);
  let count = 0;
  for (let line = 0; line < indexes.length; line += 1) {
    const entry = indexes[line] ?? -1;
    if (entry < 0 || seen[entry] === 1 || !isChosen(line)) continue;
    seen[entry] = 1;
    used[count] = entry;
    count += 1;
  }
  return used.subarray(0, count);
}

/** Inserts those of the used entries that the book lacks and notes their new ids in `ids`. */
export function insertEntries<Entry>(
  database: Database,
  table: EntryTable<Entry>,
  dictionary: readonly Entry[],
  used: Int32Array,
  ids: Int32Array,
): void {
  const last = readRow(database, `SELECT ifnull(max(id), 0) FROM ${table.name}`, [], (row) => row.integer(0));
  const insert = bulkInsert(database, table.name, ['id', ...table.columns]);
  let id = last;
  for (const entry of used) {
    const value = dictionary[entry];
    if (value === undefined || ids[entry] !== 0) continue;
    id += 1;
    ids[entry] = id;
    insert.add([id, ...table.cells(value)]);
  }
  insert.end();
}

/** How a dictionary's entries lie in their table, besides their ids. */
export interface EntryTable<Entry> {
  readonly name: string;
  readonly columns: readonly string[];
  readonly cells: (entry: Entry) => readonly string[];
}

export const customerTable: EntryTable<StagedCustomer> = {
  name: 'customer',
  columns: ['code', 'name', 'match_key'],
  cells: ({ code, name, matchKey }) => [code, name, matchKey],
};
export const invoiceTable: EntryTable<string> = {
  name: 'invoice',
  columns: ['number'],
  cells: (number) => [number],
};
export const productTable: EntryTable<StagedProduct> = {
  name: 'product',
  columns: ['code', 'name', 'category'],
  cells: ({ code, name, category }) => [code, name, category],
};
export const extraTable: EntryTable<string> = {
  name: 'extra',
  columns: ['json'],
  cells: (json) => [json],
};

/** JSON, because the texts themselves may hold any separator. */
function productText(code: string, name: string, category: string): string {
  return JSON.stringify([code, name, category]);
}

function readKeys(database: Database, sql: string): Map<string, number> {
  return new Map(readRows(database, sql, [], (row) => [row.text(0), row.integer(1)] as const));
}

function knownIds<Entry>(
  known: ReadonlyMap<string, number>,
  dictionary: readonly Entry[],
  keyOf: (entry: Entry) => string,
): Int32Array {
  const ids = new Int32Array(dictionary.length);
  if (known.size === 0) return ids;
  dictionary.forEach((entry, index) => {
    ids[index] = known.get(keyOf(entry)) ?? 0;
  });
  return ids;
}
