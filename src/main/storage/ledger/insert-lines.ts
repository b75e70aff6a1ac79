import { assert } from '@shared/base/assert';
import type { StagedLines } from '@shared/ledger/staged-lines';
import { bulkInsert } from '../bulk-insert';
import { nextId, rowsPerBreath, type Breathe, type Database } from '../sqlite';
import {
  extraTable,
  findKnownEntries,
  insertEntries,
  invoiceTable,
  productTable,
  usedEntries,
} from './book-dictionary';
import type { EntryIds } from './file-lines';

/** Told after each few thousand rows; awaited, so that the caller may let other work through or stop. */
export type RowProgress = (rowsDone: number, rowsTotal: number) => Promise<void>;

export interface LinesToInsert {
  readonly importId: number;
  readonly staged: StagedLines;
  /** 1: not to be inserted. */
  readonly duplicates: Uint8Array;
  /** Ids of customers by entry. */
  readonly customers: Int32Array;
}

/**
 * Writes those lines that are no duplicates, with the invoices, products and further columns that they use.
 * Answers the id of each line in the book, 0 for a duplicate.
 */
export async function insertLines(
  database: Database,
  request: LinesToInsert,
  onProgress: RowProgress,
): Promise<Int32Array> {
  const { staged } = request;
  const breathe = (): Promise<void> => onProgress(0, staged.lineCount);
  const ids = await insertDictionaries(database, request, breathe);
  const lineIds = await insertRows(database, request, ids, onProgress);
  insertForeignAmounts(database, staged, lineIds);
  return lineIds;
}

type LineEntryIds = EntryIds & { readonly extras: Int32Array };

/** Only what an imported line uses enters the book. */
async function insertDictionaries(
  database: Database,
  { staged, duplicates, customers }: LinesToInsert,
  breathe: Breathe,
): Promise<LineEntryIds> {
  const known = await findKnownEntries(database, staged, breathe);
  const extras = new Int32Array(staged.extraDictionary.length);
  const used = (indexes: Int32Array, dictionary: readonly unknown[]): Int32Array =>
    usedEntries(
      staged.lineCount,
      dictionary.length,
      (line) => indexes[line] ?? -1,
      (line) => duplicates[line] === 0,
    ).entries;

  const { invoiceDictionary, productDictionary, extraDictionary } = staged;
  for (const indexes of [staged.invoices, staged.creditedInvoices]) {
    const invoices = used(indexes, invoiceDictionary);
    await insertEntries(database, invoiceTable, invoiceDictionary, invoices, known.invoices, breathe);
  }
  const products = used(staged.products, productDictionary);
  await insertEntries(database, productTable, productDictionary, products, known.products, breathe);
  const usedExtras = used(staged.extras, extraDictionary);
  await insertEntries(database, extraTable, extraDictionary, usedExtras, extras, breathe);
  return { ...known, customers, extras };
}

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

async function insertRows(
  database: Database,
  { importId, staged, duplicates }: LinesToInsert,
  ids: LineEntryIds,
  onProgress: RowProgress,
): Promise<Int32Array> {
  const lineIds = new Int32Array(staged.lineCount);
  const insert = bulkInsert(database, 'sale_line', lineColumns);
  let id = nextId(database, 'sale_line');
  for (let line = 0; line < staged.lineCount; line += 1) {
    if (line % rowsPerBreath === 0) await onProgress(line, staged.lineCount);
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
    lineIds[line] = id;
    id += 1;
  }
  insert.end();
  // SQLite numbers rows on from the highest; binding a million numbers would say the same a quarter of a second later.
  assert(nextId(database, 'sale_line') === id, 'lines were not numbered on from the last');
  await onProgress(staged.lineCount, staged.lineCount);
  return lineIds;
}

/** What the file says of lines in another currency, and what was taken for it. */
function insertForeignAmounts(database: Database, staged: StagedLines, lineIds: Int32Array): void {
  const insert = bulkInsert(database, 'foreign_amount', ['line_id', 'currency', 'amount', 'rate']);
  for (const [line, { conversion, amount }] of staged.foreign) {
    const lineId = lineIds[line] ?? 0;
    const converted = staged.conversionDictionary[conversion];
    if (converted === undefined) throw new Error(`line ${line} names a conversion that there is not`);
    if (lineId > 0) insert.add([lineId, converted.currency, amount, converted.rate]);
  }
  insert.end();
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
