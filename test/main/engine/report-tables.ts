import type { ReportCell, ReportDocument, ReportSection, TableBlock } from '@shared/contract/report-document';

/** Every table of some sections, as they stand one under the other. */
export function tablesOf(sections: readonly ReportSection[]): readonly TableBlock[] {
  return sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table');
}

export function tableOf({ sections }: Pick<ReportDocument, 'sections'>, id: string): TableBlock {
  const found = tablesOf(sections).find((table) => table.id === id);
  if (found === undefined) throw new Error(`no table ${id}`);
  return found;
}

/** The column of a table by its id, the total last where there is one. */
export function columnOf(table: TableBlock, id: string): readonly (string | number | null)[] {
  const place = table.columns.findIndex((column) => column.id === id);
  const rows = table.total === null ? table.rows : [...table.rows, table.total];
  return rows.map((row) => valueOf(row[place]));
}

export function valueOf(cell: ReportCell | undefined): string | number | null {
  return typeof cell === 'object' && cell !== null ? cell.value : (cell ?? null);
}

/** What is wrong with the form of tables: cells without a column, totals that do not foot, names used twice. */
export function tableFaults(sections: readonly ReportSection[]): readonly string[] {
  const tables = tablesOf(sections);
  const ids = tables.map(({ id }) => id);
  return [
    ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${id}: twice`),
    ...tables.flatMap(faultsOf),
  ];
}

function faultsOf({ id, columns, rows, total }: TableBlock): readonly string[] {
  const ragged = [...rows, ...(total === null ? [] : [total])].filter((row) => row.length !== columns.length);
  const unfooted = columns.filter(({ summed }, place) => {
    if (summed !== true || total === null) return false;
    return rows.reduce((sum, row) => sum + Number(valueOf(row[place])), 0) !== valueOf(total[place]);
  });
  const mistyped = columns.filter(({ kind }, place) =>
    rows.some((row) => {
      const value = valueOf(row[place]);
      if (value === null) return false;
      return (kind === 'text' || kind === 'day') !== (typeof value === 'string');
    }),
  );
  return [
    ...(ragged.length === 0 ? [] : [`${id}: rows of another length than the head`]),
    ...unfooted.map((column) => `${id}: ${column.id} does not foot`),
    ...mistyped.map((column) => `${id}: ${column.id} is not of its kind`),
  ];
}
