import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ReportDocument, ReportRequest } from '@shared/contract/report-document';
import { createFormat } from '@shared/format/format';
import { catalogue } from '@shared/metrics/catalogue';
import { computeTiles } from '@shared/metrics/overview';
import { createBook } from '@main/engine/commands/create-book';
import { openSample } from '@main/engine/commands/open-sample';
import { commitImport } from '@main/engine/commands/commit-import';
import { readScope } from '@main/engine/commands/read-scope';
import { reportData } from '@main/engine/commands/report/report-data';
import { reportDocument } from '@main/engine/commands/report-document';
import { stageImport } from '@main/engine/commands/stage-import';
import type { EngineContext } from '@main/engine/session/context';
import { createSession } from '@main/engine/session/session';
import { silentTask } from '@main/engine/session/task';
import type { ReportInput } from '@main/report/report-input';
import { wordsIn } from '@main/words/words';
import { temporaryFolder } from './temporary-folder';

const sampleFolder = resolve(import.meta.dirname, '../../assets/sample');

/** The engine from inside, its clock standing still. */
export function testContext(): EngineContext {
  return { session: createSession(), now: () => new Date('2025-01-15T08:00:00.000Z') };
}

/** The book that comes with the app, with all five kinds of records. */
export async function sampleContext(): Promise<EngineContext> {
  const context = testContext();
  const files = ['ledger', ...readdirSync(sampleFolder).filter((name) => !name.includes('ledger'))]
    .map((name) => join(sampleFolder, name === 'ledger' ? 'sample-ledger.csv' : name))
    .filter((path) => path.endsWith('.csv'));
  await openSample(context, { files, path: join(temporaryFolder(), 'sample.staybook') }, silentTask);
  return context;
}

/** A new book of ledger files, imported one after the other. */
export async function bookContext(
  files: readonly string[],
  settings: Parameters<typeof createBook>[1]['settings'] = { currency: 'EUR' },
): Promise<EngineContext> {
  const context = testContext();
  await createBook(context, { path: join(temporaryFolder(), 'shop.staybook'), settings, save: 'now' });
  for (const path of files) {
    const { planId } = await stageImport(context, { path }, silentTask);
    await commitImport(context, { planId }, silentTask);
  }
  return context;
}

/** A report as it goes into a workbook, with every figure that there is under its first head. */
export async function reportInput(context: EngineContext, request: ReportRequest): Promise<ReportInput> {
  const open = context.session.current();
  const words = wordsIn(request.language);
  const { facts, period } = readScope(open, request.scope);
  const document = await reportDocument(context, request);
  return {
    document: withEveryFigure(
      document,
      computeTiles(
        catalogue.filter(({ askedOnly }) => askedOnly !== true),
        facts,
        period,
      ),
    ),
    data: reportData(open, facts.of(period)),
    words,
    format: createFormat(request.language, facts.settings, words),
    currency: facts.settings.currency,
    paper: request.paper,
    orientation: request.orientation,
  };
}

function withEveryFigure(document: ReportDocument, tiles: ReturnType<typeof computeTiles>): ReportDocument {
  return {
    ...document,
    sections: document.sections.map((section) =>
      section.id === 'keyFigures'
        ? {
            ...section,
            blocks: [
              {
                kind: 'figures',
                id: 'everyFigure',
                title: 'Every figure',
                rows: tiles,
                previousPeriod: 'before',
                earlierPeriod: 'earlier',
              },
            ],
          }
        : section,
    ),
  };
}
