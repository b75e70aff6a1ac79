import { BrowserWindow, dialog, type FileFilter } from 'electron';
import { extname } from 'node:path';
import type { Language } from '@shared/contract/views';
import { ledgerExtensions } from '@main/files/list-ledger-files';
import { wordsIn } from '@main/words/words';
import { copyPicture } from './picture-clipboard';

/** The system's file dialogs. Each answers a path, or null where the person closed it. */
export interface FileDialogs {
  /** None: the person closed the dialog. */
  readonly chooseLedgers: () => Promise<readonly string[]>;
  readonly chooseFolder: () => Promise<string | null>;
  readonly chooseBook: () => Promise<string | null>;
  readonly chooseNewBook: (suggestedName: string) => Promise<string | null>;
  readonly chooseReport: (suggestedName: string, format: 'pdf' | 'xlsx' | 'csv') => Promise<string | null>;
  readonly chooseLogo: () => Promise<string | null>;
  readonly chooseCsv: (suggestedName: string) => Promise<string | null>;
  /** A workbook or a CSV file: the ending tells. */
  readonly chooseTable: (suggestedName: string) => Promise<string | null>;
  readonly choosePicture: (suggestedName: string, kind: 'png' | 'svg') => Promise<string | null>;
  /** No dialog, but the system's all the same: a page is given no access to the clipboard. */
  readonly copyPicture: (png: Buffer) => Promise<void>;
}

const reportFiles = { pdf: 'pdfFiles', xlsx: 'workbooks', csv: 'csvFiles' } as const;

export function createFileDialogs(language: () => Language): FileDialogs {
  const filter = (key: string, extensions: string[]): FileFilter => ({
    name: wordsIn(language())(`menu:${key}`),
    extensions,
  });
  return {
    chooseLedgers: () =>
      open(
        ['openFile', 'multiSelections'],
        [filter('ledgers', [...ledgerExtensions]), filter('allFiles', ['*'])],
      ),
    chooseFolder: async () => (await open(['openDirectory'], []))[0] ?? null,
    chooseBook: async () =>
      (await open(['openFile'], [filter('books', ['staybook']), filter('allFiles', ['*'])]))[0] ?? null,
    chooseNewBook: (name) => save(name, filter('books', ['staybook'])),
    chooseReport: (name, format) => save(name, filter(reportFiles[format], [format])),
    chooseLogo: async () =>
      (await open(['openFile'], [filter('pictures', ['png', 'jpg', 'jpeg'])]))[0] ?? null,
    chooseCsv: (name) => save(name, filter('csvFiles', ['csv'])),
    choosePicture: (name, kind) => save(name, filter(`${kind}Files`, [kind])),
    copyPicture,
    chooseTable: (name) => save(name, filter('workbooks', ['xlsx']), filter('csvFiles', ['csv'])),
  };
}

async function open(
  properties: NonNullable<Electron.OpenDialogOptions['properties']>,
  filters: FileFilter[],
): Promise<readonly string[]> {
  const options: Electron.OpenDialogOptions = { properties, filters };
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled ? [] : filePaths;
}

async function save(
  suggestedName: string,
  filter: FileFilter,
  ...others: readonly FileFilter[]
): Promise<string | null> {
  const extension = filter.extensions[0] ?? '';
  const options: Electron.SaveDialogOptions = {
    defaultPath: `${fileName(suggestedName)}.${extension}`,
    filters: [filter, ...others],
  };
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  if (canceled || filePath === '') return null;
  // Not every system's dialog appends the ending of the chosen kind.
  return extname(filePath) === '' ? `${filePath}.${extension}` : filePath;
}

/** A name that every file system takes. */
function fileName(text: string): string {
  const cleaned = text.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-').trim();
  return cleaned.replace(/[. ]+$/, '').slice(0, 100) || 'Staybook';
}
