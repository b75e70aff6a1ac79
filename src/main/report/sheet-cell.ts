import type { CellKind } from '@shared/contract/report-document';
import { dayNumber, isoDay, parseIsoDay } from '@shared/model/day';

/** What a cell of a workbook may hold beside what a table does: a length in months. */
export type SheetKind = CellKind | 'months';

/** Excel counts days from 1899-12-30, days here from 1970-01-01. */
const excelEpoch = 25_569;
/** Before it Excel's calendar has a day that never was. */
const firstExcelDay = -25_508;
/** The longest text that a cell takes. */
const longestText = 32_767;

/**
 * A value as a workbook holds it: money as a decimal, days as dates; a day that Excel's calendar does not know stays
 * text.
 *
 * @example sheetValue(123450, 'money', 2) // => 1234.5
 * @example sheetValue('2024-03-01', 'day', 2) // => 45352
 */
export function sheetValue(
  value: string | number | null,
  kind: SheetKind,
  decimals: number,
): string | number | null {
  if (value === null) return null;
  if (kind === 'day') {
    const day = typeof value === 'number' ? value : parseIsoDay(value);
    if (day === null) return value;
    return day < firstExcelDay ? isoDay(dayNumber(day)) : day + excelEpoch;
  }
  if (typeof value === 'string') return value.slice(0, longestText);
  // The one place where money becomes a double: a workbook has no other numbers.
  return kind === 'money' ? value / 10 ** decimals : value;
}

/**
 * How a cell shows its number.
 *
 * @param mark set behind the number: it is of an incomplete period, or a note explains it
 * @example numberFormat('ratio', 2) // => '0.0%'
 * @example numberFormat('money', 0) // => '#,##0'
 */
export function numberFormat(kind: SheetKind, decimals: number, mark = false): string {
  const plain = plainFormat(kind, decimals);
  return mark && kind !== 'text' && kind !== 'day' ? `${plain}\\*` : plain;
}

function plainFormat(kind: SheetKind, decimals: number): string {
  switch (kind) {
    case 'text':
      return '@';
    case 'count':
      return '#,##0';
    case 'number':
      return '#,##0.00';
    case 'ratio':
      return '0.0%';
    case 'money':
      return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
    case 'points':
    case 'days':
    case 'months':
      return '#,##0.0';
    case 'day':
      return 'yyyy-mm-dd';
  }
}

/** A text as a formula quotes it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * The letters of a column, counted from 1.
 *
 * @example columnLetters(28) // => 'AB'
 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
