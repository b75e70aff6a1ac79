import { parseAmountText } from '../columns/amount-text';
import { parseDateText } from '../columns/date-text';
import { isBlank, type Cell } from '../readers/cell';
import type { Row } from '../readers/table-reader';

const MOSTLY = 0.8;

/** Whether most of a column's filled cells pass a test; a column without any passes none. */
export function mostly(samples: readonly Row[], column: number, test: (cell: Cell) => boolean): boolean {
  const cells = samples.map((row) => row[column]).filter((cell) => !isBlank(cell));
  return cells.length > 0 && cells.filter(test).length >= cells.length * MOSTLY;
}

export function mostlyDates(samples: readonly Row[], column: number): boolean {
  return mostly(samples, column, isDate);
}

export function mostlyEmails(samples: readonly Row[], column: number): boolean {
  return mostly(samples, column, (cell) => typeof cell === 'string' && /^\S+@\S+\.\S+$/.test(cell.trim()));
}

/** Numbers, and among them some with a currency sign or with two decimals, as money has and counts have not. */
export function looksLikeMoney(samples: readonly Row[], column: number): boolean {
  if (!mostly(samples, column, (cell) => roughNumber(cell) !== null)) return false;
  return samples.some((row) => {
    const cell = row[column];
    if (typeof cell === 'number')
      return !Number.isInteger(cell) && Number.isInteger(Number((cell * 100).toFixed(6)));
    const written = typeof cell === 'string' ? parseAmountText(cell) : null;
    return written !== null && (written.scale === 2 || written.mark !== '');
  });
}

/** Near enough to compare; never stored. */
export function roughNumber(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  const written = typeof cell === 'string' ? parseAmountText(cell) : null;
  return written && ((written.negative ? -1 : 1) * Number(written.digits)) / 10 ** written.scale;
}

export function isDate(cell: Cell): boolean {
  if (typeof cell === 'object' && cell !== null) return 'serial' in cell;
  return typeof cell === 'string' && !/^\d+$/.test(cell.trim()) && parseDateText(cell) !== null;
}
