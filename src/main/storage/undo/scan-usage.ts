import { recordTables } from '../records/record-tables';
import { scanRows, type Breathe, type Database } from '../sqlite';
import { EntryUsage } from './entry-usage';
import { ReplacedLines } from './replaced-lines';

/** Everything that the rows of one import have to do with the rest of the book. */
export interface ImportUsage {
  readonly customers: EntryUsage;
  readonly invoices: EntryUsage;
  readonly products: EntryUsage;
  readonly extras: EntryUsage;
  /** Customers that earlier imports use. */
  readonly earlierCustomers: EntryUsage;
  readonly replaced: ReplacedLines;
}

/** Goes once over all rows of the book. */
export async function scanUsage(
  database: Database,
  importId: number,
  canonicalIds: Int32Array,
  breathe: Breathe,
): Promise<ImportUsage> {
  const usage: ImportUsage = {
    customers: new EntryUsage(),
    invoices: new EntryUsage(),
    products: new EntryUsage(),
    extras: new EntryUsage(),
    earlierCustomers: new EntryUsage(),
    replaced: new ReplacedLines(importId, canonicalIds),
  };
  await scanLines(database, importId, usage, breathe);
  for (const { name } of Object.values(recordTables))
    await scanRecords(database, name, importId, usage, breathe);
  return usage;
}

async function scanLines(
  database: Database,
  importId: number,
  usage: ImportUsage,
  breathe: Breathe,
): Promise<void> {
  const select = `
    SELECT id, import_id, replaced_by, customer_id, invoice_id, credited_invoice_id, product_id, extra_id
    FROM sale_line`;
  await scanRows(database, select, [], breathe, (cells) => {
    const [id, from, replacedBy, customer, invoice, credited, product, extra] = cells.map(idOrNull);
    const isOwn = from === importId;
    noteCustomer(usage, customer ?? null, from ?? 0, importId);
    usage.invoices.note(invoice ?? null, isOwn);
    usage.invoices.note(credited ?? null, isOwn);
    usage.products.note(product ?? null, isOwn);
    usage.extras.note(extra ?? null, isOwn);
    usage.replaced.note({
      id: id ?? 0,
      importId: from ?? 0,
      replacedBy: replacedBy ?? null,
      invoice: invoice ?? 0,
      customer: customer ?? 0,
    });
  });
}

async function scanRecords(
  database: Database,
  table: string,
  importId: number,
  usage: ImportUsage,
  breathe: Breathe,
): Promise<void> {
  const select = `SELECT import_id, customer_id, extra_id FROM ${table}`;
  await scanRows(database, select, [], breathe, (cells) => {
    const [from, customer, extra] = cells.map(idOrNull);
    noteCustomer(usage, customer ?? null, from ?? 0, importId);
    usage.extras.note(extra ?? null, from === importId);
  });
}

/** Imports are numbered in the order in which they were made. */
function noteCustomer(usage: ImportUsage, customer: number | null, from: number, importId: number): void {
  usage.customers.note(customer, from === importId);
  if (from <= importId) usage.earlierCustomers.note(customer, from === importId);
}

function idOrNull(cell: unknown): number | null {
  return cell === null ? null : Number(cell);
}
