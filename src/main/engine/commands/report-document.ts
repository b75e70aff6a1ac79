import type { ReportDocument, ReportRequest, ReportSection } from '@shared/contract/report-document';
import { createFormat } from '@shared/format/format';
import { catalogue } from '@shared/metrics/catalogue';
import { readImports, replacedLines } from '@main/storage';
import { wordsIn } from '@main/words/words';
import type { EngineContext } from '../session/context';
import type { OpenBook } from '../session/open-book';
import { silentTask, type Task } from '../session/task';
import { readReport } from './check-report';
import { overviewOfScope } from './compute-overview';
import { reportHead } from './report/report-head';
import type { ReportGround, ReportSectionSource } from './report/section';
import { summaryOf } from './summarize-book';

/** A report as paper, workbook and CSV file set it: its chosen sections in their order. */
export async function reportDocument(
  context: EngineContext,
  request: ReportRequest,
  task: Task = silentTask,
): Promise<ReportDocument> {
  const open = context.session.current();
  const { facts, period, chosen } = readReport(open, request);
  const words = wordsIn(request.language);
  // What the book does not give has no figures, so that there is nothing of it to define.
  const given = chosen.filter((section) => section.unavailable(open) === null);
  const used = new Set(given.flatMap(({ metrics }) => metrics));
  const ground: ReportGround = {
    context,
    open,
    request,
    period,
    facts,
    current: facts.of(period),
    words,
    format: createFormat(request.language, facts.settings, words),
    metrics: catalogue.filter((metric) => used.has(metric)),
    task,
  };
  const preparedAt = context.now().toISOString();
  return {
    template: request.template,
    language: request.language,
    title: request.name ?? words(`report:template.${request.template}.name`),
    scope: request.scope,
    book: summaryOf(open),
    head: reportHead(ground, preparedAt),
    sections: await sectionsOf(chosen, ground),
    summary: request.template === 'retention-summary' ? summaryContent(open, request) : null,
    preparedAt,
  };
}

/** One after the other, so that a person can watch and cancel between them. */
async function sectionsOf(
  chosen: readonly ReportSectionSource[],
  ground: ReportGround,
): Promise<readonly ReportSection[]> {
  const made: ReportSection[] = [];
  for (const section of chosen) {
    ground.task.report({ phase: 'computing', rows: made.length, share: made.length / chosen.length });
    await ground.task.breathe();
    const lacking = section.unavailable(ground.open);
    made.push({
      id: section.id,
      title: ground.words(`report:section.${section.id}`),
      unavailable: lacking === null ? null : ground.words(`report:unavailable.${lacking}`),
      startsPage: section.startsPage ?? false,
      blocks: lacking === null ? await section.blocks(ground) : [],
    });
  }
  return made;
}

function summaryContent(open: OpenBook, { scope }: ReportRequest): ReportDocument['summary'] {
  const { lines, amount } = replacedLines(open.book.database);
  return {
    overview: overviewOfScope(open, scope),
    // The figures rest on the ledger alone; contracts and lists of customers have sums of their own.
    imports: readImports(open.book.database).filter(({ kind }) => kind === 'sales'),
    replaced: { lines, amount },
  };
}
