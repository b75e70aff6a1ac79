import type { RecordField } from '@shared/model/record-kind';
import type { ValueColumn } from '../columns/value-column';
import { NO_RESULT, type Cell } from '../readers/cell';
import type { SheetColumns } from './sheet-columns';

/** A column that holds an error somewhere, with the numbers of the cells that are one. */
export interface ErrorColumn {
  readonly column: ValueColumn;
  readonly header: string;
  readonly cells: ReadonlySet<number>;
}

export function errorCells(columns: SheetColumns, fields: readonly RecordField[]): readonly ErrorColumn[] {
  return fields.flatMap((field) => {
    const column = columns.values(field);
    if (column === null) return [];
    const cells = new Set<number>();
    for (const [index, value] of column.values.entries()) if (errorReason(value) !== null) cells.add(index);
    return cells.size === 0 ? [] : [{ column, header: columns.header(field), cells }];
  });
}

/** What spreadsheets show for an error, and write for it into text files. */
const errorText =
  /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!)$/;

/** What is wrong with a cell that holds an error instead of a value, as an error or as the text that stands for one. */
export function errorReason(cell: Cell): 'cell.error' | 'cell.noResult' | null {
  if (typeof cell === 'string') return cell.startsWith('#') && errorText.test(cell) ? 'cell.error' : null;
  if (typeof cell !== 'object' || cell === null || !('error' in cell)) return null;
  return cell.error === NO_RESULT ? 'cell.noResult' : 'cell.error';
}
