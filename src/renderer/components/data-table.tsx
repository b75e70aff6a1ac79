import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import {
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Column, Sort } from './column';
import { columnTracks } from './column-tracks';
import { HeaderCell } from './data-table-header';
import { TotalRows } from './data-table-totals';
import styles from './data-table.module.css';
import { tableKey, type Selection, useSelection } from './table-selection';

interface DataTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rowCount: number;
  /** Undefined: not here yet; its place is kept. */
  rowAt: (index: number) => Row | undefined;
  rowKey: (row: Row) => string | number;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** Enter, or a click. */
  onOpen?: (row: Row) => void;
  /** Space: the run of rows that the keyboard or Shift has marked, both ends within. */
  onChoose?: (from: number, to: number) => void;
  /** Which rows are in view, so that they can be asked for. */
  onView?: (first: number, last: number) => void;
  rowTestId?: string;
  /** The row to begin with, where one comes back to the table. */
  startAt?: number;
  /** Told of the row in focus. */
  onFocusRow?: (index: number) => void;
  /** As high as its rows, up to this many; without it, as high as its place. */
  maxRows?: number;
  /** Footing lines below the rows, always in view: printed by the same columns, in no order but their own. */
  totals?: readonly Row[];
  /** The first column stays in view while the others scroll sideways. */
  firstStays?: boolean;
}

const rowHeight = 30;
/** Room for a head of two lines. */
const headHeight = 46;
/** Of the columns, so that it does not lie over the last row. */
const scrollBar = 14;

/**
 * A long table of which only the rows in view are drawn. Arrows move, Shift extends, Enter opens, Ctrl/Cmd+A
 * selects what is loaded and Ctrl/Cmd+C copies it as tab-separated text.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rowCount, rowAt, sort, onSort, onView, startAt = 0, maxRows, totals = [] } = props;
  const { t } = useTranslation();
  const id = useId();
  const viewport = useRef<HTMLDivElement>(null);
  const { selection, select, press } = useSelection(rowCount);
  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => viewport.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The head is in the flow above the rows, the totals lie over the last of them.
    scrollPaddingEnd: headHeight + totals.length * rowHeight,
    initialOffset: startAt * rowHeight,
  });
  const items = virtual.getVirtualItems();
  useViewReport(items, onView);
  const onKeyDown = (event: KeyboardEvent) => {
    const row = selection === null ? undefined : rowAt(selection.focus);
    if (event.key === 'Enter' && row !== undefined) props.onOpen?.(row);
    if (event.key === ' ' && selection !== null && props.onChoose !== undefined) {
      event.preventDefault();
      const { anchor, focus } = selection;
      props.onChoose(Math.min(anchor, focus), Math.max(anchor, focus));
    }
    const key = tableKey(event);
    if (key === null) return;
    event.preventDefault();
    const page = Math.max(1, Math.floor((viewport.current?.clientHeight ?? 0) / rowHeight) - 2);
    const { focus } = press(key, event.shiftKey, page);
    props.onFocusRow?.(focus);
    virtual.scrollToIndex(focus);
  };
  return (
    <div
      ref={viewport}
      className={maxRows === undefined ? styles.viewport : `${styles.viewport} ${styles.bounded}`}
      style={
        maxRows === undefined
          ? undefined
          : { maxHeight: headHeight + (maxRows + totals.length) * rowHeight + scrollBar }
      }
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rowCount + 1 + totals.length}
      aria-multiselectable="true"
      aria-activedescendant={selection === null ? undefined : `${id}-${selection.focus}`}
      onKeyDown={onKeyDown}
      onCopy={(event) => copySelection(event, selection, columns, rowAt)}
    >
      <div
        className={styles.grid}
        style={columnTracks(columns)}
        data-first-stays={props.firstStays === true || undefined}
      >
        <div className={styles.head} role="row" aria-rowindex={1}>
          {columns.map((column) => (
            <HeaderCell
              key={column.id}
              column={column}
              sort={sort}
              onSort={onSort}
              hint={t('table:sortBy')}
            />
          ))}
        </div>
        <div className={styles.body} style={{ height: virtual.getTotalSize() }} role="rowgroup">
          {items.map((item) => (
            <BodyRow
              key={item.key}
              {...props}
              id={`${id}-${item.index}`}
              item={item}
              selected={isSelected(selection, item.index)}
              focused={selection?.focus === item.index}
              onSelect={(event) => {
                select(item.index, event.shiftKey);
                props.onFocusRow?.(item.index);
              }}
            />
          ))}
        </div>
        <TotalRows columns={columns} totals={totals} firstIndex={rowCount + 2} />
      </div>
    </div>
  );
}

/** Tells which rows are in view whenever that changes. */
function useViewReport(items: readonly VirtualItem[], onView: DataTableProps<never>['onView']): void {
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  // Only a change of the rows is told, not a new listener: it may well answer by drawing the table again.
  const report = useEffectEvent((from: number, to: number) => onView?.(from, to));
  useEffect(() => report(first, last), [first, last]);
}

interface BodyRowProps<Row> extends DataTableProps<Row> {
  id: string;
  item: VirtualItem;
  selected: boolean;
  focused: boolean;
  onSelect: (event: MouseEvent) => void;
}

function BodyRow<Row>({ columns, rowAt, rowTestId, onOpen, ...place }: BodyRowProps<Row>) {
  const { id, item, selected, focused, onSelect } = place;
  const row = rowAt(item.index);
  const open = (event: MouseEvent) => {
    onSelect(event);
    if (row !== undefined && !event.shiftKey) onOpen?.(row);
  };
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={item.index + 2}
      aria-selected={selected}
      data-focused={focused || undefined}
      data-testid={row === undefined ? undefined : rowTestId}
      className={onOpen === undefined ? styles.row : `${styles.row} ${styles.opens}`}
      style={{ transform: `translateY(${item.start}px)`, height: rowHeight }}
      onClick={open}
    >
      {columns.map((column) => (
        <div key={column.id} role="gridcell" data-align={column.align} className={styles.cell}>
          {row === undefined ? '' : column.cell(row)}
        </div>
      ))}
    </div>
  );
}

function isSelected(selection: Selection | null, index: number): boolean {
  if (selection === null) return false;
  const { anchor, focus } = selection;
  return index >= Math.min(anchor, focus) && index <= Math.max(anchor, focus);
}

/** The copy event, unlike the clipboard itself, needs no permission of the page. */
function copySelection<Row>(
  event: ClipboardEvent,
  selection: Selection | null,
  columns: readonly Column<Row>[],
  rowAt: (index: number) => Row | undefined,
): void {
  // Text that was marked by hand is what the person means.
  if (selection === null || window.getSelection()?.isCollapsed === false) return;
  const from = Math.min(selection.anchor, selection.focus);
  const to = Math.max(selection.anchor, selection.focus);
  const lines = [columns.map((column) => column.header).join('\t')];
  for (let index = from; index <= to; index += 1) {
    const row = rowAt(index);
    if (row !== undefined) lines.push(columns.map((column) => column.plain(row)).join('\t'));
  }
  event.preventDefault();
  event.clipboardData.setData('text/plain', lines.join('\n'));
}
