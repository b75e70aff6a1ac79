import type { ImportDecisions } from '@shared/model/import-decisions';
import type { RecordKind } from '@shared/model/record-kind';
import { readRows, type Database } from '../sqlite';
import { kindOf, parseList, parseObject, parseTexts } from './stored-json';

/** How a file was read. */
export interface ImportMapping {
  readonly fileName: string;
  readonly kind: RecordKind;
  readonly headers: readonly string[];
  /** Field to header. */
  readonly mapping: Readonly<Record<string, string>>;
  /** What was settled about the file, besides where its header and columns stood. */
  readonly decisions: ImportDecisions;
}

/** How earlier files were read, the latest first; of files with the same headers only the latest. */
export function readImportMappings(database: Database): readonly ImportMapping[] {
  return readRows(
    database,
    `SELECT file_name, kind, headers, mapping, decisions FROM import
     WHERE id IN (SELECT max(id) FROM import GROUP BY headers) ORDER BY id DESC`,
    [],
    (row) => ({
      fileName: row.text(0),
      kind: kindOf(row.text(1)),
      headers: parseList<string>(row.text(2)),
      mapping: parseTexts(row.text(3)),
      decisions: ofAnyFile(parseObject(row.text(4))),
    }),
  );
}

/** What holds for further files of the same shape. */
export function ofAnyFile({
  mapping: _columns,
  sheet: _sheet,
  headerRow: _row,
  replaceInvoices: _once,
  ...decisions
}: ImportDecisions): ImportDecisions {
  return decisions;
}
