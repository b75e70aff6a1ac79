import type { CustomerIdentity } from '../model/customer';
import type { SetAsideRow } from '../model/issue';

export interface StagedProduct {
  readonly code: string;
  readonly name: string;
  readonly category: string;
}

/** What every kind of staged rows has. */
export interface StagedRows {
  /** Each distinct way in which the file names a customer; which of them are the same is found in the book. */
  readonly customerDictionary: readonly CustomerIdentity[];
  /** Each the JSON text of one object: further columns by header, in file order, blanks left out. */
  readonly extraDictionary: readonly string[];
  readonly setAside: readonly SetAsideRow[];
  /** Sum of the amounts of set-aside rows that have a readable one. */
  readonly setAsideAmount: number;
  readonly setAsideWithoutAmount: number;
  readonly headers: readonly string[];
}

/** How amounts in another currency were converted. */
export interface StagedConversion {
  readonly currency: string;
  /** The decimal that one unit of it was taken for, in its digits. */
  readonly rate: string;
}

/**
 * The clean lines of one sheet, read and checked but not yet in a book: columns of equal length, row i of each
 * the same line, texts as indexes into dictionaries (-1: none). What import makes and storage writes; the seam
 * between the two, which do not know each other.
 */
export interface StagedLines extends StagedRows {
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
  /** Lines in another currency, by line: which conversion, and the whole minor units of that currency. */
  readonly foreign: ReadonlyMap<number, { readonly conversion: number; readonly amount: number }>;
  readonly conversionDictionary: readonly StagedConversion[];
  readonly invoiceDictionary: readonly string[];
  readonly productDictionary: readonly StagedProduct[];
}
