import type { Column } from './column';
import { ExportMenu } from './export-menu';

interface ExportButtonProps<Row> {
  /** What the file is named after. */
  name: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

/** Hands over a table as it is on screen: its columns, its order, numbers in plain digits. */
export function ExportButton<Row>({ name, columns, rows }: ExportButtonProps<Row>) {
  const table = () => ({
    headers: columns.map((column) => column.header),
    rows: rows.map((row) => columns.map((column) => column.plain(row))),
  });
  return <ExportMenu name={name} table={table} />;
}
