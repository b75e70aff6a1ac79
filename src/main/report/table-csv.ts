import { dayNumber, isoDay } from '@shared/model/day';
import { decimalText } from '@shared/model/money';
import { csvText } from '@main/files/csv-text';
import type { TableDocument } from './table-document';

/** The table as CSV: days in ISO form, money in plain digits, text that no spreadsheet runs. */
export function tableCsv({ columns, rows, decimals }: TableDocument): string {
  const body = rows.map((row) =>
    columns.map(({ kind }, index) => {
      const cell = row[index] ?? null;
      if (cell === null || typeof cell === 'string') return cell ?? '';
      if (kind === 'day') return isoDay(dayNumber(cell));
      return kind === 'money' ? decimalText(cell, decimals) : String(cell);
    }),
  );
  return csvText([columns.map(({ header }) => header), ...body]);
}
