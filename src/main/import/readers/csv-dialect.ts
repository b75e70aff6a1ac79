import Papa from 'papaparse';

export type Delimiter = ',' | ';' | '\t' | '|';

export interface CsvDialect {
  readonly delimiter: Delimiter;
  readonly newline: '\n' | '\r';
  /** Characters of a leading `sep=;` line, which spreadsheets obey and do not show. */
  readonly prefixLength: number;
}

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];
const SAMPLE_RECORDS = 50;

/** How the records of a text are written, told from its beginning. */
export function detectDialect(start: string, extension: string): CsvDialect {
  // `\r\n` counts as `\n`: the reader drops the `\r`, and files that mix both stay whole.
  const newline = start.includes('\n') || !start.includes('\r') ? '\n' : '\r';
  const separatorLine = /^"?sep=([,;|\t])"?(\r\n|\n|\r)/i.exec(start);
  if (separatorLine) {
    const [line, delimiter] = separatorLine;
    return { delimiter: asDelimiter(delimiter), newline, prefixLength: line.length };
  }
  return { delimiter: detectDelimiter(start, newline, extension), newline, prefixLength: 0 };
}

function asDelimiter(text: string | undefined): Delimiter {
  return delimiters.find((delimiter) => delimiter === text) ?? ',';
}

/** The delimiter that cuts most of the first records into the same number of cells; the most cells among equals. */
function detectDelimiter(start: string, newline: '\n' | '\r', extension: string): Delimiter {
  let best: Delimiter = extension === '.tsv' ? '\t' : ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const score = uniformity(sampleWidths(start, delimiter, newline));
    if (score > bestScore || (score === bestScore && delimiter === '\t' && extension === '.tsv')) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function sampleWidths(start: string, delimiter: Delimiter, newline: '\n' | '\r'): readonly number[] {
  const parsed = Papa.parse<string[]>(start, { delimiter, newline, preview: SAMPLE_RECORDS });
  // The last record may be cut off by the end of the sample.
  const records = parsed.data.length > 1 && !start.endsWith(newline) ? parsed.data.slice(0, -1) : parsed.data;
  return records.filter((record) => record.some((cell) => cell.trim() !== '')).map((record) => record.length);
}

/** Share of the records that have the most frequent width, then that width; 0 where nothing is cut. */
function uniformity(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) {
    // Widths stay below 16,384, so a hundredth more of the records outweighs any number of cells.
    best = Math.max(best, Math.floor((100 * count) / widths.length) * 100_000 + width);
  }
  return best;
}
