import type { CellKind, ReportCell } from '@shared/contract/report-document';
import { decimalText } from '@shared/model/money';

/** The value of a cell without its mark. */
export function bareCell(cell: ReportCell | undefined): string | number | null {
  if (cell === undefined) return null;
  return typeof cell === 'object' && cell !== null ? cell.value : cell;
}

export function isMarked(cell: ReportCell | undefined): boolean {
  return typeof cell === 'object' && cell !== null;
}

/**
 * A value as a CSV file has it: plain digits, money as a decimal, shares as decimals, days in ISO form; what is not
 * known is an empty field.
 *
 * @example plainCell(123450, 'money', 2) // => '1234.50'
 * @example plainCell(0.25, 'ratio', 2) // => '0.25'
 * @example plainCell(null, 'count', 2) // => ''
 */
export function plainCell(value: string | number | null, kind: CellKind, decimals: number): string {
  if (value === null || typeof value === 'string') return value ?? '';
  return kind === 'money' ? decimalText(Math.round(value), decimals) : String(value);
}
