import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { corpusFolder } from './corpus';

const folder = join(corpusFolder, 'sheetjs/expected_csv');

/** Excel's own export of one sheet of a book. */
export interface ExpectedSheet {
  readonly book: string;
  /** Which of the book's sheets in tab order, chart sheets counted. */
  readonly sheet: number;
  readonly year: string;
  readonly rows: readonly (readonly string[])[];
}

/** The exports of Excel 2016 where there are any, else those of Excel 2011. */
export function expectedSheets(book: string): readonly ExpectedSheet[] {
  for (const year of ['2016', '2011']) {
    const files = existsSync(join(folder, year)) ? readdirSync(join(folder, year)) : [];
    const own = files.filter(
      (file) => file.startsWith(`${book}.`) && /^\d+\.csv$/.test(file.slice(book.length + 1)),
    );
    if (own.length > 0) return own.map((file) => readExpected(book, year, file));
  }
  return [];
}

function readExpected(book: string, year: string, file: string): ExpectedSheet {
  // Windows-1252, with `_` for each character that it lacks.
  const text = iconv.decode(readFileSync(join(folder, year, file)), 'windows-1252');
  const rows = Papa.parse<string[]>(text, {
    delimiter: ',',
    newline: text.includes('\r\n') ? '\r\n' : '\r',
  }).data;
  return { book, year, sheet: Number(file.slice(book.length + 1, -4)), rows };
}
