import type { Column } from './column';
import styles from './data-table.module.css';

interface TotalRowsProps<Row> {
  columns: readonly Column<Row>[];
  totals: readonly Row[];
  /** The number that assistive technology gives to the first of them. */
  firstIndex: number;
}

/** What the rows add up to, under the accountant's double rule. */
export function TotalRows<Row>({ columns, totals, firstIndex }: TotalRowsProps<Row>) {
  if (totals.length === 0) return null;
  return (
    <div role="rowgroup" className={styles.totals}>
      {totals.map((total, index) => (
        <div
          key={index}
          role="row"
          aria-rowindex={firstIndex + index}
          className={styles.total}
          data-testid="total-row"
        >
          {columns.map((column, at) => (
            <div
              key={column.id}
              role={at === 0 ? 'rowheader' : 'gridcell'}
              data-align={column.align}
              className={styles.cell}
            >
              {column.cell(total)}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
