import type { CellKind, ReportCell, ReportColumn, TableBlock } from '@shared/contract/report-document';
import type { Format } from '@shared/format/format';
import { usePaper } from '../paper-context';

/** A table that breaks between rows and repeats its head on every page. */
export function PrintedTable({ block }: { block: TableBlock }) {
  const { id, title, columns, rows, total, notes } = block;
  return (
    <div className="table-block" data-table={id}>
      {title !== '' && <h2>{title}</h2>}
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={classOf(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row key={index} columns={columns} row={row} />
          ))}
        </tbody>
        {total !== null && (
          <tbody className="footing">
            <Row columns={columns} row={total} />
          </tbody>
        )}
      </table>
      {notes.map((note, index) => (
        <p key={index} className="small">
          {note}
        </p>
      ))}
    </div>
  );
}

function Row({ columns, row }: { columns: readonly ReportColumn[]; row: readonly ReportCell[] }) {
  const { format } = usePaper();
  return (
    <tr>
      {columns.map((column, place) => {
        const { value, marked } = readCell(row[place] ?? null);
        const text = cellText(value, column.kind, format);
        const content = (
          <>
            {text}
            {marked && <span className="mark">*</span>}
          </>
        );
        return place === 0 ? (
          <th key={column.id} scope="row" className={classOf(column)}>
            {content}
          </th>
        ) : (
          <td key={column.id} className={classOf(column)}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}

function classOf({ kind, narrow }: ReportColumn): string | undefined {
  const classes = [kind === 'text' || kind === 'day' ? '' : 'number', narrow === true ? 'narrow' : ''];
  return classes.filter((name) => name !== '').join(' ') || undefined;
}

export function readCell(cell: ReportCell): { value: string | number | null; marked: boolean } {
  if (cell !== null && typeof cell === 'object') return cell;
  return { value: cell, marked: false };
}

/** A cell as it is printed; money without its currency, which the heading of the column names. */
export function cellText(value: string | number | null, kind: CellKind, format: Format): string {
  if (value === null) return '';
  if (typeof value === 'string') return kind === 'day' ? format.dayShort(value) : value;
  switch (kind) {
    case 'count':
      return format.count(value);
    case 'ratio':
      return format.percent(value);
    case 'money':
      return format.money(Math.round(value), { currencyDisplay: 'none' });
    case 'number':
      return format.number(value, 2, 2);
    case 'points':
      return format.number(value, 1, 1);
    case 'days':
      return format.number(value, 1);
    case 'day':
    case 'text':
      return String(value);
  }
}
