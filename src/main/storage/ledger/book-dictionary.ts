import type { StagedLines, StagedProduct } from '@shared/ledger/staged-lines';
import { bulkInsert } from '../bulk-insert';
import { nextId, rowsPerBreath, scanRows, type Breathe, type Database } from '../sqlite';

/** Ids in the book for each entry of a file's dictionaries; 0: the book does not have it yet. */
export interface KnownEntries {
  readonly invoices: Int32Array;
  readonly products: Int32Array;
}

/** Looks up what the book already has of the invoices and products of a file. */
export async function findKnownEntries(
  database: Database,
  staged: StagedLines,
  breathe: Breathe,
): Promise<KnownEntries> {
  const invoices = new Map<string, number>();
  await scanRows(database, 'SELECT number, id FROM invoice', [], breathe, ([number, id]) => {
    invoices.set(String(number), Number(id));
  });
  const products = new Map<string, number>();
  await scanRows(database, 'SELECT code, name, category, id FROM product', [], breathe, (cells) => {
    const [code, name, category, id] = cells;
    products.set(productText(String(code), String(name), String(category)), Number(id));
  });
  return {
    invoices: knownIds(invoices, staged.invoiceDictionary, (number) => number),
    products: knownIds(products, staged.productDictionary, ({ code, name, category }) =>
      productText(code, name, category),
    ),
  };
}

/** Entries that chosen rows use, in the order of their first use, with the place of the row of each. */
export interface UsedEntries {
  readonly entries: Int32Array;
  readonly rows: Int32Array;
}

export function usedEntries(
  rowCount: number,
  dictionarySize: number,
  entryOf: (row: number) => number,
  isChosen: (row: number) => boolean,
): UsedEntries {
  const seen = new Uint8Array(dictionarySize);
  const entries = new Int32Array(dictionarySize);
  const rows = new Int32Array(dictionarySize);
  let count = 0;
  for (let row = 0; row < rowCount; row += 1) {
    const entry = entryOf(row);
    if (entry < 0 || seen[entry] === 1 || !isChosen(row)) continue;
    seen[entry] = 1;
    entries[count] = entry;
    rows[count] = row;
    count += 1;
  }
  return { entries: entries.subarray(0, count), rows: rows.subarray(0, count) };
}

/** Inserts those of the used entries that the book lacks and notes their new ids in `ids`. */
export async function insertEntries<Entry>(
  database: Database,
  table: EntryTable<Entry>,
  dictionary: readonly Entry[],
  used: Int32Array,
  ids: Int32Array,
  breathe: Breathe,
): Promise<void> {
  const insert = bulkInsert(database, table.name, ['id', ...table.columns]);
  let id = nextId(database, table.name);
  for (const [place, entry] of used.entries()) {
    if (place % rowsPerBreath === 0) await breathe();
    const value = dictionary[entry];
    if (value === undefined || ids[entry] !== 0) continue;
    ids[entry] = id;
    insert.add([id, ...table.cells(value)]);
    id += 1;
  }
  insert.end();
}

/** How a dictionary's entries lie in their table, besides their ids. */
export interface EntryTable<Entry> {
  readonly name: string;
  readonly columns: readonly string[];
  readonly cells: (entry: Entry) => readonly string[];
}

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
