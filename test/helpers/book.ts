import type { MonthReconciliation } from '@shared/contract/views';
import type { StagedLines } from '@shared/ledger/staged-lines';
import { dayNumber, isoDay } from '@shared/model/day';
import type { Reconciliation } from '@shared/model/reconciliation';
import {
  insertStaged,
  matchStaged,
  newBook,
  stagedTable,
  type Book,
  type BookMatch,
  type NewImport,
  type StagedContent,
} from '@main/storage';

/** A new book with a currency, at a path, not yet saved. */
export function emptyBook(path: string): Promise<Book> {
  return newBook(path, { settings: { currency: 'EUR' }, isSample: false });
}

/** The same, never saved: for properties over many books. */
export function unsavedBook(): Promise<Book> {
  return newBook('unsaved.staybook', { settings: { currency: 'EUR' }, isSample: false }, 'rehearse');
}

export interface ImportOptions {
  readonly fileName?: string;
  readonly fileSha256?: string;
  readonly replaceInvoices?: boolean;
}

/** Imports staged lines as the engine does; answers which were duplicates. */
export async function importInto(
  book: Book,
  staged: StagedLines,
  options: ImportOptions = {},
): Promise<Uint8Array> {
  return (await importContent(book, { kind: 'sales', rows: staged }, options)).duplicates;
}

/** Imports staged rows of any kind as the engine does. */
export async function importContent(
  book: Book,
  content: StagedContent,
  options: ImportOptions = {},
): Promise<BookMatch> {
  const match = await matchContent(book, content, options);
  const record = importRecord(content, match, options);
  await book.change((database) => insertStaged(database, content, match, record, async () => {}));
  return match;
}

/** What importing would do. Every file has another digest unless the test says which. */
export function matchContent(
  book: Book,
  content: StagedContent,
  { fileSha256 = anotherDigest(), replaceInvoices = false }: ImportOptions = {},
): Promise<BookMatch> {
  const file = { kind: content.kind, fileSha256, sheet: null, mapping: { date: 'Date' } };
  return matchStaged(book.database, content, { file, replaceInvoices, exceptImport: 0 }, async () => {});
}

let digests = 0;

function anotherDigest(): string {
  digests += 1;
  return digests.toString(16).padStart(64, '0');
}

/** The record that an import of these rows is kept with: counted by hand, not by the engine. */
export function importRecord(
  content: StagedContent,
  { duplicates, newCustomers }: Pick<BookMatch, 'duplicates' | 'newCustomers'>,
  { fileName = 'ledger.csv', fileSha256 = anotherDigest() }: ImportOptions = {},
): NewImport {
  const table = stagedTable(content);
  const places = Array.from({ length: table.rowCount }, (_, place) => place);
  const days = places.flatMap((place) => table.day(place) ?? []).toSorted((a, b) => a - b);
  const monthOf = (day: number | null) => (day === null ? null : isoDay(dayNumber(day)).slice(0, 7));
  const reconciliation = (isWanted: (day: number | null) => boolean): Reconciliation => {
    const rows = (mark: number) =>
      places.filter((place) => duplicates[place] === mark && isWanted(table.day(place)));
    const setAside = content.rows.setAside.filter(({ day }) => isWanted(day));
    const money = (of: readonly number[]) => of.reduce((sum, place) => sum + table.amount(place), 0);
    const amountSetAside = setAside.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
    return {
      rowsRead: rows(0).length + rows(1).length + setAside.length,
      rowsImported: rows(0).length,
      rowsDuplicate: rows(1).length,
      rowsSetAside: setAside.length,
      amountRead: money(rows(0)) + money(rows(1)) + amountSetAside,
      amountImported: money(rows(0)),
      amountDuplicate: money(rows(1)),
      amountSetAside,
      rowsWithoutAmount: setAside.filter(({ amount }) => amount === null).length,
    };
  };
  const names = new Set([
    ...places.map((place) => monthOf(table.day(place))),
    ...content.rows.setAside.map(({ day }) => monthOf(day)),
  ]);
  const months: MonthReconciliation[] = [...names].map((month) => ({
    month,
    reconciliation: reconciliation((day) => monthOf(day) === month),
  }));
  return {
    kind: content.kind,
    fileName,
    fileSha256,
    fileSize: 1234,
    format: 'csv',
    sheet: null,
    encoding: 'utf-8',
    delimiter: ',',
    headers: content.rows.headers,
    mapping: { date: 'Date' },
    decisions: { kind: content.kind },
    dateOrder: 'ymd',
    importedAt: '2024-03-01T08:00:00.000Z',
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
    newCustomers,
    roundedRows: 0,
    reconciliation: reconciliation(() => true),
    months,
  };
}
