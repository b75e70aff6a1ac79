import type { LedgerColumns } from '@shared/ledger/columns';

export interface LoneCredits {
  /** How many lines are below zero. */
  readonly credits: number;
  /** Those of them that stand alone, by position. */
  readonly lone: readonly number[];
}

/**
 * Lines below zero with no sale beside them: none with the invoice that they credit or have, of the same customer,
 * or without an invoice on the same day. They lower the revenue of their own date and net no order.
 */
export function findLoneCredits(columns: LedgerColumns): LoneCredits {
  const { lineCount, amounts } = columns;
  const credits: number[] = [];
  const withSale = new Map<number, boolean>();
  for (let line = 0; line < lineCount; line += 1) {
    if ((amounts[line] ?? 0) >= 0) continue;
    credits.push(line);
    withSale.set(orderKey(columns, line), false);
  }
  if (credits.length === 0) return { credits: 0, lone: [] };
  for (let line = 0; line < lineCount; line += 1) {
    if ((amounts[line] ?? 0) <= 0) continue;
    const key = orderKey(columns, line);
    if (withSale.get(key) === false) withSale.set(key, true);
  }
  const lone = credits.filter((line) => withSale.get(orderKey(columns, line)) === false);
  return { credits: credits.length, lone };
}

const half = 2 ** 26;

/** Customers, invoices and days are all far below 2^25; a day stands below zero beside the invoices. */
function orderKey({ customers, invoices, creditedInvoices, days }: LedgerColumns, line: number): number {
  const invoice = creditedInvoices[line] || (invoices[line] ?? 0);
  const place = invoice > 0 ? invoice : -((days[line] ?? 0) + 100_000);
  return ((customers[line] ?? -1) + 1) * half + place;
}
