import { accountCard } from '../matching/account-card';
import { nameParts } from '../matching/name-parts';
import type { ImportNote } from '../readers/table-reader';
import type { SheetColumns } from './sheet-columns';
import { textAt, textCells, type TextCells } from './text-cells';

/** The names that rows give their customers, from the one column or several that hold them. */
export interface NameCells {
  readonly parts: readonly TextCells[];
  readonly notes: readonly ImportNote[];
  at(row: number): string;
}

export function nameCells(columns: SheetColumns): NameCells {
  const { headers, mapping, kind } = columns;
  const column = mapping.customerName;
  if (column === undefined) return { parts: [], notes: [], at: () => '' };
  const joined = nameParts(headers, column);
  const parts = (joined?.columns ?? [column]).flatMap((part) => {
    const values = columns.valuesOf(part);
    return values === null ? [] : [textCells(values)];
  });
  const [whole] = parts;
  if (joined !== null) {
    const names = joined.columns.map((part) => headers[part] ?? '').join(', ');
    return {
      parts,
      notes: [{ code: 'import.namesJoined', params: { columns: names } }],
      at: (row) =>
        parts
          .map((part) => textAt(part, row))
          .filter((part) => part !== '')
          .join(joined.glue),
    };
  }
  if (kind === 'sales' && accountCard(headers)?.analytics === column) {
    return {
      parts,
      notes: [{ code: 'import.firstLines', params: { column: headers[column] ?? '' } }],
      at: (row) => textAt(whole, row).split(/\r?\n/u, 1)[0]?.trim() ?? '',
    };
  }
  return { parts, notes: [], at: (row) => textAt(whole, row) };
}
