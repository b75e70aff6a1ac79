import type { StagedLines } from '@shared/ledger/staged-lines';
import type { CustomerMatch } from '../customers/match-customers';
import { readRow, rowsPerBreath, scanRows, type Breathe, type Database } from '../sqlite';
import { findKnownEntries } from './book-dictionary';
import { FileLines, unknownEntry } from './file-lines';
import { InvoiceGroups, noChangedInvoices, type ChangedInvoices } from './invoice-groups';
import { emptyLine, LineCounter } from './line-counter';
import { numberProducts } from './product-keys';

export interface DuplicateRequest {
  readonly customers: CustomerMatch;
  /** By customer id, the customer it counts as. */
  readonly canonicalIds: Int32Array;
  /** The lines of an invoice that the book has otherwise are all imported, in place of the book's. */
  readonly replaceInvoices: boolean;
  /** This very file has been imported before: what replaced lines say of it is known too. */
  readonly isKnownFile: boolean;
  /**
   * Lines of this import are not looked at, since rows that it set aside are being tried again; they replace
   * nothing that later imports have brought. 0: of none.
   */
  readonly exceptImport: number;
}

export interface DuplicateLines {
  /** 1: the book already has this line. */
  readonly duplicates: Uint8Array;
  readonly changedInvoices: ChangedInvoices;
}

/**
 * Marks the lines of a file that the book already has. Two lines are the same when day, customer, invoice,
 * credited invoice, product, quantity and amount agree; products by their code where they have one, since a
 * product renamed between two exports is still the product. Equal lines within one file are real lines: if the
 * book has a line n times, the first n of its kind in the file are duplicates and further ones are not.
 */
export async function findDuplicateLines(
  database: Database,
  staged: StagedLines,
  request: DuplicateRequest,
  breathe: Breathe,
): Promise<DuplicateLines> {
  const duplicates = new Uint8Array(staged.lineCount);
  const isEmpty = readRow(database, 'SELECT NOT EXISTS (SELECT 1 FROM sale_line)', [], (row) =>
    row.integer(0),
  );
  if (isEmpty === 1 || staged.lineCount === 0) return { duplicates, changedInvoices: noChangedInvoices };

  const known = await findKnownEntries(database, staged, breathe);
  const products = numberProducts(database, staged);
  const groups = new InvoiceGroups(staged.customers.some((entry) => entry >= 0));
  const fileLines = new FileLines(staged, {
    customers: request.customers.canonicalIds,
    invoices: known.invoices,
    products: products.ofFile,
  });
  const groupOfLine = await openGroups(staged.lineCount, fileLines, groups, breathe);
  const counter = await countBookLines(database, staged, known.invoices, request, {
    productKeys: products.ofBook,
    groups,
    breathe,
  });
  for (let line = 0; line < staged.lineCount; line += 1) {
    if (line % rowsPerBreath === 0) await breathe();
    const isDuplicate = counter.take(fileLines.at(line));
    if (isDuplicate) duplicates[line] = 1;
    const group = groupOfLine[line] ?? -1;
    if (group >= 0) groups.addFileLine(group, isDuplicate);
  }
  if (request.replaceInvoices) importChanged(duplicates, groupOfLine, groups, request.isKnownFile);
  return { duplicates, changedInvoices: groups.changed(request.isKnownFile) };
}

/** All lines of an invoice that is replaced are imported, those that the book has too. */
function importChanged(
  duplicates: Uint8Array,
  groupOfLine: Int32Array,
  groups: InvoiceGroups,
  isKnownFile: boolean,
): void {
  groupOfLine.forEach((group, line) => {
    if (group >= 0 && groups.isChanged(group, isKnownFile)) duplicates[line] = 0;
  });
}

/** By line of the file the group of its invoice, -1 where the book cannot have it. */
async function openGroups(
  lineCount: number,
  lines: FileLines,
  groups: InvoiceGroups,
  breathe: Breathe,
): Promise<Int32Array> {
  const groupOfLine = new Int32Array(lineCount).fill(-1);
  for (let line = 0; line < lineCount; line += 1) {
    if (line % rowsPerBreath === 0) await breathe();
    const { invoice, customer } = lines.at(line);
    if (invoice > 0 && customer !== unknownEntry) groupOfLine[line] = groups.open(invoice, customer);
  }
  return groupOfLine;
}

interface BookLineVisit {
  readonly productKeys: Int32Array;
  readonly groups: InvoiceGroups;
  readonly breathe: Breathe;
}

/** Counts the lines of the book that lines of the file may equal, and those of the invoices they share. */
async function countBookLines(
  database: Database,
  staged: StagedLines,
  invoices: Int32Array,
  { canonicalIds, replaceInvoices, isKnownFile, exceptImport }: DuplicateRequest,
  { productKeys: productKeyById, groups, breathe }: BookLineVisit,
): Promise<LineCounter> {
  const { first, last } = dayRange(staged.days);
  const withReplaced = isKnownFile && !replaceInvoices;
  const where = `
    WHERE (day BETWEEN ? AND ? OR invoice_id IN (SELECT value FROM json_each(?)))
      AND import_id <> ? ${withReplaced ? '' : 'AND replaced_by IS NULL'}`;
  const parameters = [first, last, JSON.stringify(Array.from(invoices.filter((id) => id > 0))), exceptImport];
  const total = readRow(database, `SELECT count(*) FROM sale_line ${where}`, parameters, (row) =>
    row.integer(0),
  );
  const counter = new LineCounter(total);
  const identity = emptyLine();
  const select = `
    SELECT id, replaced_by IS NULL AND (? = 0 OR import_id < ?), day, ifnull(customer_id, 0), ifnull(invoice_id, 0), ifnull(credited_invoice_id, 0),
           ifnull(product_id, 0), quantity, amount
    FROM sale_line ${where}`;
  const selected = [exceptImport, exceptImport, ...parameters];
  await scanRows(database, select, selected, breathe, (cells) => {
    const [id, isReplaceable, day, customer, invoice, credited, product, quantity, amount] = cells;
    identity.day = Number(day);
    identity.customer = canonicalIds[Number(customer)] ?? 0;
    identity.invoice = Number(invoice);
    identity.credited = Number(credited);
    identity.product = productKeyById[Number(product)] ?? 0;
    identity.quantity = typeof quantity === 'number' ? quantity : Number.NaN;
    identity.amount = Number(amount);
    counter.add(identity);
    if (isReplaceable === 1 && identity.invoice > 0) {
      groups.addBookLine(identity.invoice, identity.customer, Number(id), identity.amount);
    }
  });
  return counter;
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
