import type {
  ReportBlock,
  ReportRequest,
  SectionId,
  UnavailableReason,
} from '@shared/contract/report-document';
import type { Format } from '@shared/format/format';
import type { Translate } from '@shared/format/translate';
import type { Metric } from '@shared/metrics/metric';
import type { LedgerFacts, PeriodFacts } from '@shared/metrics/period-facts';
import type { Period } from '@shared/model/period';
import type { EngineContext } from '../../session/context';
import type { OpenBook } from '../../session/open-book';
import type { Task } from '../../session/task';

/** What a section is made from. */
export interface ReportGround {
  /** For the commands of the engine: a section asks them what the screens ask. */
  readonly context: EngineContext;
  readonly open: OpenBook;
  readonly request: ReportRequest;
  readonly period: Period;
  /** Under the base of the request. */
  readonly facts: LedgerFacts;
  /** The same, of the period. */
  readonly current: PeriodFacts;
  /** Words and values in the language of the report. */
  readonly words: Translate;
  readonly format: Format;
  /** Metrics of all chosen sections, in the order of the catalogue: what the definitions define. */
  readonly metrics: readonly Metric[];
  /** A section that prints many rows reports and breathes between them. */
  readonly task: Task;
}

/**
 * One section of a report: one file, and its line in `sections/index.ts`. Its title is `report:section.<id>`.
 */
export interface ReportSectionSource {
  readonly id: SectionId;
  /** Metrics whose figures stand in it: each is defined in the appendix. */
  readonly metrics: readonly Metric[];
  /** On a page of its own, whatever stands before it. */
  readonly startsPage?: boolean;
  /** Why the book does not give it; null: it does. */
  readonly unavailable: (open: OpenBook) => UnavailableReason | null;
  readonly blocks: (ground: ReportGround) => readonly ReportBlock[] | Promise<readonly ReportBlock[]>;
}

/** A report: one file that names its sections, and its line in `templates/index.ts`. Named `report:template.<id>.name`. */
export interface ReportTemplate {
  readonly id: ReportRequest['template'];
  readonly sections: readonly SectionId[];
  /** Why it cannot be made of the book; null: it can. */
  readonly unavailable: (open: OpenBook) => UnavailableReason | null;
}
