import { ExportMenu } from './export-menu';

interface TableExportButtonProps {
  /** What the file is named after. */
  name: string;
  headers: readonly string[];
  /** Text, numbers in plain digits. */
  rows: readonly (readonly string[])[];
}

/** Hands over a short table that is set by hand. */
export function TableExportButton({ name, headers, rows }: TableExportButtonProps) {
  return <ExportMenu name={name} table={() => ({ headers, rows })} />;
}
