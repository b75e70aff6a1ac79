import type { Dispatch } from 'react';
import type { BookSummary, FileToken, ImportRecord, Language } from '@shared/contract/views';
import { call } from '../../api';
import { bookToBe } from './book-to-be';
import { chosenFor, newEntry, stateOf, stopOf, type FileChoices, type LedgerEntry } from './ledger-entry';
import { lookAtFiles } from './look-at-files';
import { stageFiles } from './stage-files';
import type { Runner } from './use-runs';
import { entryAt, type NewBook, type WizardEvent, type WizardState, type WizardStep } from './wizard-state';

/** What every move of the wizard goes by. */
export interface WizardParts {
  readonly state: WizardState;
  readonly send: Dispatch<WizardEvent>;
  readonly run: Runner;
  readonly book: BookSummary | null;
  readonly language: Language;
}

/** Looks at files from the beginning, and goes on as far as needs nothing from a person. */
export async function lookAndAdvance(parts: WizardParts, entries: readonly LedgerEntry[]): Promise<void> {
  parts.send({ type: 'begun', entries });
  const known = await look(parts, entries);
  if (known !== null) await advance(parts, known, false);
}

function look({ run, send }: WizardParts, entries: readonly LedgerEntry[]) {
  const tell = (known: readonly LedgerEntry[]) => send({ type: 'updated', entries: known });
  return run('inspecting', ({ isWanted }) => lookAtFiles(entries, isWanted, tell));
}

/** To where a person is needed first, else to the check. Several files are `seen` as a list before one asks. */
export async function advance(
  parts: WizardParts,
  entries: readonly LedgerEntry[],
  seen: boolean,
): Promise<void> {
  const asking = entries.find((entry) => stopOf(entry) !== null);
  if (asking === undefined && entries.some((entry) => stateOf(entry) === 'ready')) {
    await stage(parts, entries, parts.state);
    return;
  }
  parts.send({ type: 'wentTo', ...placeOf(seen || entries.length === 1 ? asking : undefined) });
}

/** Where the entry is answered; the list of files where none is asked about. */
function placeOf(entry: LedgerEntry | undefined): { readonly step: WizardStep; readonly at: string | null } {
  return entry === undefined ? { step: 'file', at: null } : { step: stopOf(entry) ?? 'file', at: entry.key };
}

type Terms = Pick<WizardState, 'newBook' | 'replaceInvoices'>;

/** Reads the files and says what importing them on these terms would do. */
export async function stage(
  { send, run, book, language }: WizardParts,
  entries: readonly LedgerEntry[],
  { newBook, replaceInvoices }: Terms,
): Promise<void> {
  const planned = book === null ? (newBook ?? bookToBe(entries, language)) : null;
  if (planned !== null) send({ type: 'bookPlanned', newBook: planned });
  const common = replaceInvoices === null ? {} : { replaceInvoices };
  const currency = planned?.currency ?? null;
  const result = await run('staging', ({ taskId }) => stageFiles({ entries, common, currency, taskId }));
  if (result === null) return;
  const { staged, entries: known } = result;
  send({ type: 'updated', entries: known });
  if (staged !== null) send({ type: 'staged', staged });
  else send({ type: 'wentTo', ...placeOf(known.find((entry) => stopOf(entry) !== null)) });
}

/** Reads the file at hand, and those that it speaks for, as another table. */
export async function choose(parts: WizardParts, choices: FileChoices): Promise<void> {
  const { state, send } = parts;
  const current = entryAt(state);
  if (current === null) return;
  const entries = state.entries.map((entry) => chosenFor(entry, current, choices));
  send({ type: 'updated', entries });
  const known = await look(parts, entries);
  if (known !== null) send({ type: 'wentTo', step: 'file', at: state.at });
}

/** Every sheet of the workbook at hand, each as a file of its own. */
export async function takeEverySheet(parts: WizardParts): Promise<void> {
  const { entries } = parts.state;
  const current = entryAt(parts.state);
  const sheets = current?.inspection?.sheets.map((sheet) => newEntry(current.file, { sheet })) ?? [];
  await lookAndAdvance(
    parts,
    entries.flatMap((entry) => (entry === current ? sheets : [entry])),
  );
}

/** Imports what is staged, into a book made for it where none is open. Null: it was not done; the state knows why. */
export async function commit(
  { state, run, send, book }: WizardParts,
  bookMade: () => Promise<void>,
): Promise<readonly ImportRecord[] | null> {
  const { newBook } = state;
  if (book !== null || newBook === null)
    return run('committing', ({ taskId }) => importStaged(state, taskId));
  const place = await askPlace(newBook).catch((error: unknown) => {
    send({ type: 'failed', error });
    return null;
  });
  if (place === null) return null;
  return run('committing', async ({ taskId }) => {
    const settings = { companyName: newBook.name.trim(), currency: newBook.currency };
    await call('book.create', { token: place.token, settings });
    await bookMade();
    return importStaged(state, taskId);
  });
}

function askPlace({ name }: NewBook): Promise<FileToken | null> {
  return call('files.chooseNewBook', { suggestedName: name.trim().slice(0, 120) });
}

async function importStaged({ staged }: WizardState, taskId: string): Promise<readonly ImportRecord[]> {
  if (staged === null) return [];
  if (staged.kind === 'files') return call('import.commitAll', { batchId: staged.batch.batchId, taskId });
  return [await call('import.commit', { planId: staged.plan.planId, taskId })];
}
