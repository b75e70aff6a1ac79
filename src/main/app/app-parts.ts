import { join } from 'node:path';
import { app } from 'electron';
import { languageOf } from '@main/words/words';
import { createDesk, type Desk } from './desk';
import { createFileDialogs, type FileDialogs } from './dialogs';
import { createEngineClient, type EngineClient } from './engine-client';
import { createFileTokens, type FileTokens } from './file-tokens';
import { forkEngine } from './fork-engine';
import { openPreferences } from './preferences';
import { createReportPrinter, type ReportPrinter } from './printing';
import { createReportMaker, type ReportMaker } from './report-maker';

export interface AppParts {
  readonly desk: Desk;
  readonly engine: EngineClient;
  readonly tokens: FileTokens;
  readonly dialogs: FileDialogs;
  readonly printer: ReportPrinter;
  readonly reports: ReportMaker;
  /** The ledger that comes with the app, and where the book made of it lies. */
  readonly sample: { readonly files: readonly string[]; readonly book: string };
  /** The folder of the definitions in SQL, which go along with exported tables. */
  readonly definitions: string;
}

/** The app's parts, put together over a profile; with a window or without one. To be called when Electron is ready. */
/** The ledger first: it settles the book's currency. */
const sampleFiles = [
  'sample-ledger.csv',
  'sample-customers.csv',
  'sample-contracts.csv',
  'sample-feedback.csv',
  'sample-interactions.csv',
];

export async function createAppParts(built: string, devServer: string | null): Promise<AppParts> {
  const preferences = await openPreferences(app.getPath('userData'), languageOf(app.getLocale()));
  const desk = createDesk(preferences, () => new Date());
  const engine = createEngineClient({
    start: () => forkEngine(join(built, 'main/worker.js')),
    onProgress: (progress) => desk.send('progress', progress),
  });
  const printer = createReportPrinter(join(built, 'preload/index.cjs'), devServer);
  const resources = app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'assets');
  return {
    desk,
    engine,
    tokens: createFileTokens(),
    dialogs: createFileDialogs(() => preferences.current().language),
    printer,
    reports: createReportMaker({
      engine,
      printer,
      onProgress: (progress) => desk.send('progress', progress),
    }),
    sample: {
      files: sampleFiles.map((name) => join(resources, 'sample', name)),
      book: join(app.getPath('userData'), 'Sample.staybook'),
    },
    definitions: join(app.isPackaged ? resources : app.getAppPath(), 'sql'),
  };
}
