import { accountCard, isAccount, isSaleEntry } from '../matching/account-card';
import type { ValueColumn } from '../columns/value-column';
import { cellText } from '../readers/cell';
import type { SheetColumns } from '../sheet/sheet-columns';

/** What stands against what in the entries of an account's card. */
export interface AccountEntries {
  readonly header: string;
  /** The accounts of a row that is no sale (a payment, an advance set off); null: it is one, or says nothing. */
  otherEntry(row: number): string | null;
}

/** The accounts of each entry, where the table is the card of an account and names them. */
export function accountEntries(columns: SheetColumns): AccountEntries | null {
  const card = accountCard(columns.headers);
  if (card === null) return null;
  const debit = columns.valuesOf(card.debit);
  const credit = columns.valuesOf(card.credit);
  if (!holdsAccounts(debit) || !holdsAccounts(credit)) return null;
  return {
    header: columns.headers[card.credit] ?? '',
    otherEntry(row) {
      const from = cellText(debit.cell(row));
      const to = cellText(credit.cell(row));
      return (from === '' && to === '') || isSaleEntry(from, to) ? null : `${from} / ${to}`;
    },
  };
}

function holdsAccounts(column: ValueColumn | null): column is ValueColumn {
  return column !== null && column.values.some((value) => isAccount(cellText(value)));
}
