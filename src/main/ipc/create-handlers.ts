import { writeUserFile } from '@main/files/write-user-file';
import { csvText } from '@main/files/csv-text';
import { Fault } from '@shared/base/fault';
import type { BookSummary, FileToken } from '@shared/contract/views';
import type { Desk } from '@main/app/desk';
import type { FileDialogs } from '@main/app/dialogs';
import type { EngineClient } from '@main/app/engine-client';
import type { FileTokens } from '@main/app/file-tokens';
import { furnitureOf, type ReportPrinter, type ReportRequest } from '@main/app/printing';
import { forgetBook } from '@main/app/recent-books';
import { wordsIn } from '@main/words/words';
import { basename } from 'node:path';
import type { Handlers } from './handle';

export interface HandlerParts {
  readonly engine: EngineClient;
  readonly desk: Desk;
  readonly tokens: FileTokens;
  readonly dialogs: FileDialogs;
  readonly printer: ReportPrinter;
  readonly sample: { readonly ledger: string; readonly book: string };
}

/** Every channel and what it does, a line each where the engine does it. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { engine, desk, tokens, dialogs, printer, sample } = parts;
  const show = async (book: BookSummary): Promise<BookSummary> => {
    await desk.setBook(book);
    return book;
  };
  const openPath = async (path: string): Promise<BookSummary> => show(await engine.run('openBook', { path }));
  const setPreference: PreferenceSetter = async (patch) => {
    await desk.preferences.change(patch);
    desk.refresh();
    return desk.state();
  };
  return {
    'app.state': () => desk.state(),
    'app.setLanguage': setPreference,
    'app.setTheme': setPreference,
    'app.cancel': ({ taskId }) => engine.cancel(taskId),
    'files.chooseLedger': async () => tokenFor(tokens, await dialogs.chooseLedger()),
    'files.chooseBook': async () => tokenFor(tokens, await dialogs.chooseBook()),
    'files.chooseNewBook': async ({ suggestedName }) =>
      tokenFor(tokens, await dialogs.chooseNewBook(suggestedName)),
    'files.saveTable': async ({ name, headers, rows }) =>
      saveAs(await dialogs.chooseCsv(name), (path) => writeUserFile(path, csvText([headers, ...rows]))),
    'book.create': async ({ token, settings }) =>
      show(await engine.run('createBook', { path: tokens.pathOf(token), settings, save: 'now' })),
    'book.open': ({ token }) => openPath(tokens.pathOf(token)),
    'book.openRecent': ({ id }) => openPath(recentPath(desk, id)),
    'book.forgetRecent': ({ id }) =>
      desk.preferences
        .change({ recentBooks: forgetBook(desk.preferences.current().recentBooks, id) })
        .then(desk.state),
    'book.openSample': async ({ taskId }) =>
      show(await engine.run('openSample', { ledger: sample.ledger, path: sample.book }, taskId)),
    'book.close': async () => {
      await engine.run('closeBook', undefined);
      await desk.setBook(null);
    },
    'book.updateSettings': async (patch) => show(await engine.run('updateSettings', patch)),
    'import.inspect': ({ token, sheet }) => engine.run('inspectFile', { path: tokens.pathOf(token), sheet }),
    'import.stage': ({ token, taskId, ...options }) =>
      engine.run('stageImport', { path: tokens.pathOf(token), ...options }, taskId),
    'import.commit': async ({ planId, taskId }) => {
      const record = await engine.run('commitImport', { planId }, taskId);
      await show(await engine.run('summarizeBook', undefined));
      return record;
    },
    'import.discard': ({ planId }) => engine.run('discardImport', { planId }),
    'data.imports': () => engine.run('listImports', undefined),
    'data.setAside': (page) => engine.run('listSetAside', page),
    'figures.overview': ({ scope }) => engine.run('computeOverview', { scope }),
    'figures.cohorts': (question) => engine.run('computeCohorts', question),
    'customers.list': (question) => engine.run('listCustomers', question),
    'customers.detail': ({ id }) => engine.run('customerDetail', { id }),
    'customers.export': async ({ query, language }) => {
      const words = wordsIn(language);
      const { currency } = openBook(desk).settings;
      const title = words('customers:title');
      const headers = customerColumns.map((column) => words(`customers:column.${column}`, { currency }));
      return saveAs(await dialogs.chooseTable(title), (path) =>
        engine.run('exportCustomers', { path, query, title, headers }),
      );
    },
    'report.document': (request) => engine.run('reportDocument', request),
    'report.pdf': (request) => printer.toPdf(request, furnitureOf(openBook(desk), request)),
    'report.savePdf': async (request) => {
      const target = await dialogs.choosePdf(reportName(desk, request));
      return saveAs(target, async (path) =>
        writeUserFile(path, await printer.toPdf(request, furnitureOf(openBook(desk), request))),
      );
    },
    'report.print': async (request) => ({
      printed: await printer.toPrinter(request),
    }),
  };
}

type PreferenceSetter = Handlers['app.setLanguage'] & Handlers['app.setTheme'];

const customerColumns = [
  'code',
  'name',
  'firstPurchase',
  'lastPurchase',
  'orders',
  'revenue',
  'recencyDays',
] as const;

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

function reportName(desk: Desk, { scope, language }: ReportRequest): string {
  return `${openBook(desk).name} ${wordsIn(language)('report:title')} ${scope.period.replaceAll('..', ' – ')}`;
}
