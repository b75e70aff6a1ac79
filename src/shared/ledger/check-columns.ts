import { assert } from '../base/assert';
import { FIRST_DAY, LAST_DAY } from '../model/day';
import type { LedgerColumns } from './columns';

/**
 * Stops the program on columns that no import can have written. The sum of all absolute amounts is safe, so
 * every sum over any lines is exact: nothing further on needs to check.
 */
export function checkColumns(columns: LedgerColumns): void {
  const { lineCount, customerCount, days, customers, amounts } = columns;
  const { lineIds, invoices, creditedInvoices } = columns;
  for (const column of [lineIds, days, customers, invoices, creditedInvoices, amounts])
    assert(column.length === lineCount, 'a ledger column is shorter or longer than the ledger');
  let turnover = 0;
  for (let line = 0; line < lineCount; line++) {
    const amount = amounts[line] as number;
    const day = days[line] as number;
    assert(Number.isSafeInteger(amount), 'an amount is not in whole minor units');
    assert(day >= FIRST_DAY && day < LAST_DAY, 'a day lies outside the calendar');
    assert((customers[line] as number) < customerCount, 'a line names a customer that does not exist');
    turnover += Math.abs(amount);
  }
  assert(turnover <= Number.MAX_SAFE_INTEGER, 'the amounts add up beyond the exact range');
}
