import type { RecordField } from '@shared/model/record-kind';
import { errorIndexes } from '../columns/text-column';
import type { ValueColumn } from '../columns/value-column';
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
    const cells = errorIndexes(column.values);
    return cells.size === 0 ? [] : [{ column, header: columns.header(field), cells }];
  });
}
