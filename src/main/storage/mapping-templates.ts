import type { ImportDecisions } from '@shared/model/import-decisions';
import type { RecordKind } from '@shared/model/record-kind';
import { ofAnyFile } from './imports/read-import-mappings';
import { kindOf, parseList, parseObject, parseTexts } from './imports/stored-json';
import { insertRow, readRows, type Database } from './sqlite';

/** A mapping that a person keeps under a name. */
export interface StoredTemplate {
  readonly id: number;
  readonly name: string;
  readonly kind: RecordKind;
  readonly headers: readonly string[];
  /** Field to header. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly decisions: ImportDecisions;
}

/** By name. */
export function readTemplates(database: Database): readonly StoredTemplate[] {
  return readRows(
    database,
    'SELECT id, name, kind, headers, mapping, decisions FROM mapping_template ORDER BY name, id',
    [],
    (row) => ({
      id: row.integer(0),
      name: row.text(1),
      kind: kindOf(row.text(2)),
      headers: parseList<string>(row.text(3)),
      mapping: parseTexts(row.text(4)),
      decisions: parseObject(row.text(5)),
    }),
  );
}

/** Keeps how an import was read under a name, in place of what had that name. False: there is no such import. */
export function saveTemplate(database: Database, name: string, importId: number): boolean {
  const [template] = readRows(
    database,
    'SELECT kind, headers, mapping, decisions FROM import WHERE id = ?',
    [importId],
    (row) => ({
      name,
      kind: row.text(0),
      headers: row.text(1),
      mapping: row.text(2),
      decisions: JSON.stringify(ofAnyFile(parseObject(row.text(3)))),
    }),
  );
  if (template === undefined) return false;
  database.run('DELETE FROM mapping_template WHERE name = ?', [name]);
  insertRow(database, 'mapping_template', template);
  return true;
}

export function deleteTemplate(database: Database, id: number): void {
  database.run('DELETE FROM mapping_template WHERE id = ?', [id]);
}
