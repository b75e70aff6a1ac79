import type { ImportRecord } from '../contract/views';

/** The file, and the sheet where it has several to tell apart. */
export function sourceName({ fileName, sheet }: Pick<ImportRecord, 'fileName' | 'sheet'>): string {
  return sheet === null ? fileName : `${fileName} · ${sheet}`;
}
