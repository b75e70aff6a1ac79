import { useState, type KeyboardEvent } from 'react';
import type { AfterCell } from './cell-editor';

/** The cell that the keyboard is at; the column behind the last is the row's button. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

interface Editing extends CellPlace {
  readonly typed: string | null;
}

export interface CellCursor {
  readonly at: CellPlace | null;
  readonly editing: Editing | null;
  readonly moveTo: (place: CellPlace) => void;
  readonly edit: (place: CellPlace, typed?: string | null) => void;
  /** Ends the editing and goes on from there. */
  readonly goOn: (after: AfterCell) => void;
  /** Where a key leads to, or null where it leads nowhere. */
  readonly placeAfter: (event: KeyboardEvent, page: number) => CellPlace | null;
}

/** Moves from cell to cell as in a spreadsheet, and edits where it is told to. */
export function useCellCursor(rowCount: number, columnCount: number): CellCursor {
  const [at, setAt] = useState<CellPlace | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const within = ({ row, column }: CellPlace): CellPlace => ({
    row: Math.min(Math.max(row, 0), Math.max(rowCount - 1, 0)),
    column: Math.min(Math.max(column, 0), columnCount),
  });
  const edit = (place: CellPlace, typed: string | null = null) => {
    setAt(place);
    setEditing({ ...place, typed });
  };
  return {
    at,
    editing,
    moveTo: (place) => setAt(within(place)),
    edit,
    goOn: (after) => {
      setEditing(null);
      if (at === null || after === 'stay' || after === 'elsewhere') return;
      const to = nextPlace(at, after, columnCount);
      const place = within(to);
      setAt(place);
      // Tab goes on writing; behind the last cell it stops at the row's button.
      if (after !== 'below' && place.column < columnCount && to.row === place.row) edit(place);
    },
    placeAfter: (event, page) => {
      const step = at === null ? null : stepOf(event, page, columnCount);
      return at === null || step === null ? null : within(step(at));
    },
  };
}

function nextPlace(
  { row, column }: CellPlace,
  after: 'below' | 'next' | 'previous',
  columnCount: number,
): CellPlace {
  if (after === 'below') return { row: row + 1, column };
  if (after === 'next') return { row, column: column + 1 };
  return column === 0 ? { row: row - 1, column: columnCount - 1 } : { row, column: column - 1 };
}

function stepOf(
  event: KeyboardEvent,
  page: number,
  columnCount: number,
): ((from: CellPlace) => CellPlace) | null {
  const far = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowUp':
      return ({ row, column }) => ({ row: row - 1, column });
    case 'ArrowDown':
      return ({ row, column }) => ({ row: row + 1, column });
    case 'ArrowLeft':
      return ({ row, column }) => ({ row, column: column - 1 });
    case 'ArrowRight':
      return ({ row, column }) => ({ row, column: column + 1 });
    case 'PageUp':
      return ({ row, column }) => ({ row: row - page, column });
    case 'PageDown':
      return ({ row, column }) => ({ row: row + page, column });
    case 'Home':
      return ({ row }) => ({ row: far ? 0 : row, column: 0 });
    case 'End':
      return ({ row }) => ({ row: far ? Number.MAX_SAFE_INTEGER : row, column: columnCount });
    default:
      return null;
  }
}
