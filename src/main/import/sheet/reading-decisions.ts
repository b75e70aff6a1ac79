import { Fault } from '@shared/base/fault';
import type { DecisionFault, ImportDecisions } from '@shared/model/import-decisions';
import type { RecordField } from '@shared/model/record-kind';

/** What settles how cells are read where the file does not: what a person says, else what held for its shape before. */
export interface ReadingDecisions {
  readonly stated: ImportDecisions;
  readonly fallback: ImportDecisions;
  /**
   * Rows that are read again have nothing around them that could settle anything, and there is nobody to ask for
   * each: what stays open is set aside once more.
   */
  readonly whenOpen: 'ask' | 'setAside';
}

/** A question that a column leaves open. */
export interface ColumnQuestion {
  readonly code: DecisionFault;
  readonly field: RecordField;
  readonly column: string;
  readonly samples: readonly string[];
}

/** Ends the staging with the first question, as a sentence that names the option to answer it by. */
export function throwQuestion(questions: readonly ColumnQuestion[]): void {
  const [first] = questions;
  if (first === undefined) return;
  throw new Fault('usage', first.code, { column: first.column, samples: first.samples.join(' | ') });
}
