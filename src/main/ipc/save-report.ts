import { basename } from 'node:path';
import type { ChannelInput } from '@shared/contract/channels';
import type { ReportRequest } from '@shared/contract/report-document';
import type { BookSummary } from '@shared/contract/views';
import type { FileDialogs } from '@main/app/dialogs';
import type { EngineClient } from '@main/app/engine-client';
import type { ReportMaker } from '@main/app/report-maker';
import { checkPlace } from '@main/files/check-place';
import { readLogo } from '@main/files/read-logo';
import { writeUserFile } from '@main/files/write-user-file';
import { wordsIn } from '@main/words/words';

export interface SavingParts {
  readonly engine: EngineClient;
  readonly dialogs: FileDialogs;
  readonly reports: ReportMaker;
}

/** First the place, then the work: nobody waits for a report only to cancel the dialog. Null: the dialog was closed. */
export async function saveReport(
  { engine, dialogs, reports }: SavingParts,
  book: BookSummary,
  { request, taskId, format }: ChannelInput<'report.save'>,
): Promise<{ name: string } | null> {
  const path = await dialogs.chooseReport(reportName(book, request), format);
  if (path === null) return null;
  await checkPlace(path);
  if (format === 'pdf') await writeUserFile(path, await reports.pdf(request, taskId));
  else await engine.run('exportReport', { request, path, format }, taskId);
  return { name: basename(path) };
}

/** Null: the dialog was closed. */
export async function chooseLogo({ dialogs }: Pick<SavingParts, 'dialogs'>): Promise<string | null> {
  const path = await dialogs.chooseLogo();
  return path === null ? null : readLogo(path);
}

function reportName(book: BookSummary, { template, name, scope, language }: ReportRequest): string {
  const title = name ?? wordsIn(language)(`report:template.${template}.name`);
  return `${book.name} ${title} ${scope.period.replaceAll('..', ' – ')}`;
}
