import type { LineTexts } from '@shared/ledger/first-purchases';
import { parseTexts } from '../imports/stored-json';
import { readRow, readRows, type Database } from '../sqlite';

/** Fields of sale lines that are kept under the header that the file has for them. */
export type LineTextField = 'channel' | 'salesperson';

/**
 * What each line that counts says in a field, in the order of `readLedgerColumns`. Null: no file of the book has a
 * column for it.
 */
export function readLineTexts(database: Database, field: LineTextField): LineTexts | null {
  const headers = headersOf(database, field);
  if (headers.size === 0) return null;
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  const known = readKnownTexts(database, headers, placeOf);
  const countingLines = 'FROM sale_line WHERE replaced_by IS NULL';
  const lineCount = readRow(database, `SELECT count(*) ${countingLines}`, [], (row) => row.integer(0));
  const ofLine = new Int32Array(lineCount).fill(-1);
  const statement = database.prepare(`SELECT import_id, ifnull(extra_id, 0) ${countingLines} ORDER BY id`);
  try {
    for (let line = 0; statement.step(); line += 1) {
      const [importId, extraId] = statement.get();
      ofLine[line] = known.get(Number(importId))?.get(Number(extraId)) ?? -1;
    }
  } finally {
    statement.free();
  }
  return { values: [...places.keys()], ofLine };
}

/** By import the header that its file has for the field. */
function headersOf(database: Database, field: LineTextField): ReadonlyMap<number, string> {
  const imports = readRows(database, `SELECT id, mapping FROM import WHERE kind = 'sales'`, [], (row) => ({
    id: row.integer(0),
    header: parseTexts(row.text(1))[field],
  }));
  return new Map(imports.flatMap(({ id, header }) => (header === undefined ? [] : [[id, header] as const])));
}

/** By import and by id of its further columns the place of the text. */
function readKnownTexts(
  database: Database,
  headers: ReadonlyMap<number, string>,
  placeOf: (text: string) => number,
): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const known = new Map<number, Map<number, number>>([...headers.keys()].map((id) => [id, new Map()]));
  const select = `
    SELECT DISTINCT sale_line.import_id, extra.id, extra.json
    FROM sale_line JOIN extra ON extra.id = sale_line.extra_id WHERE replaced_by IS NULL`;
  readRows(database, select, [], (row) => {
    const header = headers.get(row.integer(0));
    if (header === undefined) return;
    const text = parseTexts(row.text(2))[header] ?? '';
    if (text !== '') known.get(row.integer(0))?.set(row.integer(1), placeOf(text));
  });
  return known;
}
