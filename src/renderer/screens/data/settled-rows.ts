import type { KeptRow } from '@shared/contract/views';

/** A row that has left the set-aside rows while the list was open: it stays where it stood, with what became of it. */
export interface SettledRow {
  /** Its place in the list. */
  readonly index: number;
  readonly row: KeptRow;
  readonly outcome: 'imported' | 'duplicate';
}

/**
 * What stands at a place of the list: a settled row, or the row at this index of those still set aside. A settled
 * row keeps its place, so no other row moves under the hand of whoever is correcting.
 */
export function placeAt(
  index: number,
  settled: readonly SettledRow[],
): { readonly settled: SettledRow } | { readonly engineIndex: number } {
  const here = settled.find((each) => each.index === index);
  if (here !== undefined) return { settled: here };
  return { engineIndex: index - settled.filter((each) => each.index < index).length };
}

/** The cells to be read again: blank ones behind the last column of the header are no cells. */
export function withoutSurplus(cells: readonly string[], columnCount: number): readonly string[] {
  let length = cells.length;
  while (length > columnCount && cells[length - 1]?.trim() === '') length -= 1;
  return cells.slice(0, length);
}
