import type { FaultBody } from '../base/fault';
import type { BasketSet } from './basket-set';
import type { FeedbackSet } from './feedback-set';
import type { CustomerColumn } from './customer-columns';
import type { AttributeValue, CohortSet } from './cohort-set';
import type { RevenueSet } from './revenue-set';
import type { LifeSet } from './life-set';
import type { RenewalSet } from './renewal-set';
import type { SegmentSet } from './segment-set';
import type { RowSource } from './customer-views';
import type { RiskSet } from './risk-set';
import type { ProposedWindow } from '../ledger/proposed-window';
import type { Scope } from '../metrics/overview';
import type { SameReason } from '../model/customer';
import type { DateOrder, DecisionFault, ImportDecisions } from '../model/import-decisions';
import type { RowIssue, SetAsideRow } from '../model/issue';
import type { Reconciliation } from '../model/reconciliation';
import type { FieldMapping, RecordField, RecordKind, Requirement } from '../model/record-kind';
import type { BookSettings } from '../model/settings';

// What the core computes has its types there; the page finds everything it shows here.
export type { CohortMeasure, CohortTable } from '../ledger/cohorts';
export type { DateOrder, DecisionFault, ImportDecisions } from '../model/import-decisions';
export type { FieldMapping, RecordField, RecordKind, Requirement } from '../model/record-kind';
export type { Overview, RollForwardView, Scope, Tile, TrendPoint } from '../metrics/overview';
export type { PeriodView } from '../metrics/period-view';

/** A book as the screens know it. Days are ISO text here, at the edge. */
export interface BookSummary {
  readonly name: string;
  /** Where the file lies; shown, never sent back. */
  readonly path: string;
  readonly isSample: boolean;
  readonly settings: BookSettings;
  readonly lineCount: number;
  readonly customerCount: number;
  readonly contractCount: number;
  readonly feedbackCount: number;
  readonly interactionCount: number;
  readonly importCount: number;
  readonly setAsideCount: number;
  /** Of the sales ledger, else of contracts, else of feedback; null while the book holds none. */
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
  readonly rows: readonly ListedCustomer[];
}

/** A customer in a list, with what the list shows besides: in the order in which it was asked for. */
export interface ListedCustomer extends CustomerRow {
  readonly values: readonly (string | number | null)[];
}

export type CustomerSort = CustomerColumn;

/** Which customers a list shows: all, those behind a figure, or those in a cohort cell. */
export type CustomerSet =
  | { readonly kind: 'all' }
  | {
      readonly kind: 'figure';
      readonly scope: Scope;
      readonly metric: string;
      readonly part: 'numerator' | 'denominator';
      /** Only with this value of an attribute. */
      readonly group?: AttributeValue | undefined;
    }
  | { readonly kind: 'joinedAndLeft'; readonly scope: Scope }
  | BasketSet
  | RenewalSet
  | RevenueSet
  | FeedbackSet
  | RiskSet
  | SegmentSet
  | LifeSet
  | CohortSet;

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
  /** The first of its lines. */
  readonly source: RowSource;
}

export interface CustomerDetail {
  readonly customer: CustomerRow;
  readonly orders: readonly OrderView[];
  readonly lines: readonly LedgerLine[];
  readonly medianGapDays: number | null;
}

/** A question that the file leaves open: asked in the window, named as an option by the headless commands. */
export interface ImportQuestion {
  readonly code: DecisionFault;
  readonly field: RecordField | null;
  readonly column: string;
  readonly samples: readonly string[];
}

/** Where the proposed mapping comes from. */
export type MappingSource =
  | { readonly kind: 'found' }
  | { readonly kind: 'template'; readonly name: string }
  /** The last import of a file of the same shape. */
  | { readonly kind: 'earlier'; readonly fileName: string };

export type LedgerFormat = 'csv' | 'xlsx' | 'xls' | 'xlsb' | 'ods';

export interface ImportInspection {
  readonly fileName: string;
  readonly fileSize: number;
  readonly format: LedgerFormat;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly kind: RecordKind;
  /** Row number, as a spreadsheet shows it, of the header row that was found. */
  readonly headerRow: number;
  readonly columns: readonly {
    readonly index: number;
    readonly header: string;
    readonly samples: readonly string[];
    readonly field: RecordField | null;
    /** How the match was found. */
    readonly certainty: 'name' | 'content' | 'remembered' | 'none';
  }[];
  readonly mapping: FieldMapping;
  readonly mappingSource: MappingSource;
  readonly sampleRows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** Required fields that no column is matched to. */
  readonly missing: readonly Requirement[];
  /** How the dates of the column are written, or null where the column cannot settle it. */
  readonly dateOrder: DateOrder | null;
  /** What must be answered before staging; a file read further may raise more. */
  readonly questions: readonly ImportQuestion[];
  /** What a remembered mapping or template brought besides; to be sent back with the mapping. */
  readonly decisions: ImportDecisions;
}

/** What became of the rows of one calendar month (`2024-07`), or of those without a readable date (null). */
export interface MonthReconciliation {
  readonly month: string | null;
  readonly reconciliation: Reconciliation;
}

export interface ImportNote {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface ImportPlan {
  readonly planId: string;
  readonly fileName: string;
  readonly kind: RecordKind;
  readonly sheet: string | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** Field to header. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly reconciliation: Reconciliation;
  readonly months: readonly MonthReconciliation[];
  readonly newCustomers: number;
  /** New customers that may be the same as one of the book or of the file; proposed, never done. */
  readonly possibleSame: number;
  /** Invoices that the book has with other lines. They are replaced where `replaceInvoices` was decided. */
  readonly changedInvoices: number;
  readonly replacedLines: number;
  /** Minor units. */
  readonly replacedAmount: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly issueCount: number;
  /** The first thousand. */
  readonly issues: readonly RowIssue[];
  /** Rows whose line total had more decimals than the currency and was rounded half-even. */
  readonly roundedRows: number;
  readonly notes: readonly ImportNote[];
}

/** One file among several that are to be imported together. */
export interface BatchFile {
  readonly fileName: string;
  /** What importing it after the files before it will do, or why it cannot be imported. */
  readonly plan: ImportPlan | null;
  readonly fault: FaultBody | null;
}

export interface BatchPlan {
  readonly batchId: string;
  readonly files: readonly BatchFile[];
}

export interface ImportRecord {
  readonly id: number;
  readonly kind: RecordKind;
  readonly fileName: string;
  readonly fileHash: string;
  readonly sheet: string | null;
  readonly encoding: string | null;
  readonly importedAt: string;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly newCustomers: number;
  /** Rows among the imported that were set aside at first and then corrected or tried again. */
  readonly rowsCorrected: number;
  /** As the book is now: a corrected row has moved from set aside to imported. */
  readonly reconciliation: Reconciliation;
}

/** One import with everything the Data screen shows of it. */
export interface ImportDetail {
  readonly record: ImportRecord;
  readonly mapping: Readonly<Record<string, string>>;
  readonly months: readonly MonthReconciliation[];
  /** Lines of this import that a later one has replaced. */
  readonly replacedLines: number;
}

/** What undoing an import would take away and what depends on it. */
export interface UndoPreview {
  readonly record: ImportRecord;
  readonly rows: number;
  readonly amount: number;
  /** Customers that only this import knows: they go with it. */
  readonly customersRemoved: number;
  /** Customers that this import brought first and later ones use: they stay. */
  readonly customersKept: number;
  readonly correctionsLost: number;
  readonly mergesUndone: number;
  /** Lines that this import had replaced: they count again. */
  readonly linesRestored: number;
  readonly laterImports: number;
}

/** A set-aside row as the book keeps it. */
export interface KeptRow extends SetAsideRow {
  readonly id: number;
}

export interface SetAsidePage {
  readonly total: number;
  readonly headers: readonly string[];
  readonly rows: readonly KeptRow[];
}

/** What became of a corrected row: a line, one the book already had, or still set aside with these issues. */
export interface CorrectionResult {
  readonly outcome: 'imported' | 'duplicate' | 'setAside';
  readonly issues: readonly RowIssue[];
  readonly book: BookSummary;
}

export interface RetryResult {
  readonly tried: number;
  readonly imported: number;
  readonly duplicate: number;
  readonly setAside: number;
  readonly book: BookSummary;
}

export interface CustomerRef {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly taxNo: string;
  readonly email: string;
  readonly phone: string;
  readonly lines: number;
  readonly revenue: number;
}

/** Two customers that may be the same, and why. */
export interface SameProposal {
  readonly left: CustomerRef;
  readonly right: CustomerRef;
  readonly reasons: readonly SameReason[];
}

export interface MergeRecord {
  readonly id: number;
  readonly from: CustomerRef;
  readonly into: CustomerRef;
  readonly mergedAt: string;
  readonly undoneAt: string | null;
}

export interface RateView {
  readonly id: number;
  readonly currency: string;
  /** ISO day, or null: from ever. */
  readonly fromDay: string | null;
  readonly rate: string;
  /** Lines of the book that were converted by it; they keep the rate they were imported with. */
  readonly lines: number;
}

export interface RatesView {
  readonly rates: readonly RateView[];
  /** Currencies of set-aside rows that wait for a rate, with how many. */
  readonly wanted: readonly { readonly currency: string; readonly rows: number }[];
}

/** One thing that the data-quality panel counts. `code` has its words under `data:quality.<code>`. */
export interface QualityCheck {
  readonly code:
    | 'anonymous'
    | 'setAside'
    | 'possibleSame'
    | 'customersWithoutName'
    | 'withoutInvoice'
    | 'futureDates'
    | 'monthsWithoutLines'
    | 'creditsWithoutInvoice'
    | 'rounded'
    | 'converted'
    | 'replaced'
    | 'totalsDiffer';
  readonly count: number;
  /** What `count` is out of, where a share means something. */
  readonly of: number | null;
  /** Minor units, where money is concerned. */
  readonly amount: number | null;
  /** A few of them as text: months, invoice numbers, row numbers. */
  readonly samples: readonly string[];
}

export interface TemplateView {
  readonly id: number;
  readonly name: string;
  readonly kind: RecordKind;
  readonly headers: readonly string[];
  readonly mapping: Readonly<Record<string, string>>;
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
