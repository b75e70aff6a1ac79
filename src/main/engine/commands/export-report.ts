import type { ReportRequest } from '@shared/contract/report-document';
import { createFormat } from '@shared/format/format';
import { writeUserFile } from '@main/files/write-user-file';
import { reportCsv } from '@main/report/report-csv';
import type { ReportInput } from '@main/report/report-input';
import { reportWorkbook } from '@main/report/report-workbook';
import { wordsIn } from '@main/words/words';
import type { EngineContext } from '../session/context';
import { silentTask, type Task } from '../session/task';
import { readScope } from './read-scope';
import { reportData } from './report/report-data';
import { reportDocument } from './report-document';

export const exportFormats = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportReportInput {
  readonly request: ReportRequest;
  readonly path: string;
  readonly format: ExportFormat;
}

/**
 * Writes a report as a workbook whose figures compute themselves, or as a CSV file; beside its target, renamed when it
 * is whole.
 */
export async function exportReport(
  context: EngineContext,
  { request, path, format }: ExportReportInput,
  task: Task = silentTask,
): Promise<{ bytes: number }> {
  const document = await reportDocument(context, request, task);
  const open = context.session.current();
  const words = wordsIn(request.language);
  const { facts, period } = readScope(open, request.scope);
  task.report({ phase: 'saving', rows: 0, share: 0 });
  await task.breathe();
  const input: ReportInput = {
    document,
    data: reportData(open, facts.of(period)),
    words,
    format: createFormat(request.language, facts.settings, words),
    currency: facts.settings.currency,
    paper: request.paper,
    orientation: request.orientation,
  };
  const step = (share: number): void => {
    task.report({ phase: 'saving', rows: 0, share });
    task.throwIfCancelled();
  };
  const content =
    format === 'csv' ? Buffer.from(reportCsv(input), 'utf8') : await reportWorkbook(input, step);
  task.throwIfCancelled();
  await writeUserFile(path, content);
  return { bytes: content.length };
}
