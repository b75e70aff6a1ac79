import type { LineTexts } from '@shared/ledger/first-purchases';
import { parseObject, parseTexts } from '../imports/stored-json';
import { readRow, readRows, type Database } from '../sqlite';

/** Further columns of sale lines, by header. */
export interface LineAttributes {
  readonly headers: readonly string[];
  /** What each line that counts says under a header, in the order of `readLedgerColumns`. */
  readonly textsOf: (header: string) => LineTexts;
}

/** A column with more different texts than this tells lines apart, not customers: remarks, references, prices. */
export const mostLineValues = 1000;

interface Column {
  readonly places: Map<string, number>;
  /** By entry of the table of further columns; -1: nothing. */
  readonly ofEntry: Int32Array;
}

/**
 * The further columns of sales files that lines can be told apart by, in the order in which files bring them. Left
 * out are those that files have for channel and salesperson, which have names of their own, and those with more than
 * a thousand different texts. One pass over the lines, one over their further columns.
 */
export function readLineAttributes(database: Database): LineAttributes {
  const { entryOfLine, isUsed } = readEntries(database);
  const columns = readColumns(database, isUsed);
  return {
    headers: [...columns.keys()],
    textsOf: (header) => {
      const column = columns.get(header);
      if (column === undefined) return { values: [], ofLine: new Int32Array(entryOfLine.length).fill(-1) };
      const { places, ofEntry } = column;
      return { values: [...places.keys()], ofLine: entryOfLine.map((entry) => ofEntry[entry] as number) };
    },
  };
}

/** By line its entry in the table of further columns, 0: none; and which entries lines have. */
function readEntries(database: Database): { readonly entryOfLine: Int32Array; readonly isUsed: Uint8Array } {
  const counting = 'FROM sale_line WHERE replaced_by IS NULL';
  const count = (sql: string): number => readRow(database, sql, [], (row) => row.integer(0));
  const entryOfLine = new Int32Array(count(`SELECT count(*) ${counting}`));
  const isUsed = new Uint8Array(count('SELECT ifnull(max(id), 0) FROM extra') + 1);
  const statement = database.prepare(`SELECT ifnull(extra_id, 0) ${counting} ORDER BY id`);
  try {
    for (let line = 0; statement.step(); line += 1) {
      const entry = Number(statement.get()[0]);
      entryOfLine[line] = entry;
      isUsed[entry] = 1;
    }
  } finally {
    statement.free();
  }
  return { entryOfLine, isUsed };
}

function readColumns(database: Database, isUsed: Uint8Array): ReadonlyMap<string, Column> {
  const leftOut = namedHeaders(database);
  const columns = new Map<string, Column>();
  const take = (entry: number, header: string, text: string): void => {
    if (text === '') return;
    const column = columns.get(header) ?? {
      places: new Map<string, number>(),
      ofEntry: new Int32Array(isUsed.length).fill(-1),
    };
    columns.set(header, column);
    const place = column.places.get(text) ?? column.places.size;
    if (place >= mostLineValues) {
      leftOut.add(header);
      columns.delete(header);
      return;
    }
    column.places.set(text, place);
    column.ofEntry[entry] = place;
  };
  // There may be as many entries as lines: nothing is made of a row but what is kept of it.
  const statement = database.prepare('SELECT id, json FROM extra ORDER BY id');
  try {
    while (statement.step()) {
      const [id, json] = statement.get();
      const entry = Number(id);
      if (isUsed[entry] !== 1) continue;
      const texts = parseObject<Record<string, unknown>>(String(json));
      for (const header in texts) if (!leftOut.has(header)) take(entry, header, String(texts[header]));
    }
  } finally {
    statement.free();
  }
  return columns;
}

/** Headers of columns that lines keep for a field. */
function namedHeaders(database: Database): Set<string> {
  const named = readRows(database, `SELECT mapping FROM import WHERE kind = 'sales'`, [], (row) => {
    const { channel, salesperson } = parseTexts(row.text(0));
    return [channel, salesperson].filter((header) => header !== undefined);
  });
  return new Set(named.flat());
}
