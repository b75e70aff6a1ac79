import type { ReactNode } from 'react';
import type { ReportCell, ReportColumn, TableBlock } from '@shared/contract/report-document';
import type { Format } from '@shared/format/format';
import { cellText, readCell } from './cell-text';
import { headGroups } from './head-groups';

interface PrintedTableProps {
  block: TableBlock;
  /** Printed over it; empty where the section says it already. */
  title: string;
  format: Format;
  /** Places of the columns, a list a part, where all beside each other are wider than the page. */
  parts: readonly (readonly number[])[] | null;
}

/** Up to so many rows stay together. */
const keptTogether = 14;

/** A table that breaks between rows and repeats its head on every page. */
export function PrintedTable({ block, title, format, parts }: PrintedTableProps) {
  const { id, columns, rows, notes } = block;
  const shown = parts ?? [columns.map((_, place) => place)];
  return (
    <div
      className={rows.length <= keptTogether ? 'table-block together' : 'table-block'}
      data-table={id}
      data-parts={shown.length}
    >
      {shown.map((places, part) => (
        <div key={part} className="table-part">
          {title !== '' && <h2>{shown.length === 1 ? title : `${title} (${part + 1}/${shown.length})`}</h2>}
          {tableOf(block, places, format)}
        </div>
      ))}
      {notes.map((note, index) => (
        <p key={index} className="small">
          {note}
        </p>
      ))}
    </div>
  );
}

/*
 * Elements, not components: a report can have hundreds of thousands of cells, and a component for each would cost more
 * than the cell.
 */
function tableOf({ columns, rows, total }: TableBlock, places: readonly number[], format: Format): ReactNode {
  const isHash = places.map((place) => isHashColumn(rows, place));
  const upright = places.filter((_, index) => isHash[index] !== true);
  const hashes = places.filter((_, index) => isHash[index] === true);
  const at = (place: number) => columns[place] as ReportColumn;
  return (
    <table>
      {headOf(upright.map(at))}
      {hashes.length === 0 ? (
        <tbody>{rows.map((row, index) => rowOf(row, index, upright, columns, format))}</tbody>
      ) : (
        rows.map((row, index) => (
          <tbody key={index} className="with-hash">
            {rowOf(row, 0, upright, columns, format)}
            {hashes.map((place) => (
              <tr key={place} className="hash">
                <td colSpan={upright.length}>
                  {at(place).header} <code>{readCell(row[place] ?? null).value}</code>
                </td>
              </tr>
            ))}
          </tbody>
        ))
      )}
      {total !== null && (
        <tbody className={foots(total, columns) ? 'footing' : 'footing average'}>
          {rowOf(total, 0, upright, columns, format, blankTexts(total, upright, columns))}
        </tbody>
      )}
    </table>
  );
}

function headOf(columns: readonly ReportColumn[]): ReactNode {
  const groups = headGroups(columns.map(({ header }) => header));
  if (groups.every(({ title }) => title === null))
    return (
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={classOf(column)}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
    );
  return (
    <thead>
      <tr className="groups">
        {groups.map(({ title, from, headers }) =>
          title === null ? (
            <th key={from} scope="col" rowSpan={2} className={classOf(columns[from])}>
              {headers[0]}
            </th>
          ) : (
            <th key={from} scope="colgroup" colSpan={headers.length} className="group">
              <span>{title}</span>
            </th>
          ),
        )}
      </tr>
      <tr>
        {groups.flatMap(({ title, from, headers }) =>
          title === null
            ? []
            : headers.map((header, index) => (
                <th key={from + index} scope="col" className={classOf(columns[from + index])}>
                  {header}
                </th>
              )),
        )}
      </tr>
    </thead>
  );
}

function rowOf(
  row: readonly ReportCell[],
  key: number,
  places: readonly number[],
  columns: readonly ReportColumn[],
  format: Format,
  /** How many of the columns after the first its name may reach into. */
  reach = 0,
): ReactNode {
  return (
    <tr key={key}>
      {places.map((place, index) => {
        if (index > 0 && index <= reach) return null;
        const column = columns[place] as ReportColumn;
        const { value, marked } = readCell(row[place] ?? null);
        const content = cellText(value, column.kind, format);
        const mark = marked ? <span className="mark">*</span> : null;
        return index === 0 ? (
          <th key={place} scope="row" colSpan={reach + 1} className={classOf(column)}>
            {content}
            {mark}
          </th>
        ) : (
          <td key={place} className={classOf(column)}>
            {content}
            {mark}
          </td>
        );
      })}
    </tr>
  );
}

/** How many columns of text that are blank in this row follow its first one. */
function blankTexts(
  row: readonly ReportCell[],
  places: readonly number[],
  columns: readonly ReportColumn[],
): number {
  const filled = places.findIndex(
    (place, index) =>
      index > 0 && (columns[place]?.kind !== 'text' || readCell(row[place] ?? null).value !== null),
  );
  return filled === -1 ? places.length - 1 : filled - 1;
}

function classOf(column: ReportColumn | undefined): string | undefined {
  const kind = column?.kind === 'text' ? 'text' : column?.kind === 'day' ? 'day' : 'number';
  return column?.narrow === true ? `${kind} narrow` : kind;
}

/** A column of hashes stands under the rest of its row, for it must be printed whole. */
function isHashColumn(rows: TableBlock['rows'], place: number): boolean {
  return (
    rows.length > 0 &&
    rows.every((row) => /^[0-9a-f]{40,}$/.test(String(readCell(row[place] ?? null).value ?? '')))
  );
}

/** Whether the last row is a sum, under which accountants draw the double rule, and not a mean. */
function foots(total: readonly ReportCell[], columns: readonly ReportColumn[]): boolean {
  return columns.some(
    ({ kind }, place) =>
      (kind === 'count' || kind === 'money') && readCell(total[place] ?? null).value !== null,
  );
}
