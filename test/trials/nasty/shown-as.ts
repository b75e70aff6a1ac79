import { read, SSF } from '@e965/xlsx';
import { cellText, serialDay, type Cell } from '@main/import/readers/cell';
import { civilDate } from './civil-date';

/** Formats by sheet, row and column, as another library reads them: what Excel shows is the value in its format. */
export type FormatOf = (row: number, column: number) => string | number | undefined;

export function formatsOf(bytes: Buffer): ReadonlyMap<string, FormatOf> {
  const book = read(bytes, { type: 'buffer', dense: true, cellNF: true });
  return new Map(
    book.SheetNames.map((name) => {
      const rows = book.Sheets[name]?.['!data'] ?? [];
      return [name, (row: number, column: number) => rows[row - 1]?.[column]?.z];
    }),
  );
}

/** Whether a cell that was read is what Excel shows as `shown`. */
export function isShownAs(
  cell: Cell,
  shown: string,
  format: string | number | undefined,
  date1904: boolean,
): boolean {
  const text = cellText(cell);
  // Where a column is too narrow for a number, Excel exports the number signs that it shows.
  if (/^#{2,}$/.test(shown)) return typeof cell === 'number' || isSerial(cell);
  if (isSameText(text, shown)) return true;
  if (typeof cell === 'number' && isSameNumber(cell, shown)) return true;
  if (isSerial(cell) && isSameDate(cell.serial, shown)) return true;
  if (typeof cell === 'string' && isoDate.test(cell)) return isSameDate(serialOf(cell.slice(0, 10)), shown);
  if (typeof cell === 'number' && isElapsed(cell, shown, format)) return true;
  // A time alone is a number here.
  if (typeof cell === 'number' && /\d:\d/.test(shown) && isSameDate(cell, shown)) return true;
  return isFormatted(cell, shown, format, date1904);
}

const isoDate = /^\d{4}-\d\d-\d\d(?:T|$)/;

function serialOf(isoDay: string): number {
  return Date.parse(isoDay) / 86_400_000 + 25_569;
}

/** `[h]`, `[mm]`, `[s]`: whole hours, minutes or seconds of a duration. */
function isElapsed(days: number, shown: string, format: string | number | undefined): boolean {
  const unit = /^\[([hms])+\]$/i.exec(String(format))?.[1]?.toLowerCase();
  const perDay = { h: 24, m: 1440, s: 86_400 }[unit ?? ''];
  return perDay !== undefined && Math.abs(days * perDay - Number(shown)) <= 1;
}

function isSerial(cell: Cell): cell is { readonly serial: number } {
  return typeof cell === 'object' && cell !== null && 'serial' in cell;
}

/** The exports have `_` for each UTF-16 unit that their character set lacks. Outer blanks do not count. */
function isSameText(text: string, shown: string): boolean {
  const wanted = shown.trim().replace(/\r\n?/g, '\n');
  const found = text.replace(/\r\n?/g, '\n');
  if (wanted === found) return true;
  if (wanted.length !== found.length) return false;
  return (
    found !== '' &&
    Array.from({ length: found.length }, (_, index) => found.charCodeAt(index)).every(
      (unit, index) =>
        unit === wanted.charCodeAt(index) || (unit > 127 && '_?'.includes(wanted.charAt(index))),
    )
  );
}

/** Digits as shown: rounded, grouped, with signs of money around them or as a percentage. */
function isSameNumber(value: number, shown: string): boolean {
  const isPercent = shown.includes('%');
  const isNegative = /^\s*\(.*\)\s*$/.test(shown) || shown.includes('-');
  const digits = shown.replace(/[^0-9.eE+]/g, '').replace(/E\+?$/i, '');
  if (!/\d/.test(digits)) return false;
  const [mantissa = '', exponent = '0'] = digits.split(/e\+?/i);
  const decimals = (mantissa.split('.')[1] ?? '').length;
  const unit = 10 ** ((shown.match(/[eE]-/) ? -1 : 1) * Number(exponent) - decimals);
  const size = Number(mantissa) * unit * 10 ** decimals * (isNegative && !/[eE]-/.test(shown) ? -1 : 1);
  const wanted = isPercent ? size / 100 : size;
  return Math.abs(value - wanted) <= Math.abs(isPercent ? unit / 100 : unit) * 0.500001;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Every number in the shown text is a part of the date, and so is its month's name. */
function isSameDate(serial: number, shown: string): boolean {
  const day = serialDay(serial);
  if (day === null) return false;
  const { year, month, dayOfMonth } = civilDate(day);
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const hours = Math.floor(seconds / 3600);
  const parts = [
    year,
    year % 100,
    month,
    dayOfMonth,
    hours,
    hours % 12,
    12,
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ];
  const numbers = shown.match(/\d+/g) ?? [];
  const words = shown.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  return (
    numbers.length + words.length >= 2 &&
    numbers.every((number) => parts.includes(Number(number))) &&
    words.every((word) => months.indexOf(word.slice(0, 3)) === month - 1 || word.endsWith('day'))
  );
}

function isFormatted(
  cell: Cell,
  shown: string,
  format: string | number | undefined,
  date1904: boolean,
): boolean {
  const value = isSerial(cell) ? cell.serial - (date1904 ? 1462 : 0) : cell;
  if (format === undefined || (typeof value !== 'number' && typeof value !== 'string')) return false;
  try {
    return isSameText(String(SSF.format(format, value, { date1904 })).trim(), shown);
  } catch {
    return false;
  }
}
