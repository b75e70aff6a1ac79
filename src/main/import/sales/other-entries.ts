import type { ValueColumn } from '../columns/value-column';
import { accountCard, isAccount, isSaleEntry } from '../matching/account-card';
import { headerKey } from '../matching/header-names';
import { statusColumns } from '../matching/status-columns';
import { cellText } from '../readers/cell';
import type { SheetColumns } from '../sheet/sheet-columns';

/** What a row is instead of a sale (`Payment`, `Voided`, `51 / 62.01`), and the column that says so. */
export interface OtherEntry {
  readonly header: string;
  readonly value: string;
}

/** Tells the rows of a table that are no sales; null: it is one, or does not say. */
export type OtherEntries = (row: number) => OtherEntry | null;

/**
 * Finds by what a table tells sales from its other entries: the accounts of a card, the types of QuickBooks'
 * transactions, or a status. Null: by nothing.
 */
export function otherEntries(columns: SheetColumns): OtherEntries | null {
  const own = accountEntries(columns) ?? typedEntries(columns);
  const ways = [...(own === null ? [] : [own]), ...cancelledEntries(columns)];
  if (ways.length === 0) return null;
  return (row) => {
    for (const way of ways) {
      const other = way(row);
      if (other !== null) return other;
    }
    return null;
  };
}

function accountEntries(columns: SheetColumns): OtherEntries | null {
  const card = accountCard(columns.headers);
  if (card === null) return null;
  const debit = columns.valuesOf(card.debit);
  const credit = columns.valuesOf(card.credit);
  if (!holdsAccounts(debit) || !holdsAccounts(credit)) return null;
  const header = columns.headers[card.credit] ?? '';
  return (row) => {
    const from = cellText(debit.cell(row));
    const to = cellText(credit.cell(row));
    const isSale = (from === '' && to === '') || isSaleEntry(from, to);
    return isSale ? null : { header, value: `${from} / ${to}` };
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

/** States in which nothing was sold. What was sold and given back is another matter: a return has its own row. */
const cancelledStates = new Set(
  (
    'cancelled|canceled|void|voided|draft|deleted|failed|trash|已取消|取消|已作废|作废|已作廢|作廢|交易关闭|交易關閉|草稿|' +
    '暂存|已删除|已刪除|отменен|отменена|отменён|отменено|аннулирован|аннулирована|черновик|удален|удалён|' +
    'помечен на удаление|не проведен|не проведён'
  ).split('|'),
);

function typedEntries(columns: SheetColumns): OtherEntries | null {
  const keys = columns.headers.map(headerKey);
  const isQuickBooks = keys.includes('num') || keys.includes('no');
  const column = isQuickBooks ? keys.findIndex((key) => key === 'transactiontype' || key === 'type') : -1;
  return entriesSaying(columns, column, otherTypes);
}

function cancelledEntries(columns: SheetColumns): readonly OtherEntries[] {
  return statusColumns(columns.headers).flatMap((column) => {
    return entriesSaying(columns, column, cancelledStates) ?? [];
  });
}

function entriesSaying(
  columns: SheetColumns,
  column: number,
  words: ReadonlySet<string>,
): OtherEntries | null {
  const values = column === -1 ? null : columns.valuesOf(column);
  if (values === null) return null;
  const others = values.values.map((value) => words.has(cellText(value).toLowerCase()));
  if (!others.includes(true)) return null;
  const header = columns.headers[column] ?? '';
  return (row) => {
    return others[values.indexes[row] ?? 0] === true ? { header, value: cellText(values.cell(row)) } : null;
  };
}
