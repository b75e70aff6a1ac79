import { cellText, isBlank } from '../readers/cell';
import type { Row } from '../readers/table-reader';
import { roughNumber } from './cell-contents';
import { headerKey } from './header-names';

/**
 * The card of an account as 1C prints it: under `Дебет` and `Кредит` stand the account and then the sum, and
 * `Аналитика Дт` holds the counterparty, its contract and the document, a line each.
 */
export interface AccountCard {
  readonly debit: number;
  readonly credit: number;
  readonly analytics: number;
}

export function accountCard(headers: readonly string[]): AccountCard | null {
  const keys = headers.map(headerKey);
  const [analytics = -1, other = -1, debit = -1, credit = -1] = [
    'аналитикадт',
    'аналитикакт',
    'дебет',
    'кредит',
  ].map((key) => keys.indexOf(key));
  return analytics === -1 || other === -1 || debit === -1 || credit < debit
    ? null
    : { debit, credit, analytics };
}

/** Whether a row is the second line of the card's header: `Счет` under `Дебет` and `Кредит`, and nothing else. */
export function isSecondHeader(headers: readonly string[], row: Row | undefined): boolean {
  if (row === undefined || accountCard(headers) === null) return false;
  const filled = row.map((cell) => headerKey(cellText(cell))).filter((key) => key !== '');
  return filled.length > 0 && filled.every((key) => key === 'счет' || key === 'сумма');
}

/** The column of the sums on the debit side: the last under `Дебет` that has numbers which are no accounts. */
export function debitAmountColumn({ debit, credit }: AccountCard, samples: readonly Row[]): number {
  const under = Array.from({ length: credit - debit }, (_, index) => credit - 1 - index);
  return under.find((column) => samples.some((row) => isSum(row, column, debit))) ?? debit;
}

function isSum(row: Row, column: number, debit: number): boolean {
  const cell = row[column];
  if (isBlank(cell) || roughNumber(cell) === null) return false;
  return column !== debit || !isAccount(cellText(cell));
}

/** 62, 62.01, 90.01.1 */
export function isAccount(text: string): boolean {
  return /^\d{2}(?:\.\d{1,2}){0,2}$/.test(text.trim());
}

/** Whether an entry is revenue: customers' accounts (62) against sales or other income (90, 91). */
export function isSaleEntry(debitAccount: string, creditAccount: string): boolean {
  return /^\s*62(?:\.|\s*$)/.test(debitAccount) && /^\s*9[01](?:\.|\s*$)/.test(creditAccount);
}
