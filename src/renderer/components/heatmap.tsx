import { useRef, useState, type KeyboardEvent } from 'react';
import { heatLevel, isDarkLevel } from './heat-level';
import styles from './heatmap.module.css';

export interface HeatmapCell {
  readonly key: string;
  /** What the colour shows; null: nothing it could compare, the text alone speaks. */
  readonly value: number | null;
  readonly text: string;
  /** Everything the cell says, for those who cannot see its row, column and hatching. */
  readonly label: string;
  readonly complete: boolean;
}

export interface HeatmapRow {
  readonly key: string;
  readonly name: string;
  /** A number that belongs to the whole row, such as the size of a cohort. */
  readonly total: string;
  readonly cells: readonly HeatmapCell[];
}

interface HeatmapProps {
  label: string;
  /** Headers: of the rows, of their totals, and of each column of cells. */
  rowHeader: string;
  totalHeader: string;
  columns: readonly string[];
  rows: readonly HeatmapRow[];
  /** A last row under a rule, such as the average. */
  summary?: HeatmapRow;
  /** The value at the dark end of the scale. */
  largest: number;
  onOpen?: (row: HeatmapRow, column: number | null) => void;
}

interface Place {
  readonly row: number;
  /** 0 is the total, 1 the first cell. */
  readonly column: number;
}

/** A table of numbers on one even scale of colour. Arrows walk through it; Enter opens what is behind a cell. */
export function Heatmap(props: HeatmapProps) {
  const { label, rowHeader, totalHeader, columns, rows, summary } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const [stop, setStop] = useState<Place>({ row: 0, column: 1 });
  const move = (event: KeyboardEvent) => {
    const to = destination(event, stop, rows);
    if (to === null) return;
    event.preventDefault();
    setStop(to);
    body.current?.querySelector<HTMLElement>(`[data-place="${to.row}-${to.column}"]`)?.focus();
  };
  return (
    <div className={styles.scroll}>
      <table className={styles.map} role="grid" aria-label={label} aria-readonly="true">
        <thead>
          <tr>
            <th scope="col">{rowHeader}</th>
            <th scope="col">{totalHeader}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={move}>
          {rows.map((row, index) => (
            <Row key={row.key} {...props} row={row} index={index} stop={stop} onStop={setStop} />
          ))}
        </tbody>
        {summary !== undefined && (
          <tfoot>
            <tr>
              <th scope="row">{summary.name}</th>
              <td>{summary.total}</td>
              {summary.cells.map((cell) => (
                <td key={cell.key} aria-label={cell.label}>
                  {cell.text}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

interface RowProps extends HeatmapProps {
  row: HeatmapRow;
  index: number;
  stop: Place;
  onStop: (place: Place) => void;
}

function Row({ row, index, columns, largest, stop, onStop, onOpen }: RowProps) {
  const place = (column: number) => ({
    role: 'gridcell',
    tabIndex: stop.row === index && stop.column === column ? 0 : -1,
    'data-place': `${index}-${column}`,
    onFocus: () => onStop({ row: index, column }),
    onClick: () => onOpen?.(row, column === 0 ? null : column - 1),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') onOpen?.(row, column === 0 ? null : column - 1);
    },
  });
  return (
    <tr className={onOpen === undefined ? undefined : styles.opens}>
      <th scope="row">{row.name}</th>
      <td {...place(0)} aria-label={`${row.name}: ${row.total}`}>
        {row.total}
      </td>
      {row.cells.map((cell, column) => (
        <td
          key={cell.key}
          {...place(column + 1)}
          className={tone(cell, largest)}
          aria-label={cell.label}
          title={cell.label}
        >
          {cell.text}
        </td>
      ))}
      {columns.length > row.cells.length && (
        <td colSpan={columns.length - row.cells.length} className={styles.beyond} />
      )}
    </tr>
  );
}

function tone(cell: HeatmapCell, largest: number): string {
  if (cell.value === null) return styles['none'] ?? '';
  const level = heatLevel(cell.value, largest);
  const classes = [
    styles[`heat${level}`],
    isDarkLevel(level) ? styles.onDark : '',
    cell.complete ? '' : styles.incomplete,
  ];
  return classes.filter(Boolean).join(' ');
}

function destination(
  event: KeyboardEvent,
  { row, column }: Place,
  rows: readonly HeatmapRow[],
): Place | null {
  const lengthOf = (at: number) => rows[at]?.cells.length ?? 0;
  const within = (at: number) => ({ row: at, column: Math.min(column, lengthOf(at)) });
  switch (event.key) {
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, lengthOf(row)) };
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) };
    case 'ArrowDown':
      return within(Math.min(row + 1, rows.length - 1));
    case 'ArrowUp':
      return within(Math.max(row - 1, 0));
    case 'Home':
      return event.ctrlKey ? within(0) : { row, column: 0 };
    case 'End':
      return event.ctrlKey ? within(rows.length - 1) : { row, column: lengthOf(row) };
    default:
      return null;
  }
}
