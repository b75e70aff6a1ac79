import type { RecordKind } from '@shared/model/record-kind';
import { recordTables } from '../records/record-tables';
import { readRows, scanRows, type Breathe, type Database } from '../sqlite';

/** A file, byte for byte, read in a certain way. */
export interface FileShape {
  readonly kind: RecordKind;
  readonly fileSha256: string;
  readonly sheet: string | null;
  /** Field to header. */
  readonly mapping: Readonly<Record<string, string>>;
}

/** The imports that this very file came in by, read in this way, oldest first. */
export function findImportsOfFile(database: Database, file: FileShape): readonly number[] {
  return readRows(
    database,
    `SELECT id, mapping FROM import WHERE file_sha256 = ? AND sheet IS ? AND kind = ? ORDER BY id`,
    [file.fileSha256, file.sheet, file.kind],
    (row) => ({ id: row.integer(0), mapping: row.text(1) }),
  )
    .filter(({ mapping }) => isSameMapping(mapping, file.mapping))
    .map(({ id }) => id);
}

function isSameMapping(json: string, mapping: FileShape['mapping']): boolean {
  const stored: unknown = JSON.parse(json);
  if (typeof stored !== 'object' || stored === null) return false;
  const headers: Readonly<Record<string, unknown>> = { ...stored };
  const fields = Object.keys(mapping);
  return (
    fields.length === Object.keys(headers).length &&
    fields.every((field) => headers[field] === mapping[field])
  );
}

/** By row number, the customer under whom these imports have put their rows. */
export async function readCustomersByRow(
  database: Database,
  kind: RecordKind,
  imports: readonly number[],
  breathe: Breathe,
): Promise<Map<number, number>> {
  const table = kind === 'sales' ? 'sale_line' : recordTables[kind].name;
  const customers = new Map<number, number>();
  const select = `
    SELECT row_number, customer_id FROM ${table}
    WHERE import_id IN (SELECT value FROM json_each(?)) AND customer_id IS NOT NULL`;
  await scanRows(database, select, [JSON.stringify(imports)], breathe, ([row, customer]) => {
    customers.set(Number(row), Number(customer));
  });
  return customers;
}
