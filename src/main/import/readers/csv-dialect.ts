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

/**
 * The delimiter that cuts most records in succession into the same number of cells; the most cells among equals.
 * Decimal commas begin only below the header, and titles above it are cut otherwise.
 */
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

/** The most records of one width in succession, then that width; 0 where nothing is cut. */
function uniformity(widths: readonly number[]): number {
  let best = 0;
  let run = 0;
  widths.forEach((width, index) => {
    run = width === widths[index - 1] ? run + 1 : 1;
    // Widths stay below 16,384, so that one record more outweighs any number of cells.
    if (width > 1) best = Math.max(best, run * 100_000 + width);
  });
  return best;
}
