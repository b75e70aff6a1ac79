import type { Orientation, Paper, ReportDocument } from '@shared/contract/report-document';
import type { Format } from '@shared/format/format';
import type { Translate } from '@shared/format/translate';
import type { ReportData } from './report-data';

/** A report on its way into a workbook or a CSV file. */
export interface ReportInput {
  readonly document: ReportDocument;
  /** What its formulas compute from. */
  readonly data: ReportData;
  /** In the language of the report. */
  readonly words: Translate;
  readonly format: Format;
  readonly currency: string;
  readonly paper: Paper;
  readonly orientation: Orientation;
}
