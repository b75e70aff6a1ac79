import type { SetAsideRow } from '@shared/model/issue';

/**
 * The reasons that concern one cell, by its index. Where two columns have the same header, the one whose cell
 * holds the text that was objected to; a reason about the whole row belongs to no cell.
 */
export function faultyCells(row: SetAsideRow, headers: readonly string[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { column, value, reason } of row.issues) {
    if (column === '') continue;
    const named = headers.flatMap((header, index) => (header === column ? [index] : []));
    const at = named.find((index) => (row.cells[index] ?? '').startsWith(value)) ?? named[0];
    if (at !== undefined && !found.has(at)) found.set(at, reason);
  }
  return found;
}
