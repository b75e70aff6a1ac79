import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** Endings of the files that can hold a ledger. */
export const ledgerExtensions = ['xlsx', 'xlsm', 'xls', 'xlsb', 'ods', 'csv', 'tsv', 'txt'] as const;

const MAX_FILES = 1000;
const MAX_DEPTH = 8;

/**
 * The ledgers in a folder and the folders in it, by path; hidden files and the lock files of spreadsheet programs
 * (`~$ledger.xlsx`) are none. A path that is no folder is answered as it is.
 */
export async function listLedgerFiles(path: string): Promise<readonly string[]> {
  if (!(await isFolder(path))) return [path];
  const found: string[] = [];
  await collect(path, MAX_DEPTH, found);
  return found.slice(0, MAX_FILES);
}

async function collect(folder: string, depth: number, found: string[]): Promise<void> {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => compare(a.name, b.name))) {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth > 0) await collect(path, depth - 1, found);
    else if (entry.isFile() && isLedgerName(entry.name)) found.push(path);
  }
}

function isLedgerName(name: string): boolean {
  const ending = extname(name).slice(1).toLowerCase();
  return ledgerExtensions.some((extension) => extension === ending);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
