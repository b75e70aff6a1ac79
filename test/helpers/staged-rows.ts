import { join } from 'node:path';
import {
  inspectLedger,
  stageSales,
  type ImportTask,
  type StagedSales,
  type StageRequest,
} from '@main/import';
import { Fault, type FaultBody } from '@shared/base/fault';
import { dayNumber, isoDay } from '@shared/model/day';

/** A task that nobody watches or cancels. */
export const quietTask: ImportTask = { report: () => undefined, throwIfCancelled: () => undefined };

export const fixturePath = (name: string): string => join(import.meta.dirname, '../fixtures/imports', name);

export function stageFixture(name: string, request: Partial<StageRequest> = {}): Promise<StagedSales> {
  return stageSales(fixturePath(name), { currency: null, ...request }, quietTask);
}

export function inspectFixture(name: string) {
  return inspectLedger(fixturePath(name), {}, quietTask);
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

/** Lines as a person would list them: row, day, customer (code or null) and amount in minor units. */
export function lineRows({
  lines,
}: StagedSales): [row: number, day: string, customer: string | null, amount: number][] {
  return Array.from({ length: lines.lineCount }, (_, line) => [
    lines.rows[line] ?? 0,
    isoDay(dayNumber(lines.days[line] ?? 0)),
    lines.customerDictionary[lines.customers[line] ?? -1]?.code ?? null,
    lines.amounts[line] ?? Number.NaN,
  ]);
}

/** Set-aside rows as row number and reasons. */
export function setAsideReasons({ lines }: StagedSales): [row: number, ...reasons: string[]][] {
  return lines.setAside.map(({ row, issues }) => [row, ...issues.map(({ reason }) => reason)]);
}
