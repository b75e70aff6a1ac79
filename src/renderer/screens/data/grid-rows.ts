import type { KeptRow } from '@shared/contract/views';
import { placeAt, type SettledRow } from './settled-rows';
import type { Corrections } from './use-corrections';
import type { SetAsidePages } from './use-set-aside-pages';

/** A row of the list and what became of it while the list was open; null: it is still set aside. */
export interface GridRow {
  readonly row: KeptRow;
  readonly outcome: SettledRow['outcome'] | null;
}

export interface GridRows {
  readonly count: number;
  /** Places before the rows that the engine is asked for. */
  readonly gone: number;
  /** Undefined: not here yet; its place is kept. */
  readonly rowAt: (index: number) => GridRow | undefined;
  /** The row at a place that can still be corrected. */
  readonly openAt: (index: number) => KeptRow | null;
}

/** The rows still set aside, and between them those that have left, each where it stood. */
export function gridRows(pages: SetAsidePages, { settled, stateOf }: Corrections): GridRows {
  // Until the pages are asked for again, a row that has left still stands in them.
  const gone = settled.filter(({ row }) => !pages.lists(row.id));
  const rowAt = (index: number): GridRow | undefined => {
    const place = placeAt(index, gone);
    if ('settled' in place) return place.settled;
    const row = pages.rowAt(place.engineIndex);
    if (row === undefined) return undefined;
    return settled.find((each) => each.row.id === row.id) ?? { row, outcome: null };
  };
  return {
    count: (pages.total ?? 0) + gone.length,
    gone: gone.length,
    rowAt,
    openAt: (index) => {
      const at = rowAt(index);
      return at === undefined || at.outcome !== null || stateOf(at.row) === 'trying' ? null : at.row;
    },
  };
}

/** As many columns as the header has, or as the widest of the first rows. */
export function widestRow({ headers, rowAt }: SetAsidePages, count: number): number {
  let widest = headers.length;
  for (let index = 0; index < Math.min(count, 200); index += 1)
    widest = Math.max(widest, rowAt(index)?.cells.length ?? 0);
  return widest;
}
