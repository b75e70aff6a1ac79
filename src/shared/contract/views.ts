import type { ProposedWindow } from '../ledger/proposed-window';
import type { Overview, Scope } from '../metrics/overview';
import type { RowIssue, SetAsideRow } from '../model/issue';
import type { Reconciliation } from '../model/reconciliation';
import type { BookSettings } from '../model/settings';

// What the core computes has its types there; the page finds everything it shows here.
export type { CohortMeasure, CohortTable } from '../ledger/cohorts';
export type { Overview, PeriodView, RollForwardView, Scope, Tile, TrendPoint } from '../metrics/overview';

/** A book as the screens know it. Days are ISO text here, at the edge. */
export interface BookSummary {
  readonly name: string;
  /** Where the file lies; shown, never sent back. */
  readonly path: string;
  readonly isSample: boolean;
  readonly settings: BookSettings;
  readonly lineCount: number;
  readonly customerCount: number;
  readonly importCount: number;
  readonly setAsideCount: number;
  /** Null while the book holds no line. */
  readonly firstDay: string | null;
  readonly dataThrough: string | null;
  readonly dataQuality: {
    readonly anonymousLines: number;
    /** Minor units. */
    readonly anonymousAmount: number;
    readonly setAsideRows: number;
  };
  /** Proposed window: 95th percentile of the gaps between orders, rounded up to 30/60/90/180/365. */
  readonly proposedWindow: ProposedWindow | null;
}

export interface CustomerRow {
  readonly id: number;
  /** The ledger's own customer number, or the name where it has none. */
  readonly code: string;
  readonly name: string;
  readonly firstPurchase: string | null;
  readonly lastPurchase: string | null;
  readonly orders: number;
  /** Net, minor units. */
  readonly revenue: number;
  readonly recencyDays: number | null;
}

export interface CustomerPage {
  readonly total: number;
  readonly rows: readonly CustomerRow[];
}

export type CustomerSort =
  'code' | 'name' | 'firstPurchase' | 'lastPurchase' | 'orders' | 'revenue' | 'recencyDays';

/** Which customers a list shows: all, those behind a figure, or those in a cohort cell. */
export type CustomerSet =
  | { readonly kind: 'all' }
  | {
      readonly kind: 'figure';
      readonly scope: Scope;
      readonly metric: string;
      readonly part: 'numerator' | 'denominator';
    }
  | { readonly kind: 'joinedAndLeft'; readonly scope: Scope }
  | {
      readonly kind: 'cohort';
      readonly unit: 'week' | 'month' | 'quarter' | 'year';
      readonly cohort: string;
      /** Null: the whole cohort. */
      readonly age: number | null;
      readonly mode: 'bounded' | 'unbounded';
    };

export interface LedgerLine {
  readonly id: number;
  readonly day: string;
  readonly invoice: string | null;
  readonly creditedInvoice: string | null;
  readonly product: string | null;
  readonly category: string | null;
  readonly quantity: string | null;
  readonly unitPrice: string | null;
  /** Minor units. */
  readonly amount: number;
  readonly extra: Readonly<Record<string, string>>;
  /** The way back: file, sheet (null for text files) and the row number a spreadsheet shows. */
  readonly fileName: string;
  readonly sheet: string | null;
  readonly row: number;
}

export interface OrderView {
  readonly day: string;
  readonly invoice: string | null;
  readonly net: number;
  readonly lineCount: number;
  /** False: netted to nothing, or a credit note of its own. */
  readonly isPurchase: boolean;
}

export interface CustomerDetail {
  readonly customer: CustomerRow;
  readonly orders: readonly OrderView[];
  readonly lines: readonly LedgerLine[];
  readonly medianGapDays: number | null;
}

/** Fields of a sales ledger that a column can be matched to. */
export type SalesField =
  | 'date'
  | 'customerId'
  | 'customerName'
  | 'amount'
  | 'quantity'
  | 'unitPrice'
  | 'invoice'
  | 'creditFor'
  | 'product'
  | 'productName'
  | 'category'
  | 'currency'
  | 'channel'
  | 'salesperson';

/** Column index (from 0) for each matched field; columns matched to none are kept as attributes. */
export type ColumnMapping = Readonly<Partial<Record<SalesField, number>>>;

export interface ImportInspection {
  readonly fileName: string;
  readonly fileSize: number;
  readonly format: 'csv' | 'xlsx';
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** Row number, as a spreadsheet shows it, of the header row that was found. */
  readonly headerRow: number;
  readonly columns: readonly {
    readonly index: number;
    readonly header: string;
    readonly samples: readonly string[];
    readonly field: SalesField | null;
    /** How the match was found. */
    readonly certainty: 'name' | 'content' | 'none';
  }[];
  readonly mapping: ColumnMapping;
  readonly sampleRows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** Required fields that no column is matched to. */
  readonly missing: readonly ('date' | 'customer' | 'amount')[];
  /** How the dates of the column are written, or null where the column cannot settle it. */
  readonly dateOrder: 'ymd' | 'dmy' | 'mdy' | null;
}

export interface ImportPlan {
  readonly planId: string;
  readonly fileName: string;
  readonly kind: 'sales';
  readonly sheet: string | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly mapping: Readonly<Record<string, string>>;
  readonly reconciliation: Reconciliation;
  readonly newCustomers: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly issueCount: number;
  /** The first thousand. */
  readonly issues: readonly RowIssue[];
  /** Rows whose line total had more decimals than the currency and was rounded half-even. */
  readonly roundedRows: number;
  readonly notes: readonly {
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
  }[];
}

export interface ImportRecord {
  readonly id: number;
  readonly fileName: string;
  readonly fileHash: string;
  readonly sheet: string | null;
  readonly encoding: string | null;
  readonly importedAt: string;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly newCustomers: number;
  readonly reconciliation: Reconciliation;
}

export interface SetAsidePage {
  readonly total: number;
  readonly headers: readonly string[];
  readonly rows: readonly SetAsideRow[];
}

/** Everything the one-page retention summary and its definitions appendix print. */
export interface ReportDocument {
  readonly template: 'retention-summary';
  readonly book: BookSummary;
  readonly overview: Overview;
  readonly imports: readonly ImportRecord[];
  readonly preparedAt: string;
  readonly language: Language;
}

export type Language = 'en' | 'zh-CN' | 'zh-TW' | 'ru';
export const languages: readonly Language[] = ['en', 'zh-CN', 'zh-TW', 'ru'];

export type Theme = 'system' | 'light' | 'dark';

export interface AppState {
  readonly version: string;
  readonly platform: string;
  readonly language: Language;
  readonly theme: Theme;
  readonly recentBooks: readonly {
    readonly id: string;
    readonly name: string;
    readonly path: string;
    readonly openedAt: string;
  }[];
  /** The open book, or null. */
  readonly book: BookSummary | null;
}

/** A file that a person chose; the page knows its name and a token, never a path it could invent. */
export interface FileToken {
  readonly token: string;
  readonly name: string;
  readonly size: number;
}

export interface Progress {
  readonly taskId: string;
  readonly phase: 'reading' | 'checking' | 'writing' | 'saving' | 'computing' | 'printing';
  /** Null while the total is unknown. */
  readonly share: number | null;
  readonly rows: number;
  readonly rowsPerSecond: number;
}
