import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  inspectLedger,
  stageLedger,
  type ImportTask,
  type StageContext,
  type StagedFileInfo,
  type StagedImport,
} from '@main/import';
import type { StagedLines, StagedRows } from '@shared/ledger/staged-lines';
import type { AnyStagedRecords } from '@shared/ledger/staged-records';
import type { CustomerIdentity } from '@shared/model/customer';
import type { ImportDecisions } from '@shared/model/import-decisions';
import { Fault, type FaultBody } from '@shared/base/fault';
import { dayNumber, isoDay } from '@shared/model/day';
import { temporaryFolder } from './temporary-folder';

/** A task that nobody watches or cancels. */
export const quietTask: ImportTask = { report: () => undefined, throwIfCancelled: () => undefined };

export const fixturePath = (name: string): string => join(import.meta.dirname, '../fixtures/imports', name);

/** A book that is still to be made: no currency, no rates, no earlier files. */
export const newBook: StageContext = { currency: null, rates: [], remembered: [] };

export interface StagedSales {
  readonly lines: StagedLines;
  readonly info: StagedFileInfo;
}

/** Stages a file that must be a sales ledger. */
export async function stageSales(
  path: string,
  decisions: ImportDecisions = {},
  context: Partial<StageContext> = {},
): Promise<StagedSales> {
  const staged = await stageLedger(path, decisions, { ...newBook, ...context }, quietTask);
  if (staged.kind !== 'sales') throw new Error(`staged as ${staged.kind}`);
  return { lines: staged.rows, info: staged.info };
}

let written = 0;

/** A file with this text or these bytes, in a folder of the test's own. */
export function writtenFile(content: string | Uint8Array, extension = 'csv'): string {
  written += 1;
  const path = join(temporaryFolder(), `written-${written}.${extension}`);
  writeFileSync(path, content);
  return path;
}

/** Stages a text of any kind, as a file of its own. */
export function stageText(
  text: string,
  decisions: ImportDecisions = {},
  context: Partial<StageContext> = {},
): Promise<StagedImport> {
  return stageLedger(writtenFile(text), decisions, { ...newBook, ...context }, quietTask);
}

/** Stages a fixture of any kind. */
export function stageAny(
  name: string,
  decisions: ImportDecisions = {},
  context: Partial<StageContext> = {},
): Promise<StagedImport> {
  return stageLedger(fixturePath(name), decisions, { ...newBook, ...context }, quietTask);
}

export function stageFixture(
  name: string,
  decisions: ImportDecisions = {},
  context: Partial<StageContext> = {},
): Promise<StagedSales> {
  return stageSales(fixturePath(name), decisions, context);
}

export function inspectFixture(name: string) {
  return inspectLedger(fixturePath(name), {}, [], quietTask);
}

/** The fault that a promise ends with. */
export async function faultOf(promise: Promise<unknown>): Promise<FaultBody> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Fault) return error.body;
    throw error;
  }
  throw new Error('no fault was thrown');
}

type ListedRow = [row: number, day: string, customer: string | null, amount: number];

/** Lines as a person would list them: row, day, customer (code, else name, or null) and amount in minor units. */
export function lineRows({ lines }: StagedSales): ListedRow[] {
  return Array.from({ length: lines.lineCount }, (_, line) => [
    lines.rows[line] ?? 0,
    isoDay(dayNumber(lines.days[line] ?? 0)),
    called(lines.customerDictionary[lines.customers[line] ?? -1]),
    lines.amounts[line] ?? Number.NaN,
  ]);
}

/** The rows of any kind, listed likewise; records of a kind without a day of their own have ''. */
export function listedRows(staged: StagedImport): ListedRow[] {
  if (staged.kind === 'sales') return lineRows({ lines: staged.rows, info: staged.info });
  const { records, customerDictionary }: AnyStagedRecords = staged.rows;
  return records.map(({ row, customer, amount, values }) => {
    const day = 'startDay' in values ? values.startDay : 'day' in values ? values.day : null;
    return [row, day === null ? '' : isoDay(dayNumber(day)), called(customerDictionary[customer]), amount];
  });
}

function called(customer: CustomerIdentity | undefined): string | null {
  return customer === undefined ? null : customer.code || customer.name || customer.email;
}

/** Set-aside rows as row number and reasons. */
export function setAsideReasons(
  staged: { readonly lines: StagedRows } | { readonly rows: StagedRows },
): [row: number, ...reasons: string[]][] {
  const { setAside } = 'lines' in staged ? staged.lines : staged.rows;
  return setAside.map(({ row, issues }) => [row, ...issues.map(({ reason }) => reason)]);
}
