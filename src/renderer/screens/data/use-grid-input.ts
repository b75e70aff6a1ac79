import type { ClipboardEvent, FocusEvent, KeyboardEvent, RefObject } from 'react';
import type { KeptRow } from '@shared/contract/views';
import type { AfterCell } from './cell-editor';
import { faultyCells } from './faulty-cells';
import type { GridRows } from './grid-rows';
import type { CellCursor } from './use-cell-cursor';
import type { Corrections } from './use-corrections';

interface GridInputParts {
  readonly viewport: RefObject<HTMLDivElement | null>;
  readonly rows: GridRows;
  readonly headers: readonly string[];
  readonly columnCount: number;
  readonly cursor: CellCursor;
  readonly corrections: Corrections;
  readonly scrollTo: (row: number) => void;
  /** How many rows a page down goes. */
  readonly pageRows: () => number;
  readonly onTry: (row: number) => void;
}

export interface GridInput {
  readonly startAt: (row: number, column: number, typed?: string | null) => void;
  readonly endAt: (row: number, column: number, text: string | null, after: AfterCell) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** What the keyboard and the clipboard do in the grid, while no cell is being written. */
export function useGridInput(parts: GridInputParts): GridInput {
  const { viewport, rows, columnCount, cursor, corrections } = parts;
  const startAt: GridInput['startAt'] = (row, column, typed = null) => {
    if (column < columnCount && rows.openAt(row) !== null) cursor.edit({ row, column }, typed);
    else cursor.moveTo({ row, column });
  };
  const underCursor = () => cellUnderCursor(parts);
  return {
    startAt,
    endAt: (row, column, text, after) => {
      const open = rows.openAt(row);
      if (text !== null && open !== null) corrections.write(open, column, text);
      cursor.goOn(after);
      if (after !== 'elsewhere') viewport.current?.focus();
    },
    onKeyDown: (event) => {
      if (event.target === viewport.current && press(event, parts, startAt)) event.preventDefault();
    },
    onFocus: (event) => {
      if (event.target !== viewport.current || cursor.at !== null) return;
      const first = rows.openAt(0);
      const faulty = first === null ? [] : [...faultyCells(first, parts.headers).keys()];
      cursor.moveTo({ row: 0, column: faulty.length === 0 ? 0 : Math.min(...faulty) });
    },
    onCopy: (event) => {
      const cell = underCursor();
      if (cell === null || window.getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', corrections.cellsOf(cell.row)[cell.column] ?? '');
    },
    onPaste: (event) => {
      const cell = underCursor();
      if (cell === null) return;
      event.preventDefault();
      // One cell takes one cell: of a pasted block, its first.
      const [first = ''] = event.clipboardData.getData('text/plain').split(/[\t\r\n]/);
      corrections.write(cell.row, cell.column, first);
    },
  };
}

function cellUnderCursor({
  cursor,
  rows,
  columnCount,
}: GridInputParts): { row: KeptRow; column: number } | null {
  if (cursor.at === null || cursor.editing !== null || cursor.at.column >= columnCount) return null;
  const row = rows.openAt(cursor.at.row);
  return row === null ? null : { row, column: cursor.at.column };
}

/** Does what a key asks for; false: nothing. */
function press(event: KeyboardEvent, parts: GridInputParts, startAt: GridInput['startAt']): boolean {
  const { cursor, columnCount } = parts;
  if (cursor.at === null) return false;
  const { row, column } = cursor.at;
  const place = cursor.placeAfter(event, parts.pageRows());
  if (place !== null) {
    cursor.moveTo(place);
    parts.scrollTo(place.row);
    return true;
  }
  const isButton = column >= columnCount;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || isButton)) parts.onTry(row);
  else if (event.key === 'Enter' || event.key === 'F2') startAt(row, column);
  else if (event.key === 'Delete' || event.key === 'Backspace') startAt(row, column, '');
  else if (!isButton && isTyping(event)) startAt(row, column, event.key);
  else return false;
  return true;
}

/** A key that writes something by itself. */
function isTyping(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
}
