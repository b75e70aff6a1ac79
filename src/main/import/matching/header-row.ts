import { parseAmountText } from '../columns/amount-text';
import { parseDateText } from '../columns/date-text';
import { cellText, isBlank, type Cell } from '../readers/cell';
import { columnLetters } from '../readers/sheet-rows';
import type { Row } from '../readers/table-reader';
import { countNamedFields } from './match-columns';

/** Titles, addresses and filters stand above a header; more rows than this hardly. */
export const HEADER_SEARCH_ROWS = 50;

/**
 * The index of the header among the first rows: the one that names most fields; failing that the first that is
 * all text over a row that is not; failing that the first row with anything in it. -1: no row has.
 */
export function findHeaderRow(rows: readonly Row[]): number {
  let best = -1;
  let bestCount = 0;
  for (const [index, row] of rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    const count = row.every((cell) => isBlank(cell)) ? 0 : countNamedFields(Array.from(row, cellText));
    if (count > bestCount) {
      best = index;
      bestCount = count;
    }
  }
  // A single name may be a title (`Sales`) over the real header.
  if (bestCount >= 2) return best;
  const texts = rows.findIndex((row, index) => isAllText(row) && !isAllText(rows[index + 1] ?? []));
  if (texts !== -1 && (best === -1 || texts < best || filledCount(rows[best] ?? []) < 2)) return texts;
  return best === -1 ? rows.findIndex((row) => filledCount(row) > 0) : best;
}

/** The headers of a table, each its own: blanks by column letter, repeats numbered. */
export function headerTexts(row: Row): readonly string[] {
  const width = row.findLastIndex((cell) => !isBlank(cell)) + 1;
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, column) => {
    const text = cellText(row[column]).replace(/\s+/gu, ' ') || columnLetters(column);
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return count === 1 ? text : `${text} (${count})`;
  });
}

function filledCount(row: Row): number {
  return row.filter((cell) => !isBlank(cell)).length;
}

function isAllText(row: Row): boolean {
  const filled = row.filter((cell) => !isBlank(cell));
  return filled.length >= 2 && filled.every(isWord);
}

function isWord(cell: Cell): boolean {
  return typeof cell === 'string' && parseAmountText(cell) === null && parseDateText(cell) === null;
}
