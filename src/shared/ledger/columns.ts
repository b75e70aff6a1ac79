/**
 * A book's sale lines that count (replaced ones do not) as columns, in line-id order: what storage hands to the
 * computing side. Row i of every array is the same line.
 */
export interface LedgerColumns {
  readonly lineCount: number;
  readonly customerCount: number;
  /** Primary key of the line in the book. */
  readonly lineIds: Int32Array;
  readonly days: Int32Array;
  /**
   * Customer index 0..customerCount-1, in the order of their ids, merged ones as the customer they count as; or
   * -1: no customer named (walk-in).
   */
  readonly customers: Int32Array;
  /** Invoice id, or 0: none. */
  readonly invoices: Int32Array;
  /** Invoice id that this line credits, or 0: none named. */
  readonly creditedInvoices: Int32Array;
  /** Minor units; whole numbers within ±2^53. */
  readonly amounts: Float64Array;
}
