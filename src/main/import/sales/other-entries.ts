import type { ValueColumn } from '../columns/value-column';
import { accountCard, isAccount, isSaleEntry } from '../matching/account-card';
import { headerKey } from '../matching/header-names';
import { cellText } from '../readers/cell';
import type { SheetColumns } from '../sheet/sheet-columns';

/** A list of entries of which not all are sales. */
export interface OtherEntries {
  readonly header: string;
  /** What a row is instead of a sale (`Payment`, `51 / 62.01`); null: it is one, or does not say. */
  at(row: number): string | null;
}

/** Finds by what a table tells sales from its other entries: the accounts of a card, or QuickBooks' transaction types. */
export function otherEntries(columns: SheetColumns): OtherEntries | null {
  return accountEntries(columns) ?? typedEntries(columns);
}

function accountEntries(columns: SheetColumns): OtherEntries | null {
  const card = accountCard(columns.headers);
  if (card === null) return null;
  const debit = columns.valuesOf(card.debit);
  const credit = columns.valuesOf(card.credit);
  if (!holdsAccounts(debit) || !holdsAccounts(credit)) return null;
  return {
    header: columns.headers[card.credit] ?? '',
    at(row) {
      const from = cellText(debit.cell(row));
      const to = cellText(credit.cell(row));
      return (from === '' && to === '') || isSaleEntry(from, to) ? null : `${from} / ${to}`;
    },
  };
}

function holdsAccounts(column: ValueColumn | null): column is ValueColumn {
  return column !== null && column.values.some((value) => isAccount(cellText(value)));
}

/** Types of QuickBooks' transactions that are certainly no sale; those it does not know are imported. */
const otherTypes = new Set(
  (
    'payment|deposit|check|cheque|expense|transfer|bill|bill payment|bill payment (check)|bill payment (cheque)|' +
    'bill payment (credit card)|bill pmt -check|vendor credit|credit card credit|credit card expense|purchase order|' +
    'estimate|quote|sales order|journal entry|general journal|inventory qty adjust|time charge|payroll check|paycheck'
  ).split('|'),
);

function typedEntries(columns: SheetColumns): OtherEntries | null {
  const keys = columns.headers.map(headerKey);
  const isQuickBooks = keys.includes('num') || keys.includes('no');
  const column = isQuickBooks ? keys.findIndex((key) => key === 'transactiontype' || key === 'type') : -1;
  const types = column === -1 ? null : columns.valuesOf(column);
  if (types === null) return null;
  const others = types.values.map((value) => otherTypes.has(cellText(value).toLowerCase()));
  if (!others.includes(true)) return null;
  return {
    header: columns.headers[column] ?? '',
    at: (row) => (others[types.indexes[row] ?? 0] === true ? cellText(types.cell(row)) : null),
  };
}
