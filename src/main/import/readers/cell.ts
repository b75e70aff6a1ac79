/** A cell as a file holds it, before anything is read into it. Blank cells are null, undefined or ''. */
export type Cell = null | undefined | string | number | boolean | SerialCell | ErrorCell;

/** A number that its cell shows as a date: days since 1899-12-30 as Excel counts them (1900 system). */
export interface SerialCell {
  readonly serial: number;
}

/** `#REF!` and its kind; `NO_RESULT` for a formula that the file keeps no result of. */
export interface ErrorCell {
  readonly error: string;
}

export const NO_RESULT = '#NO-RESULT!';

export function isBlank(cell: Cell): boolean {
  if (cell === undefined || cell === null) return true;
  if (typeof cell !== 'string') return false;
  // Asked of every row: a first character of plain text settles it without a copy.
  const first = cell.charCodeAt(0);
  return !(first > 32 && first < 127) && cell.trim() === '';
}

/** The cell as text, outer spaces removed; dates as ISO days or date-times. Blank: ''. */
export function cellText(cell: Cell): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if ('serial' in cell) return serialText(cell.serial);
  return cell.error === NO_RESULT ? '' : cell.error;
}

/**
 * A double as the decimal that a spreadsheet shows: the shortest form at 15 significant digits, so that
 * 2.5499999999999998 is 2.55. Never in exponent form within the range of amounts.
 */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return String(value === 0 ? 0 : value);
  const shortest = String(value);
  const significant = shortest.length <= 16 ? value : Number(value.toPrecision(15));
  const text = String(significant);
  return text.includes('e-') ? significant.toFixed(20).replace(/\.?0+$/, '') : text;
}

const MILLISECONDS_PER_DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/** Days since 1970-01-01 of a serial date, or null for the 29 February 1900 that Excel invented. */
export function serialDay(serial: number): number | null {
  const whole = Math.floor(serial);
  if (whole === 60) return null;
  return whole - SERIAL_OF_1970 + (whole < 60 ? 1 : 0);
}

function serialText(serial: number): string {
  const day = serialDay(serial);
  if (day === null || Math.abs(day) > 100_000_000) return numberText(serial);
  const milliseconds = Math.round((serial - Math.floor(serial)) * 86_400) * 1000;
  const iso = new Date(day * MILLISECONDS_PER_DAY + milliseconds).toISOString();
  return milliseconds === 0 ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
}
