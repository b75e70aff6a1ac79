/** Something wrong with one cell or row of an imported file: where, what, and a stable code. */
export interface RowIssue {
  /** The row number that the spreadsheet shows. */
  readonly row: number;
  /** The header of the column, or empty where the whole row is meant. */
  readonly column: string;
  /** The raw text, cut to 200 characters. */
  readonly value: string;
  /** A stable code such as `date.invalid`; worded by `shared/words` (key `issue:<code>`). */
  readonly reason: string;
}

/** A row that could not become a line: kept whole, with what is wrong, so that it can be corrected. */
export interface SetAsideRow {
  readonly row: number;
  readonly issues: readonly RowIssue[];
  readonly cells: readonly string[];
  /** Minor units; null where the row has no amount that can be read. */
  readonly amount: number | null;
  /** Day number of the row's date, null where it has none that can be read. */
  readonly day: number | null;
}

/** Every reason a row can be set aside for; each has its words under `issue:<code>`. */
export const issueReasons = [
  'date.missing',
  'date.invalid',
  'date.outOfRange',
  'date.yearUnclear',
  'date.orderUnclear',
  'amount.missing',
  'amount.invalid',
  'amount.ambiguous',
  'amount.tooLarge',
  'cell.error',
  'cell.noResult',
  'row.total',
  'row.heading',
  'row.notSale',
  'row.tooManyCells',
  'currency.noRate',
  'customer.missing',
  'term.invalid',
  'term.endsBeforeStart',
  'score.invalid',
  'kind.missing',
] as const;

/**
 * Whether what is wrong with a row is that it is no record at all but a total or a heading of others. The money it
 * states is theirs: it stands in no sum, and is not missing from one.
 */
export function isNoRecord(issues: readonly RowIssue[]): boolean {
  const reason = issues[0]?.reason;
  return reason === 'row.total' || reason === 'row.heading';
}
