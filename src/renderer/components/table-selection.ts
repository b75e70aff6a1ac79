import { useState, type KeyboardEvent } from 'react';

/** A run of rows: where it was begun, and the row that is in focus. */
export interface Selection {
  readonly anchor: number;
  readonly focus: number;
}

export type TableKey = 'up' | 'down' | 'pageUp' | 'pageDown' | 'first' | 'last' | 'all';

const keys: Readonly<Record<string, TableKey>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'first',
  End: 'last',
};

/** What a key does in a table, or null where it does nothing. */
export function tableKey(event: KeyboardEvent): TableKey | null {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') return 'all';
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  return keys[event.key] ?? null;
}

/** The selection after a key; with Shift the run grows from where it was begun. */
export function moveSelection(
  current: Selection | null,
  key: TableKey,
  extend: boolean,
  { rowCount, page }: { readonly rowCount: number; readonly page: number },
): Selection {
  const last = Math.max(rowCount - 1, 0);
  if (key === 'all') return { anchor: 0, focus: last };
  const from = current?.focus ?? -1;
  const to = Math.min(Math.max(target(key, from, last, page), 0), last);
  return { anchor: extend && current !== null ? current.anchor : to, focus: to };
}

function target(key: Exclude<TableKey, 'all'>, from: number, last: number, page: number): number {
  switch (key) {
    case 'up':
      return from - 1;
    case 'down':
      return from + 1;
    case 'pageUp':
      return from - page;
    case 'pageDown':
      return from + page;
    case 'first':
      return 0;
    case 'last':
      return last;
  }
}

interface SelectionState {
  /** Null until a row is chosen, or where the rows it named are gone. */
  readonly selection: Selection | null;
  readonly select: (index: number, extend: boolean) => void;
  readonly press: (key: TableKey, extend: boolean, page: number) => Selection;
}

export function useSelection(rowCount: number): SelectionState {
  const [chosen, setChosen] = useState<Selection | null>(null);
  const selection = chosen !== null && Math.max(chosen.anchor, chosen.focus) < rowCount ? chosen : null;
  return {
    selection,
    select: (index, extend) =>
      setChosen({ anchor: extend && selection !== null ? selection.anchor : index, focus: index }),
    press: (key, extend, page) => {
      const next = moveSelection(selection, key, extend, { rowCount, page });
      setChosen(next);
      return next;
    },
  };
}
