import Papa from 'papaparse';
import { delimiters, type Delimiter } from '@shared/model/import-decisions';
import { withLineFeeds } from './csv-line-ends';

export interface CsvDialect {
  readonly delimiter: Delimiter;
  /** Characters of a leading `sep=;` line, which spreadsheets obey and do not show. */
  readonly prefixLength: number;
}

const SAMPLE_RECORDS = 200;

/** How the records of a text are written, told from its beginning; a stated delimiter is obeyed. */
export function detectDialect(start: string, extension: string, stated: Delimiter | undefined): CsvDialect {
  const [line = '', named] = /^"?sep=([,;|\t])"?(?:\r\n|\n|\r|$)/i.exec(start) ?? [];
  const separator = delimiters.find((delimiter) => delimiter === named);
  const delimiter = stated ?? separator ?? detectDelimiter(start, extension);
  return { delimiter, prefixLength: line.length };
}

/** The delimiter that cuts most of the first records into the same number of cells; the most cells among equals. */
function detectDelimiter(start: string, extension: string): Delimiter {
  let best: Delimiter = extension === '.tsv' ? '\t' : ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const score = uniformity(sampleWidths(start, delimiter));
    if (score > bestScore || (score === bestScore && delimiter === '\t' && extension === '.tsv')) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function sampleWidths(start: string, delimiter: Delimiter): readonly number[] {
  const text = withLineFeeds(start, delimiter);
  const parsed = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: SAMPLE_RECORDS });
  // The last record may be cut off by the end of the sample.
  const records = parsed.data.length > 1 && !text.endsWith('\n') ? parsed.data.slice(0, -1) : parsed.data;
  return records.filter((record) => record.some((cell) => cell.trim() !== '')).map((record) => record.length);
}

/** Share of the records that have the most frequent width, then that width; 0 where nothing is cut. */
function uniformity(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) {
    // Widths stay below 16,384, so a thousandth more of the records outweighs any number of cells.
    best = Math.max(best, Math.floor((1000 * count) / widths.length) * 100_000 + width);
  }
  return best;
}
