import type { LedgerFormat } from '@shared/contract/views';
import type { Cell } from './cell';

export type Row = readonly Cell[];

/** Some rows of a table in file order, each with the row number that a spreadsheet shows. */
export interface RowBatch {
  readonly rows: readonly Row[];
  readonly rowNumbers: readonly number[];
}

/** Something a person should know about the file as such; worded by `shared/words` (key `note:<code>`). */
export interface ImportNote {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** One table of a file, read once from top to bottom. Whoever opened it closes it. */
export interface TableReader {
  readonly sheet: string | null;
  batches(): AsyncGenerator<RowBatch, void, undefined>;
  /** How much of the table has been read, 0..1. */
  share(): number;
  /** Complete once the last batch has been read. */
  notes(): readonly ImportNote[];
}

/** A file of one or more tables. */
export interface LedgerSource {
  readonly format: LedgerFormat;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** Names of the visible sheets; empty for text files. */
  readonly sheets: readonly string[];
  /** Names of the sheets that the spreadsheet program does not show; they open like any other. */
  readonly hiddenSheets?: readonly string[];
  /** Each call reads from the top again. `sheet` null: the only table of a text file. */
  openTable(sheet: string | null): Promise<TableReader>;
  close(): Promise<void>;
}

/** No spreadsheet has more; wider or longer input is a mistake or an attack. */
export const MAX_COLUMNS = 16_384;
export const MAX_SHEET_ROWS = 1_048_576;
/** Characters of one cell; Excel itself stops at 32,767. */
export const MAX_CELL_LENGTH = 1_000_000;
