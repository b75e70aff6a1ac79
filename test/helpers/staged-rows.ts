import { join } from 'node:path';
import {
  inspectLedger,
  stageLedger,
  type ImportTask,
  type StageContext,
  type StagedFileInfo,
} from '@main/import';
import type { StagedLines } from '@shared/ledger/staged-lines';
import type { ImportDecisions } from '@shared/model/import-decisions';
import { Fault, type FaultBody } from '@shared/base/fault';
import { dayNumber, isoDay } from '@shared/model/day';

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

/** Lines as a person would list them: row, day, customer (code, else name, or null) and amount in minor units. */
export function lineRows({
  lines,
}: StagedSales): [row: number, day: string, customer: string | null, amount: number][] {
  return Array.from({ length: lines.lineCount }, (_, line) => [
    lines.rows[line] ?? 0,
    isoDay(dayNumber(lines.days[line] ?? 0)),
    calledCustomer(lines, line),
    lines.amounts[line] ?? Number.NaN,
  ]);
}

function calledCustomer(lines: StagedLines, line: number): string | null {
  const customer = lines.customerDictionary[lines.customers[line] ?? -1];
  return customer === undefined ? null : customer.code || customer.name;
}

/** Set-aside rows as row number and reasons. */
export function setAsideReasons({ lines }: StagedSales): [row: number, ...reasons: string[]][] {
  return lines.setAside.map(({ row, issues }) => [row, ...issues.map(({ reason }) => reason)]);
}
