import type { StagedLines } from '@shared/ledger/staged-lines';
import { findKnownEntries, usedEntries } from './book-dictionary';
import { LineCounter, type LineIdentity } from './line-counter';
import { readRow, readRows, type Database } from './sqlite';

/**
 * Marks (1) the lines of a file that the book already has. Two lines are the same when day, customer, invoice,
 * credited invoice, product, quantity and amount agree; products by their code where they have one, since a
 * product renamed between two exports is still the product. Equal lines within one file are real lines: if the
 * book has a line n times, the first n of its kind in the file are duplicates and further ones are not.
 *
 * @param breathe awaited every few thousand lines; the book must not be changed meanwhile
 */
export async function findDuplicates(
  database: Database,
  staged: StagedLines,
  breathe: () => Promise<void> = () => Promise.resolve(),
): Promise<Uint8Array> {
  const duplicates = new Uint8Array(staged.lineCount);
  const isEmpty = readRow(database, 'SELECT NOT EXISTS (SELECT 1 FROM sale_line)', [], (row) =>
    row.integer(0),
  );
  if (isEmpty === 1 || staged.lineCount === 0) return duplicates;

  const known = findKnownEntries(database, staged);
  const products = productKeys(database, staged);
  const counter = await countBookLines(database, dayRange(staged.days), products.ofBook, breathe);
  const identity: LineIdentity = emptyIdentity();
  for (let line = 0; line < staged.lineCount; line += 1) {
    if (line % linesPerBreath === 0) await breathe();
    identity.day = staged.days[line] ?? 0;
    identity.customer = knownEntry(known.customers, staged.customers[line]);
    identity.invoice = knownEntry(known.invoices, staged.invoices[line]);
    identity.credited = knownEntry(known.invoices, staged.creditedInvoices[line]);
    identity.product = knownEntry(products.ofFile, staged.products[line]);
    identity.quantity = staged.quantities[line] ?? Number.NaN;
    identity.amount = staged.amounts[line] ?? 0;
    if (counter.take(identity)) duplicates[line] = 1;
  }
  return duplicates;
}

/** How many customers the lines that are no duplicates would add to the book. */
export function countNewCustomers(database: Database, staged: StagedLines, duplicates: Uint8Array): number {
  const known = findKnownEntries(database, staged).customers;
  const used = usedEntries(staged.customers, known.length, (line) => duplicates[line] === 0);
  return used.reduce((count, entry) => (known[entry] === 0 ? count + 1 : count), 0);
}

const linesPerBreath = 20_000;

/** Stands for an entry that the book does not have at all; no line of the book carries it. */
const unknown = -1;

function knownEntry(ids: Int32Array, entry: number | undefined): number {
  if (entry === undefined || entry < 0) return 0;
  const id = ids[entry] ?? 0;
  return id === 0 ? unknown : id;
}

async function countBookLines(
  database: Database,
  days: { first: number; last: number },
  productKeyById: Int32Array,
  breathe: () => Promise<void>,
): Promise<LineCounter> {
  const total = readRow(
    database,
    'SELECT count(*) FROM sale_line WHERE day BETWEEN ? AND ?',
    [days.first, days.last],
    (row) => row.integer(0),
  );
  const counter = new LineCounter(total);
  const identity = emptyIdentity();
  const statement = database.prepare(
    `SELECT day, ifnull(customer_id, 0), ifnull(invoice_id, 0), ifnull(credited_invoice_id, 0),
            ifnull(product_id, 0), quantity, amount
     FROM sale_line WHERE day BETWEEN ? AND ?`,
  );
  try {
    statement.bind([days.first, days.last]);
    for (let line = 0; statement.step(); line += 1) {
      if (line % linesPerBreath === 0) await breathe();
      const [day, customer, invoice, credited, product, quantity, amount] = statement.get();
      identity.day = Number(day);
      identity.customer = Number(customer);
      identity.invoice = Number(invoice);
      identity.credited = Number(credited);
      identity.product = productKeyById[Number(product)] ?? 0;
      identity.quantity = typeof quantity === 'number' ? quantity : Number.NaN;
      identity.amount = Number(amount);
      counter.add(identity);
    }
  } finally {
    statement.free();
  }
  return counter;
}

/** A number for each product identity, by product id in the book and by dictionary index in the file. */
function productKeys(database: Database, staged: StagedLines): { ofBook: Int32Array; ofFile: Int32Array } {
  const keys = new Map<string, number>();
  const products = readRows(database, 'SELECT id, code, name FROM product', [], (row) => ({
    id: row.integer(0),
    key: productKey(row.text(1), row.text(2)),
  }));
  const ofBook = new Int32Array(products.reduce((most, { id }) => Math.max(most, id), 0) + 1);
  for (const { id, key } of products) {
    if (!keys.has(key)) keys.set(key, keys.size + 1);
    ofBook[id] = keys.get(key) ?? 0;
  }
  const ofFile = Int32Array.from(
    staged.productDictionary,
    ({ code, name }) => keys.get(productKey(code, name)) ?? 0,
  );
  return { ofBook, ofFile };
}

function productKey(code: string, name: string): string {
  return code === '' ? `name ${name}` : `code ${code}`;
}

function dayRange(days: Int32Array): { first: number; last: number } {
  let first = Infinity;
  let last = -Infinity;
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return { first, last };
}

function emptyIdentity(): LineIdentity {
  return { day: 0, customer: 0, invoice: 0, credited: 0, product: 0, quantity: 0, amount: 0 };
}
