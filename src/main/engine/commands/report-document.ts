import type { Language, ReportDocument, Scope } from '@shared/contract/views';
import { measureFigure } from '@shared/metrics/measure-figure';
import { summaryMetrics } from '@shared/metrics/summary-metrics';
import { readImports, replacedLines } from '@main/storage';
import type { EngineContext } from '../session/context';
import { overviewOfScope } from './compute-overview';
import { readScope } from './read-scope';
import { summaryOf } from './summarize-book';

export interface ReportDocumentInput {
  readonly template: 'retention-summary';
  readonly scope: Scope;
  readonly language: Language;
}

/** Everything that the retention summary prints; the page only sets it. */
export function reportDocument(
  { session, now }: EngineContext,
  { template, scope, language }: ReportDocumentInput,
): ReportDocument {
  const open = session.current();
  const { lines, amount } = replacedLines(open.book.database);
  const { facts, period } = readScope(open, scope);
  const measured = facts.of(period);
  return {
    template,
    book: summaryOf(open),
    overview: overviewOfScope(open, scope),
    figures: summaryMetrics.map((metric) => measureFigure(metric, measured)),
    // The figures rest on the ledger alone; contracts and lists of customers have sums of their own.
    imports: readImports(open.book.database).filter(({ kind }) => kind === 'sales'),
    replaced: { lines, amount },
    preparedAt: now().toISOString(),
    language,
  };
}
