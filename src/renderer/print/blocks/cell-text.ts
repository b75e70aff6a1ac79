import type { CellKind, ReportCell } from '@shared/contract/report-document';
import type { Format } from '@shared/format/format';

export function readCell(cell: ReportCell): {
  readonly value: string | number | null;
  readonly marked: boolean;
} {
  if (cell !== null && typeof cell === 'object') return cell;
  return { value: cell, marked: false };
}

/** A cell as it is printed; money without its currency, which the heading of the column names. */
export function cellText(value: string | number | null, kind: CellKind, format: Format): string {
  if (value === null) return '';
  if (typeof value === 'string') return kind === 'day' ? format.dayShort(value) : value;
  switch (kind) {
    case 'count':
      return format.count(value);
    case 'ratio':
      return format.percent(value);
    case 'money':
      return format.money(Math.round(value), { currencyDisplay: 'none' });
    case 'number':
      return format.number(value, 2, 2);
    case 'points':
      return format.number(value, 1, 1);
    case 'days':
      return format.number(value, 1);
    case 'day':
    case 'text':
      return String(value);
  }
}
