import { readCanonicalIds } from '../customers/canonical-customers';
import { matchCustomers, type CustomerMatch } from '../customers/match-customers';
import { usedEntries } from '../ledger/book-dictionary';
import { findDuplicateLines, type DuplicateRequest } from '../ledger/find-duplicate-lines';
import { noChangedInvoices, type ChangedInvoices } from '../ledger/invoice-groups';
import { findDuplicateRecords } from '../records/find-duplicate-records';
import type { Breathe, Database } from '../sqlite';
import { findImportsOfFile, readCustomersByRow, type FileShape } from './imports-of-file';
import { stagedTable, type StagedContent } from './staged-content';

export interface MatchRequest {
  /** The file that the rows come from, null where they are not a whole file. */
  readonly file: FileShape | null;
  /** The lines of an invoice that the book has otherwise are all imported, in place of the book's. */
  readonly replaceInvoices: boolean;
  /** Rows of this import are not looked at, since rows that it set aside are being tried again. 0: of none. */
  readonly exceptImport: number;
}

/** What importing staged rows would do to the book as it is now. */
export interface BookMatch {
  /** 1: the book already has this row. */
  readonly duplicates: Uint8Array;
  readonly customers: CustomerMatch;
  readonly newCustomers: number;
  readonly changedInvoices: ChangedInvoices;
  /** Lines of the book that would no longer count; those of `changedInvoices`, or none. */
  readonly replacedLines: readonly number[];
}

/** Compares staged rows with the book. The book must not be changed meanwhile. */
export async function matchStaged(
  database: Database,
  content: StagedContent,
  { file, replaceInvoices, exceptImport }: MatchRequest,
  breathe: Breathe,
): Promise<BookMatch> {
  const canonicalIds = readCanonicalIds(database);
  const imports = file === null ? [] : findImportsOfFile(database, file);
  const dictionary = content.rows.customerDictionary;
  const readEarlier = () => customersOfEarlier(database, content, imports, breathe);
  const customers = await matchCustomers(database, { dictionary, canonicalIds, readEarlier }, breathe);
  const isKnownFile = imports.length > 0;
  const request = { customers, canonicalIds, replaceInvoices, isKnownFile, exceptImport };
  const { duplicates, changedInvoices } = await findDuplicates(database, content, request, breathe);
  return {
    duplicates,
    customers,
    newCustomers: countNewCustomers(content, customers, duplicates),
    changedInvoices,
    replacedLines: replaceInvoices ? changedInvoices.lineIds : [],
  };
}

async function findDuplicates(
  database: Database,
  content: StagedContent,
  request: DuplicateRequest,
  breathe: Breathe,
): Promise<{ duplicates: Uint8Array; changedInvoices: ChangedInvoices }> {
  if (content.kind === 'sales') return findDuplicateLines(database, content.rows, request, breathe);
  const duplicates = await findDuplicateRecords(database, content.rows, request, breathe);
  return { duplicates, changedInvoices: noChangedInvoices };
}

/** By entry, the customer under whom an earlier import of the very same file has put its rows. */
async function customersOfEarlier(
  database: Database,
  content: StagedContent,
  imports: readonly number[],
  breathe: Breathe,
): Promise<ReadonlyMap<number, number>> {
  const customers = new Map<number, number>();
  if (imports.length === 0) return customers;
  const byRow = await readCustomersByRow(database, content.kind, imports, breathe);
  const { rowCount, rowNumber, customer } = stagedTable(content);
  for (let row = 0; row < rowCount; row += 1) {
    const entry = customer(row);
    const id = byRow.get(rowNumber(row));
    if (entry >= 0 && id !== undefined && !customers.has(entry)) customers.set(entry, id);
  }
  return customers;
}

/** How many customers the rows that are no duplicates add to the book. */
function countNewCustomers(
  content: StagedContent,
  { ids, firstEntries }: CustomerMatch,
  duplicates: Uint8Array,
): number {
  const { rowCount, customer } = stagedTable(content);
  const used = usedEntries(rowCount, ids.length, customer, (row) => duplicates[row] === 0).entries;
  const groups = new Set<number>();
  for (const entry of used) if (ids[entry] === 0) groups.add(firstEntries[entry] ?? entry);
  return groups.size;
}
