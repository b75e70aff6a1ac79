import type { Figure } from '../metrics/figure';
import type { Overview, Scope } from '../metrics/overview';
import type { Orientation, Paper, SectionId, TemplateId } from '../model/report';
import type { BookSummary, ImportRecord, Language } from './views';

export { orientations, papers, sectionIds, summaryPageSections, templateIds } from '../model/report';
export type { Orientation, Paper, SavedReport, SectionId, TemplateId } from '../model/report';

export interface ReportRequest {
  readonly template: TemplateId;
  readonly scope: Scope;
  readonly language: Language;
  readonly paper: Paper;
  readonly orientation: Orientation;
  /** The chosen sections in their order; null: those of the template. */
  readonly sections: readonly SectionId[] | null;
  /** Whose statement, by id; null: of everyone who bought in the period. */
  readonly customer: number | null;
  /** Printed under the head. */
  readonly remarks: string;
  /** The name it is saved under, printed as its title; null: that of the template. */
  readonly name: string | null;
}

/**
 * A report as it stands on paper, in a workbook and in a CSV file: the same blocks for all three. Texts are in the
 * language of the report; values are bare, with their unit, so that a workbook can compute with them.
 */
export interface ReportDocument {
  readonly template: TemplateId;
  readonly language: Language;
  /** Of the template, and of the person's own report where it is saved under a name. */
  readonly title: string;
  readonly scope: Scope;
  readonly book: BookSummary;
  readonly head: ReportHead;
  readonly sections: readonly ReportSection[];
  /** What the summary's one page is set from; null in every other template. */
  readonly summary: SummaryContent | null;
  readonly preparedAt: string;
}

/** A report on its way to paper. */
export interface PrintJob {
  readonly document: ReportDocument;
  readonly paper: Paper;
  readonly orientation: Orientation;
}

/** Whose report it is, of when, and under which definition of a customer. */
export interface ReportHead {
  readonly company: string;
  readonly period: string;
  /** From the first to the last day. */
  readonly span: string;
  readonly base: string;
  readonly dataThrough: string;
  readonly preparedAt: string;
  /** What a reader must know before the first figure: an incomplete period. */
  readonly caution: string | null;
  /** PNG or JPEG as a data URL. */
  readonly logo: string | null;
  readonly preparedBy: string;
  readonly reviewedBy: string;
  readonly remarks: string;
}

export interface ReportSection {
  readonly id: SectionId;
  readonly title: string;
  /** Why the book does not give it: printed in its place. */
  readonly unavailable: string | null;
  /** Whether it begins on a page of its own. */
  readonly startsPage: boolean;
  readonly blocks: readonly ReportBlock[];
}

export type ReportBlock =
  TextBlock | FiguresBlock | TableBlock | ChartBlock | DefinitionsBlock | PageBreakBlock | SignOffBlock;

export interface TextBlock {
  readonly kind: 'text';
  readonly text: string;
  /** A heading within the section, running text, or a note in small print. */
  readonly role: 'heading' | 'plain' | 'note';
}

/** Figures with what they were worked from and how they stood before; in a workbook they compute themselves. */
export interface FiguresBlock {
  readonly kind: 'figures';
  readonly id: string;
  readonly title: string;
  readonly rows: readonly ComparedFigure[];
  /** The periods that they are compared with, in words. */
  readonly previousPeriod: string;
  readonly earlierPeriod: string;
}

export interface ComparedFigure {
  readonly figure: Figure;
  readonly previous: Figure | null;
  readonly yearEarlier: Figure | null;
}

/** What a column holds decides how its cells are printed and which number format they have in a workbook. */
export type CellKind = 'text' | 'count' | 'number' | 'ratio' | 'money' | 'points' | 'days' | 'day';

export interface ReportColumn {
  /** Unique in its table. */
  readonly id: string;
  readonly header: string;
  readonly kind: CellKind;
  /** A workbook computes the cell: this column of the row divided by that one. */
  readonly quotient?: readonly [of: string, by: string] | undefined;
  /** A workbook computes the cell of the total row as the sum of the column. */
  readonly summed?: boolean | undefined;
  /** Printed in little room: columns of ages and months. */
  readonly narrow?: boolean | undefined;
}

/**
 * Text, or a value of the column's kind: shares as 0..1, money in minor units, days as ISO text; null is blank. Marked:
 * the value is of an incomplete period, or carries a mark that a note under the table explains.
 */
export type ReportCell =
  string | number | null | { readonly value: string | number | null; readonly marked: true };

export interface TableBlock {
  readonly kind: 'table';
  /** Unique in the report; names the sheet of a workbook. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** The last row, set apart by a rule. */
  readonly total: readonly ReportCell[] | null;
  /** In small print under the table: what marks mean, what is left out and why. */
  readonly notes: readonly string[];
}

/** A picture of numbers; the table with the same numbers always stands beside it in the section. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly id: string;
  readonly title: string;
  readonly unit: CellKind;
  readonly chart: ReportChart;
  readonly note: string;
}

export type ReportChart =
  /** Lines over places, one a series; a place without a value is a gap, an open one is dashed. */
  | {
      readonly type: 'courses';
      readonly places: readonly string[];
      readonly series: readonly ChartSeries[];
      /** What the places count, under the axis; empty: they name themselves. */
      readonly axis: string;
      readonly stepped: boolean;
    }
  /** Upright columns over places, the series side by side or one on the other. */
  | {
      readonly type: 'columns';
      readonly places: readonly string[];
      readonly series: readonly ChartSeries[];
      readonly stacked: boolean;
    }
  /** From an opening level by gains and losses to a closing one. */
  | {
      readonly type: 'waterfall';
      readonly steps: readonly {
        readonly name: string;
        readonly value: number;
        readonly role: 'level' | 'gain' | 'loss';
      }[];
    }
  /** Lying bars, the longest first or in an order of their own. */
  | { readonly type: 'bars'; readonly bars: readonly { readonly name: string; readonly value: number }[] };

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Places whose value may still change, or rests on less than the whole: hatched or dashed. */
  readonly open: readonly boolean[];
  /** The 95% interval of each value, where it has one. */
  readonly intervals: readonly (readonly [number, number] | null)[] | null;
}

/** Entries of a head, paragraphs and named facts: definitions of figures, settings, ground rules. */
export interface DefinitionsBlock {
  readonly kind: 'definitions';
  readonly entries: readonly DefinitionEntry[];
}

export interface DefinitionEntry {
  /** A metric's id, or a name of its own. */
  readonly id: string;
  readonly title: string;
  /** The value as printed; empty where the entry has none. */
  readonly value: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly { readonly name: string; readonly text: string }[];
}

/** What follows begins on a new page: one statement to a page. */
export interface PageBreakBlock {
  readonly kind: 'pageBreak';
}

export interface SignOffBlock {
  readonly kind: 'signOff';
}

export interface SummaryContent {
  readonly overview: Overview;
  readonly imports: readonly ImportRecord[];
  /** Imported lines that a corrected export has replaced: counted among the imported, in no figure. */
  readonly replaced: { readonly lines: number; readonly amount: number };
}

/** A template and its sections as the chooser shows them. */
export interface ReportTemplateView {
  readonly id: TemplateId;
  readonly sections: readonly SectionId[];
  /** Why it cannot be made of this book, in the stable form of a note; null: it can. */
  readonly unavailable: UnavailableReason | null;
}

export interface ReportSectionView {
  readonly id: SectionId;
  readonly unavailable: UnavailableReason | null;
}

/** `report:unavailable.<code>` says it. */
export type UnavailableReason =
  | 'noSales'
  | 'noContracts'
  | 'noFeedback'
  | 'noImports'
  | 'noCosts'
  | 'noRecords'
  /** The part of Staybook that makes it is not in this version. */
  | 'notYet';

export interface ReportOffer {
  readonly templates: readonly ReportTemplateView[];
  readonly sections: readonly ReportSectionView[];
}
