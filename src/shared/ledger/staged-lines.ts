import type { SetAsideRow } from '../model/issue';

/** A customer as a file names it. `matchKey` is the normalised identity that the book matches by. */
export interface StagedCustomer {
  readonly matchKey: string;
  readonly code: string;
  readonly name: string;
}

export interface StagedProduct {
  readonly code: string;
  readonly name: string;
  readonly category: string;
}

/**
 * The clean lines of one sheet, read and checked but not yet in a book: columns of equal length, row i of each
 * the same line, texts as indexes into dictionaries (-1: none). What import makes and storage writes; the seam
 * between the two, which do not know each other.
 */
export interface StagedLines {
  readonly lineCount: number;
  /** Row numbers as a spreadsheet shows them. */
  readonly rows: Int32Array;
  readonly days: Int32Array;
  readonly customers: Int32Array;
  readonly invoices: Int32Array;
  readonly creditedInvoices: Int32Array;
  readonly products: Int32Array;
  /** NaN: no quantity or price in the file. For display; money is `amounts`. */
  readonly quantities: Float64Array;
  readonly unitPrices: Float64Array;
  /** Whole minor units of the book's currency. */
  readonly amounts: Float64Array;
  readonly extras: Int32Array;
  readonly customerDictionary: readonly StagedCustomer[];
  readonly invoiceDictionary: readonly string[];
  readonly productDictionary: readonly StagedProduct[];
  /** Each the JSON text of one object: further columns by header, in file order, blanks left out. */
  readonly extraDictionary: readonly string[];
  readonly setAside: readonly SetAsideRow[];
  /** Sum of the amounts of set-aside rows that have a readable one. */
  readonly setAsideAmount: number;
  readonly setAsideWithoutAmount: number;
  readonly headers: readonly string[];
}
