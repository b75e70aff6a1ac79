import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Column, Sort } from './column';
import styles from './data-table.module.css';

interface HeaderCellProps<Row> {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
  hint: string;
}

/** The head of a column; where it sorts, a button that says which way. */
export function HeaderCell<Row>({ column, sort, onSort, hint }: HeaderCellProps<Row>) {
  const sorted = sort?.column === column.id ? sort : null;
  const Arrow = sorted?.descending === true ? IconArrowDown : IconArrowUp;
  const sorts = column.sortable === true && onSort !== undefined;
  // Numbers are asked for from the largest, words from the first letter.
  const first = column.align === 'end';
  return (
    <div
      role="columnheader"
      data-align={column.align}
      className={styles.cell}
      aria-sort={sorted === null ? undefined : sorted.descending ? 'descending' : 'ascending'}
    >
      {sorts ? (
        <button
          type="button"
          className={styles.sort}
          title={hint}
          data-testid={`sort-${column.id}`}
          onClick={() =>
            onSort({ column: column.id, descending: sorted === null ? first : !sorted.descending })
          }
        >
          <span>{column.header}</span>
          {sorted !== null && <Arrow size={12} stroke={2} aria-hidden />}
        </button>
      ) : (
        column.header
      )}
    </div>
  );
}
