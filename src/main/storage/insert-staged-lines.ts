import type { StagedLines } from '@shared/ledger/staged-lines';
import {
  customerTable,
  extraTable,
  findKnownEntries,
  insertEntries,
  invoiceTable,
  productTable,
  usedEntries,
} from './book-dictionary';
import { bulkInsert } from './bulk-insert';
import { insertImport, insertSetAside, type NewImport } from './insert-import';
import type { Database } from './sqlite';

/** Told after each few thousand lines; awaited, so that the caller may let other work through or stop. */
export type LineProgress = (linesDone: number, linesTotal: number) => Promise<void>;

/**
 * Writes the record of an import, its set-aside rows and those of its lines that are no duplicates. To be called
 * inside `Book.change`: it is one transaction with whatever else the change does. Answers the import's id.
 */
export async function insertStagedLines(
  database: Database,
  staged: StagedLines,
  duplicates: Uint8Array,
  record: NewImport,
  onProgress: LineProgress,
): Promise<number> {
  const importId = insertImport(database, record);
  insertSetAside(database, importId, staged.setAside);
  const ids = insertDictionaries(database, staged, duplicates);
  await insertLines(database, staged, duplicates, ids, importId, onProgress);
  return importId;
}

/** Ids in the book by dictionary index. */
interface EntryIds {
  readonly customers: Int32Array;
  readonly invoices: Int32Array;
  readonly products: Int32Array;
  readonly extras: Int32Array;
}

/** Only what an imported line uses enters the book: a customer of set-aside rows alone is none yet. */
function insertDictionaries(database: Database, staged: StagedLines, duplicates: Uint8Array): EntryIds {
  const known = findKnownEntries(database, staged);
  const extras = new Int32Array(staged.extraDictionary.length);
  const isImported = (line: number): boolean => duplicates[line] === 0;
  const used = (indexes: Int32Array, dictionary: readonly unknown[]): Int32Array =>
    usedEntries(indexes, dictionary.length, isImported);

  const { customerDictionary, invoiceDictionary, productDictionary, extraDictionary } = staged;
  const customers = used(staged.customers, customerDictionary);
  insertEntries(database, customerTable, customerDictionary, customers, known.customers);
  for (const indexes of [staged.invoices, staged.creditedInvoices]) {
    const invoices = used(indexes, invoiceDictionary);
    insertEntries(database, invoiceTable, invoiceDictionary, invoices, known.invoices);
  }
  const products = used(staged.products, productDictionary);
  insertEntries(database, productTable, productDictionary, products, known.products);
  insertEntries(database, extraTable, extraDictionary, used(staged.extras, extraDictionary), extras);
  return { ...known, extras };
}

const linesPerProgress = 20_000;

const lineColumns = [
  'import_id',
  'row_number',
  'day',
  'customer_id',
  'invoice_id',
  'credited_invoice_id',
  'product_id',
  'quantity',
  'unit_price',
  'amount',
  'extra_id',
];

async function insertLines(
  database: Database,
  staged: StagedLines,
  duplicates: Uint8Array,
  ids: EntryIds,
  importId: number,
  onProgress: LineProgress,
): Promise<void> {
  const insert = bulkInsert(database, 'sale_line', lineColumns);
  for (let line = 0; line < staged.lineCount; line += 1) {
    if (line % linesPerProgress === 0) await onProgress(line, staged.lineCount);
    if (duplicates[line] !== 0) continue;
    insert.add([
      importId,
      cell(staged.rows, line),
      cell(staged.days, line),
      entryId(ids.customers, staged.customers, line),
      entryId(ids.invoices, staged.invoices, line),
      entryId(ids.invoices, staged.creditedInvoices, line),
      entryId(ids.products, staged.products, line),
      numberOrNull(staged.quantities, line),
      numberOrNull(staged.unitPrices, line),
      cell(staged.amounts, line),
      entryId(ids.extras, staged.extras, line),
    ]);
  }
  insert.end();
  await onProgress(staged.lineCount, staged.lineCount);
}

function cell(column: Int32Array | Float64Array, line: number): number {
  const value = column[line];
  if (value === undefined) throw new Error(`staged columns differ in length at line ${line}`);
  return value;
}

function numberOrNull(column: Float64Array, line: number): number | null {
  const value = cell(column, line);
  return Number.isNaN(value) ? null : value;
}

function entryId(ids: Int32Array, column: Int32Array, line: number): number | null {
  const entry = cell(column, line);
  if (entry < 0) return null;
  const id = ids[entry];
  if (id === undefined || id === 0) throw new Error(`line ${line} names an entry that its dictionary lacks`);
  return id;
}
