import type { AmountReading } from '../columns/amount-reading';
import { cellText } from '../readers/cell';
import type { SheetColumns } from '../sheet/sheet-columns';

/** By row: what stands in a column for numbers and is none, under the column's header. */
export type UnreadNumbers = ReadonlyMap<number, readonly (readonly [header: string, text: string])[]>;

/**
 * Quantities and prices beside an amount of its own that are no numbers ("5 kg"): the line's money does not need
 * them, but what the file says must not be lost, so they are kept as attributes.
 */
export function findUnreadNumbers(
  columns: SheetColumns,
  readings: Readonly<Record<'quantity' | 'unitPrice', AmountReading | null>>,
): UnreadNumbers {
  const unread = new Map<number, (readonly [string, string])[]>();
  for (const field of ['quantity', 'unitPrice'] as const) {
    const reading = readings[field];
    if (reading === null) continue;
    const header = columns.header(field);
    for (let row = 0; row < columns.count; row += 1) {
      if (reading.isPlain(row)) continue;
      const value = reading.at(row);
      if (typeof value !== 'string' || value === 'amount.missing') continue;
      unread.set(row, [...(unread.get(row) ?? []), [header, cellText(reading.cell(row))]]);
    }
  }
  return unread;
}
