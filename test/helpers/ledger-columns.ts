import type { LedgerColumns } from '@shared/ledger/columns';
import { dayFromCivil, parseIsoDay, type Day } from '@shared/model/day';

/** A ledger line as a test writes it. Customers are numbers from 0; -1 is a walk-in. */
export interface TestLine {
  readonly customer: number;
  readonly day: number;
  readonly amount: number;
  /** 0: none. */
  readonly invoice?: number;
  readonly credits?: number;
}

export function ledgerColumns(lines: readonly TestLine[], customerCount?: number): LedgerColumns {
  return {
    lineCount: lines.length,
    customerCount: customerCount ?? Math.max(0, ...lines.map((line) => line.customer + 1)),
    lineIds: Int32Array.from(lines, (_, index) => index + 1),
    days: Int32Array.from(lines, (line) => line.day),
    customers: Int32Array.from(lines, (line) => line.customer),
    invoices: Int32Array.from(lines, (line) => line.invoice ?? 0),
    creditedInvoices: Int32Array.from(lines, (line) => line.credits ?? 0),
    amounts: Float64Array.from(lines, (line) => line.amount),
  };
}

/** `2024-03-05` or (2024, 3, 5) as a day; a date that does not exist fails the test. */
export function day(text: string): Day;
export function day(year: number, month: number, date: number): Day;
export function day(first: string | number, month = 1, date = 1): Day {
  const parsed = typeof first === 'string' ? parseIsoDay(first) : dayFromCivil(first, month, date);
  if (parsed === null) throw new Error(`no such day: ${first}-${month}-${date}`);
  return parsed;
}
