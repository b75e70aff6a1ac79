import { extname, resolve } from 'node:path';

export interface OpenedFiles {
  /** At most one: the last named. */
  readonly book: string | null;
  readonly ledgers: readonly string[];
}

/** What the app was asked to open, by the files' endings. */
export function sortOpenedFiles(files: readonly string[], cwd: string): OpenedFiles {
  const paths = files.map((file) => resolve(cwd, file));
  const isBook = (path: string): boolean => extname(path).toLowerCase() === '.staybook';
  return { book: paths.findLast(isBook) ?? null, ledgers: paths.filter((path) => !isBook(path)) };
}
