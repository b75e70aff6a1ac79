import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { TaskPace } from '@main/import/task-pace';
import { openCsv } from '@main/import/readers/csv-reader';
import type { Delimiter, ImportDecisions, TextEncoding } from '@shared/model/import-decisions';
import { quietTask } from './staged-rows';
import { temporaryFolder } from './temporary-folder';

/** The ten ways of writing text that are read: names as files of the trade would call them. */
export const writtenEncodings = {
  'UTF-8': { encoding: 'UTF-8', codec: 'utf8', mark: '' },
  'UTF-8 with mark': { encoding: 'UTF-8', codec: 'utf8', mark: '\uFEFF' },
  'UTF-16LE with mark': { encoding: 'UTF-16LE', codec: 'utf16-le', mark: '\uFEFF' },
  'UTF-16BE with mark': { encoding: 'UTF-16BE', codec: 'utf16-be', mark: '\uFEFF' },
  'UTF-16LE': { encoding: 'UTF-16LE', codec: 'utf16-le', mark: '' },
  'UTF-16BE': { encoding: 'UTF-16BE', codec: 'utf16-be', mark: '' },
  GB18030: { encoding: 'GB18030', codec: 'gb18030', mark: '' },
  GBK: { encoding: 'GB18030', codec: 'gbk', mark: '' },
  Big5: { encoding: 'Big5', codec: 'big5', mark: '' },
  'Windows-1251': { encoding: 'Windows-1251', codec: 'windows-1251', mark: '' },
  'Windows-1252': { encoding: 'Windows-1252', codec: 'windows-1252', mark: '' },
  'Shift-JIS': { encoding: 'Shift-JIS', codec: 'shift_jis', mark: '' },
} as const satisfies Record<string, { encoding: TextEncoding; codec: string; mark: string }>;
export type WrittenEncoding = keyof typeof writtenEncodings;

/** How the rows of a file end; `mixed` takes all three in turn. */
export type LineEnds = '\r\n' | '\n' | '\r' | 'mixed';

export function encoded(text: string, written: WrittenEncoding): Buffer {
  const { codec, mark } = writtenEncodings[written];
  return iconv.encode(mark + text, codec, { addBOM: false });
}

/**
 * Characters that iconv-lite writes and that are read otherwise on purpose: those for private use, some of which the
 * GB18030 of 2022 has given to characters of their own, and the stand-ins for codes that are none.
 */
const readOtherwise = /[\p{Co}\u0080\uFFFD]/u;

/** Whether the encoding has every character of a text. */
export function fits(text: string, written: WrittenEncoding): boolean {
  if (readOtherwise.test(text)) return false;
  return iconv.decode(encoded(text, written), writtenEncodings[written].codec) === text;
}

export function delimited(
  rows: readonly (readonly string[])[],
  delimiter: Delimiter,
  lineEnds: LineEnds,
): string {
  const ends = lineEnds === 'mixed' ? (['\r\n', '\n', '\r'] as const) : ([lineEnds] as const);
  return rows
    .map((row, index) => Papa.unparse([[...row]], { delimiter }) + ends[index % ends.length])
    .join('');
}

export interface ReadTable {
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly rows: readonly (readonly unknown[])[];
  readonly rowNumbers: readonly number[];
}

/** What a text file with these bytes reads as. */
export async function readTextTable(
  bytes: Buffer,
  stated: Pick<ImportDecisions, 'encoding' | 'delimiter'> = {},
  name = 'table.csv',
): Promise<ReadTable> {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  const source = await openCsv(path, stated, new TaskPace(quietTask));
  const table = await source.openTable(null);
  const rows: (readonly unknown[])[] = [];
  const rowNumbers: number[] = [];
  for await (const batch of table.batches()) {
    rows.push(...batch.rows);
    rowNumbers.push(...batch.rowNumbers);
  }
  return { encoding: source.encoding, delimiter: source.delimiter, rows, rowNumbers };
}
