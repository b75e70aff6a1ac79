import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useId, useRef, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { gridRows, widestRow } from './grid-rows';
import { SetAsideHead } from './set-aside-head';
import { SetAsideGridRow } from './set-aside-grid-row';
import styles from './set-aside.module.css';
import { useCellCursor } from './use-cell-cursor';
import type { Corrections } from './use-corrections';
import { useGridInput } from './use-grid-input';
import { useReasons } from './use-reasons';
import type { SetAsidePages } from './use-set-aside-pages';

interface SetAsideGridProps {
  label: string;
  pages: SetAsidePages;
  corrections: Corrections;
  /** As high as its rows, up to this many; without it, as high as its place. */
  maxRows?: number;
}

const rowHeight = 30;
const headHeight = 32;

/**
 * The rows set aside, in the file's own columns. Arrows move from cell to cell, Enter or typing begins to write,
 * Enter and Tab keep, Esc takes back, Ctrl/Cmd+Enter tries the row again.
 */
export function SetAsideGrid({ label, pages, corrections, maxRows }: SetAsideGridProps) {
  const { t } = useTranslation();
  const id = useId();
  const viewport = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const { headers } = pages;
  const rows = gridRows(pages, corrections);
  const columnCount = widestRow(pages, rows.count);
  const cursor = useCellCursor(rows.count, columnCount);
  const virtual = useVirtualizer({
    count: rows.count,
    getScrollElement: () => viewport.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingEnd: headHeight,
  });
  const items = virtual.getVirtualItems();
  useViewReport(items[0]?.index ?? 0, items.at(-1)?.index ?? 0, rows.gone, pages.onView);
  const cellId = (row: number, column: number) => `${id}-${row}-${column}`;
  const active = cursor.at === null ? undefined : cellId(cursor.at.row, cursor.at.column);
  useCellInView(active);
  // A long reason is cut off in its cell: the whole of it stands below, for the row the keyboard is at.
  const pointed = cursor.at === null ? undefined : rows.rowAt(cursor.at.row);
  const reasons = useReasons();
  const tryAt = async (index: number) => {
    const row = rows.openAt(index);
    const outcome = row === null ? null : await corrections.tryRow(row, index);
    if (row !== null && outcome !== null)
      setSaid(t(`data:setAside.said.${outcome}`, { row: String(row.row) }));
  };
  const { startAt, endAt, ...input } = useGridInput({
    viewport,
    rows,
    headers,
    columnCount,
    cursor,
    corrections,
    scrollTo: (row) => virtual.scrollToIndex(row),
    pageRows: () => Math.max(1, Math.floor((viewport.current?.clientHeight ?? 0) / rowHeight) - 2),
    onTry: (row) => void tryAt(row),
  });
  return (
    <>
      <div
        ref={viewport}
        className={maxRows === undefined ? styles.viewport : `${styles.viewport} ${styles.bounded}`}
        style={gridHeight(rows.count, maxRows)}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={rows.count + 1}
        aria-colcount={columnCount + 3}
        aria-activedescendant={active}
        {...input}
      >
        <div className={styles.grid} style={columnTracks(columnCount)}>
          <SetAsideHead headers={headers} columnCount={columnCount} />
          <div className={styles.body} style={{ height: virtual.getTotalSize() }} role="rowgroup">
            {items.map(({ key, index, start }) => (
              <SetAsideGridRow
                key={key}
                place={{ index, start, cellId: (column) => cellId(index, column) }}
                at={rows.rowAt(index)}
                headers={headers}
                columnCount={columnCount}
                corrections={corrections}
                active={cursor.at?.row === index ? cursor.at.column : null}
                editing={cursor.editing?.row === index ? cursor.editing : null}
                onEdit={(column) => startAt(index, column)}
                onEnd={(column, text, after) => endAt(index, column, text, after)}
                onTry={() => void tryAt(index)}
              />
            ))}
          </div>
        </div>
      </div>
      <p className={styles.keys}>
        {pointed === undefined
          ? t('data:setAside.keys')
          : t('data:setAside.rowReason', { row: String(pointed.row.row), reason: reasons(pointed.row) })}
      </p>
      <p role="status" className={styles.hidden}>
        {said}
      </p>
    </>
  );
}

/** As high as its rows and a scroll bar, up to so many rows or else to what the page has room for. */
function gridHeight(rowCount: number, maxRows: number | undefined): CSSProperties {
  const height = (count: number) => headHeight + count * rowHeight + 16;
  return maxRows === undefined ? { flexBasis: height(rowCount) } : { maxHeight: height(maxRows) };
}

function columnTracks(columnCount: number): CSSProperties {
  const tracks: Record<`--${string}`, string> = {
    '--columns': `72px minmax(248px, 2fr) repeat(${columnCount}, minmax(116px, 1fr)) 136px`,
  };
  return tracks;
}

/** Tells which of the rows still set aside are in view; those that have left are before them at most. */
function useViewReport(first: number, last: number, gone: number, onView: SetAsidePages['onView']): void {
  const report = useEffectEvent(onView);
  useEffect(() => report(Math.max(0, first - gone), last), [first, last, gone]);
}

function useCellInView(id: string | undefined): void {
  useEffect(() => {
    if (id !== undefined)
      document.getElementById(id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [id]);
}
