import { writeUserFile } from '@main/files/write-user-file';
import { Fault } from '@shared/base/fault';
import type { ChannelInput } from '@shared/contract/channels';
import { usualColumns } from '@shared/contract/customer-columns';
import { allBands } from '@shared/contract/feedback-set';
import { feedbackColumns } from '@shared/contract/feedback-views';
import type { BookSummary, FileToken, Language } from '@shared/contract/views';
import { issueReasons } from '@shared/model/issue';
import type { Desk } from '@main/app/desk';
import type { FileDialogs } from '@main/app/dialogs';
import type { EngineClient } from '@main/app/engine-client';
import type { FileTokens } from '@main/app/file-tokens';
import type { ReportPrinter } from '@main/app/printing';
import type { ReportMaker } from '@main/app/report-maker';
import { forgetBook } from '@main/app/recent-books';
import { wordsIn } from '@main/words/words';
import { basename } from 'node:path';
import type { Handlers } from './handle';
import { customerHeader, customerLabels } from './customer-words';
import { chooseLogo, saveReport } from './save-report';
import { tokensOfLedgers } from './tokens-of-ledgers';

export interface HandlerParts {
  readonly engine: EngineClient;
  readonly desk: Desk;
  readonly tokens: FileTokens;
  readonly dialogs: FileDialogs;
  readonly printer: ReportPrinter;
  readonly reports: ReportMaker;
  readonly sample: { readonly files: readonly string[]; readonly book: string };
  readonly definitions: string;
}

/** Every channel and what it does, a line each where the engine does it. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { engine, desk, tokens, dialogs, printer, reports, sample, definitions } = parts;
  const show = async (book: BookSummary): Promise<BookSummary> => {
    await desk.setBook(book);
    return book;
  };
  const openPath = async (path: string): Promise<BookSummary> => show(await engine.run('openBook', { path }));
  /** The answer of a command that changed the book, once the window knows the book as it now is. */
  const refreshed = async <Value>(running: Promise<Value>): Promise<Value> => {
    try {
      return await running;
    } finally {
      // A batch that fails half-way has still imported the files before.
      if (desk.state().book !== null) await show(await engine.run('summarizeBook', undefined));
    }
  };
  const setPreference: PreferenceSetter = async (patch) => {
    await desk.preferences.change(patch);
    desk.refresh();
    return desk.state();
  };
  return {
    'app.state': () => desk.state(),
    'app.setLanguage': setPreference,
    'app.setTheme': setPreference,
    'app.cancel': ({ taskId }) => {
      engine.cancel(taskId);
      reports.cancel(taskId);
    },
    'files.chooseLedgers': async () => Promise.all((await dialogs.chooseLedgers()).map(tokens.issue)),
    'files.chooseLedgerFolder': async () => {
      const folder = await dialogs.chooseFolder();
      return folder === null ? [] : tokensOfLedgers([folder], tokens);
    },
    'files.chooseBook': async () => tokenFor(tokens, await dialogs.chooseBook()),
    'files.chooseNewBook': async ({ suggestedName }) =>
      tokenFor(tokens, await dialogs.chooseNewBook(suggestedName)),
    'files.saveTable': async ({ name, headers, rows, kind }) =>
      saveAs(await (kind === 'csv' ? dialogs.chooseCsv(name) : dialogs.chooseTable(name)), (path) =>
        engine.run('exportShownTable', { path, title: name, headers, rows }),
      ),
    'files.savePicture': async ({ name, picture: { kind, content } }) =>
      saveAs(await dialogs.choosePicture(name, kind), (path) =>
        writeUserFile(path, kind === 'png' ? Buffer.from(content, 'base64') : content),
      ),
    'files.copyPicture': ({ png }) => dialogs.copyPicture(Buffer.from(png, 'base64')),
    'book.create': async ({ token, settings }) =>
      show(await engine.run('createBook', { path: tokens.pathOf(token), settings, save: 'now' })),
    'book.open': ({ token }) => openPath(tokens.pathOf(token)),
    'book.openRecent': ({ id }) => openPath(recentPath(desk, id)),
    'book.forgetRecent': ({ id }) =>
      desk.preferences
        .change({ recentBooks: forgetBook(desk.preferences.current().recentBooks, id) })
        .then(desk.state),
    'book.openSample': async ({ taskId }) =>
      show(await engine.run('openSample', { files: sample.files, path: sample.book }, taskId)),
    'book.close': async () => {
      await engine.run('closeBook', undefined);
      await desk.setBook(null);
    },
    'book.updateSettings': async (patch) => show(await engine.run('updateSettings', patch)),
    'import.inspect': ({ token, decisions }) =>
      engine.run('inspectFile', { path: tokens.pathOf(token), decisions }),
    'import.stage': ({ token, taskId, decisions, currency }) =>
      engine.run('stageImport', { path: tokens.pathOf(token), decisions, currency }, taskId),
    'import.commit': ({ planId, taskId }) => refreshed(engine.run('commitImport', { planId }, taskId)),
    'import.discard': ({ planId }) => engine.run('discardImport', { planId }),
    'import.stageAll': ({ files, taskId, currency }) =>
      engine.run(
        'stageBatch',
        { files: files.map(({ token, decisions }) => ({ path: tokens.pathOf(token), decisions })), currency },
        taskId,
      ),
    'import.commitAll': ({ batchId, taskId }) => refreshed(engine.run('commitBatch', { batchId }, taskId)),
    'data.imports': () => engine.run('listImports', undefined),
    'data.import': (input) => engine.run('describeImport', input),
    'data.undoPreview': (input) => engine.run('previewUndo', input),
    'data.undoImport': ({ importId, taskId }) => engine.run('undoImport', { importId }, taskId).then(show),
    'data.setAside': (page) => engine.run('listSetAside', page),
    'data.correctSetAside': (input) => refreshed(engine.run('correctSetAside', input)),
    'data.retrySetAside': ({ importId, taskId }) =>
      refreshed(engine.run('retrySetAside', { importId }, taskId)),
    'data.exportSetAside': async ({ importId, language }) => exportSetAside(parts, importId, language),
    'data.exportTables': async ({ taskId, language }) => {
      const parent = await dialogs.chooseFolder();
      const name = wordsIn(language)('data:tables.folder', { name: openBook(desk).name });
      return parent === null ? null : engine.run('exportTables', { parent, name, definitions }, taskId);
    },
    'data.sameCustomers': () => engine.run('listSameCustomers', undefined),
    'data.mergeCustomers': (input) => engine.run('mergeCustomers', input).then(show),
    'data.keepApart': (input) => engine.run('keepApart', input).then(show),
    'data.merges': () => engine.run('listMerges', undefined),
    'data.undoMerge': (input) => engine.run('undoMerge', input).then(show),
    'data.rates': () => engine.run('listRates', undefined),
    'data.setRate': (input) => engine.run('setRate', input),
    'data.deleteRate': (input) => engine.run('deleteRate', input),
    'data.quality': () => engine.run('assessQuality', undefined),
    'data.templates': () => engine.run('listTemplates', undefined),
    'data.saveTemplate': (input) => engine.run('saveTemplate', input),
    'data.deleteTemplate': (input) => engine.run('deleteTemplate', input),
    'figures.overview': ({ scope }) => engine.run('computeOverview', { scope }),
    'figures.figures': async (input) => (await engine.run('computeFigures', input)).figures,
    'figures.tiles': (input) => engine.run('computeTiles', input),
    'figures.revenue': (input) => engine.run('computeRevenue', input),
    'figures.attributes': () => engine.run('listAttributes', undefined),
    'figures.attributeCohorts': (question) => engine.run('computeAttributeCohorts', question),
    'figures.survival': (question) => engine.run('computeSurvival', question),
    'figures.grouped': (question) => engine.run('computeGrouped', question),
    'figures.cohorts': (question) => engine.run('computeCohorts', question),
    'baskets.rules': (question) => engine.run('computeBaskets', question),
    'baskets.rule': (question) => engine.run('describeBasketRule', question),
    'baskets.offers': (input) => engine.run('customerOffers', input),
    'feedback.overview': ({ scope }) => engine.run('computeFeedback', { scope }),
    'feedback.groups': (question) => engine.run('groupFeedback', question),
    'feedback.answers': (question) => engine.run('listFeedback', question),
    'feedback.export': async ({ query, language }) => {
      const words = wordsIn(language);
      const title = words('feedback:answers.title');
      const headers = feedbackColumns.map((column) => words(`feedback:column.${column}`));
      const bandNames = Object.fromEntries(allBands.map((band) => [band, words(`feedback:bands.${band}`)]));
      return saveAs(await dialogs.chooseTable(title), (path) =>
        engine.run('exportFeedback', { path, query, title, headers, bandNames }),
      );
    },
    'renewals.table': (question) => engine.run('computeRenewals', question),
    'customers.list': (question) => engine.run('listCustomers', question),
    'customers.detail': ({ id }) => engine.run('customerDetail', { id }),
    'customers.ids': (question) => engine.run('listCustomerIds', question),
    'customers.filterOptions': () => engine.run('listFilterOptions', undefined),
    'customers.profile': (input) => engine.run('customerProfile', input),
    'risk.today': () => engine.run('computeToday', undefined),
    'customers.export': async (asked) => exportCustomers(parts, asked),
    'segments.overview': (input) => engine.run('describeSegments', input),
    'segments.saved': (input) => engine.run('listSavedSegments', input),
    'segments.save': async (input) => show(await engine.run('saveSegment', input)),
    'segments.rename': async (input) => show(await engine.run('renameSegment', input)),
    'segments.delete': async (input) => show(await engine.run('deleteSegment', input)),
    'report.offer': () => engine.run('reportOffer', undefined),
    'report.document': ({ key }) => printer.jobOf(key),
    'report.pdf': ({ request, taskId }) => reports.pdf(request, taskId),
    'report.save': (asked) => saveReport(parts, openBook(desk), asked),
    'report.chooseLogo': () => chooseLogo(parts),
    'report.print': async ({ request, taskId }) => ({ printed: await reports.print(request, taskId) }),
  };
}

async function exportSetAside(
  { engine, dialogs }: HandlerParts,
  importId: number,
  language: Language,
): Promise<{ name: string } | null> {
  const words = wordsIn(language);
  const { record } = await engine.run('describeImport', { importId });
  const title = words('data:setAside.title', { name: record.fileName });
  const headers = { row: words('data:setAside.row'), reason: words('data:setAside.reason') };
  const reasons = Object.fromEntries(issueReasons.map((code) => [code, words(`issue:${code}`)]));
  return saveAs(await dialogs.chooseTable(title), (path) =>
    engine.run('exportSetAside', { path, importId, title, headers, reasons }),
  );
}

async function exportCustomers(
  { engine, desk, dialogs }: HandlerParts,
  { query, columns = usualColumns, only, language }: ChannelInput<'customers.export'>,
): Promise<{ name: string } | null> {
  const words = wordsIn(language);
  const { currency } = openBook(desk).settings;
  const title = words('customers:title');
  const headed = columns.map((id) => ({ id, header: customerHeader(id, words, currency) }));
  return saveAs(await dialogs.chooseTable(title), (path) =>
    engine.run('exportCustomers', {
      path,
      query,
      only,
      title,
      columns: headed,
      labels: customerLabels(words),
    }),
  );
}

type PreferenceSetter = Handlers['app.setLanguage'] & Handlers['app.setTheme'];

async function tokenFor(tokens: FileTokens, path: string | null): Promise<FileToken | null> {
  return path === null ? null : tokens.issue(path);
}

async function saveAs(
  path: string | null,
  write: (path: string) => Promise<unknown>,
): Promise<{ name: string } | null> {
  if (path === null) return null;
  await write(path);
  return { name: basename(path) };
}

function recentPath(desk: Desk, id: string): string {
  const book = desk.preferences.current().recentBooks.find((recent) => recent.id === id);
  if (book === undefined) throw new Fault('usage', 'book.notRecent');
  return book.path;
}

function openBook(desk: Desk): BookSummary {
  const { book } = desk.state();
  if (book === null) throw new Fault('usage', 'book.noneOpen');
  return book;
}
