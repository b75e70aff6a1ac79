import type { AnyStagedRecords } from '@shared/ledger/staged-records';
import type { StagedLines } from '@shared/ledger/staged-lines';
import type { ExchangeRate } from '@shared/model/exchange-rate';
import type { DateOrder, ImportDecisions } from '@shared/model/import-decisions';
import type { RecordKind } from '@shared/model/record-kind';
import type { ImportNote, LedgerFormat, MappingSource } from '@shared/contract/views';

/** What the book settles about any file. */
export interface StageContext {
  /** The book's currency, or null for a book that is still to be made: the file's own, else USD. */
  readonly currency: string | null;
  readonly rates: readonly ExchangeRate[];
  /** Templates first, then earlier imports, the latest first: the first with the headers of the file counts. */
  readonly remembered: readonly RememberedMapping[];
}

/** How a file of a shape was read before. */
export interface RememberedMapping {
  readonly source: Exclude<MappingSource, { kind: 'found' }>;
  readonly kind: RecordKind;
  readonly headers: readonly string[];
  /** Field to header. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Without mapping, sheet and header row. */
  readonly decisions: ImportDecisions;
}

export interface StagedFileInfo {
  readonly fileName: string;
  readonly fileSha256: string;
  readonly fileSize: number;
  readonly format: LedgerFormat;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly headerRow: number;
  /** Field to header text. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Everything that reads a row of this file again as it was read: mapping, orders, marks, kind. */
  readonly decisions: ImportDecisions;
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
  readonly notes: readonly ImportNote[];
}

/** A sheet read and checked, not yet written: the rows of one kind, and what is known of the file. */
export type StagedImport =
  | { readonly kind: 'sales'; readonly rows: StagedLines; readonly info: StagedFileInfo }
  | {
      readonly kind: Exclude<RecordKind, 'sales'>;
      readonly rows: AnyStagedRecords;
      readonly info: StagedFileInfo;
    };
