import type { ColumnMapping, ImportPlan } from '@shared/contract/views';
import type { StagedLines } from '@shared/ledger/staged-lines';

export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** What the person settled before staging; whatever is left out is found in the file. */
export interface StageRequest {
  readonly sheet?: string | undefined;
  /** Row number, as a spreadsheet shows it. */
  readonly headerRow?: number | undefined;
  readonly mapping?: ColumnMapping | undefined;
  readonly dateOrder?: DateOrder | undefined;
  /** The book's currency, or null for a book that is still to be made: the file's own, else USD. */
  readonly currency: string | null;
}

export interface StagedFileInfo {
  readonly fileName: string;
  readonly fileSha256: string;
  readonly fileSize: number;
  readonly format: 'csv' | 'xlsx';
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly headerRow: number;
  /** Field to header text. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly dateOrder: DateOrder;
  /** The currency the amounts are reckoned in. */
  readonly currency: string;
  /** The one currency that the file itself names, or null. */
  readonly currencyFound: string | null;
  /** Lines and set-aside rows; blank rows and rows above the header are no rows. */
  readonly rowsRead: number;
  /** Minor units: lines plus set-aside rows that have a readable amount. */
  readonly amountRead: number;
  /** Rows whose line total had more decimals than the currency and was rounded half-even. */
  readonly roundedRows: number;
  /** ISO days; null where no line was read. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly notes: ImportPlan['notes'];
}

export interface StagedSales {
  readonly lines: StagedLines;
  readonly info: StagedFileInfo;
}
