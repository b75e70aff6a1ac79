import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '../..');

/** Real ledgers that are not part of the tree; tests that need one are skipped where it is missing. */
export const dataFolder = process.env['STAYBOOK_DATA'] ?? resolve(project, '../shared/data');

/** The path of a data file, or null where it is missing. */
export function dataFile(path: string): string | null {
  const file = join(dataFolder, path);
  return existsSync(file) ? file : null;
}
