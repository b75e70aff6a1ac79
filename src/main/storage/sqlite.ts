import initSqlJs, { type Database, type SqlJsStatic, type SqlValue } from 'sql.js';
import { damaged } from './book-faults';

export type { Database } from 'sql.js';

let loading: Promise<SqlJsStatic> | null = null;

/** Opens a database over these bytes, or a new, empty one. */
export async function openDatabase(bytes: Uint8Array | null): Promise<Database> {
  loading ??= initSqlJs();
  const sqlite = await loading;
  const database = new sqlite.Database(bytes);
  prepareConnection(database);
  return database;
}

/**
 * What a connection needs and a file does not keep. The database lives in memory and is written as one file, so
 * its own journal need only be able to roll back; a cache that holds a large import avoids spilling half of it.
 */
function prepareConnection(database: Database): void {
  database.run(`
    PRAGMA journal_mode = MEMORY;
    PRAGMA synchronous = OFF;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -200000;
  `);
}

/** The bytes of the database file. SQLite is closed and opened again by this, so no statement may be under way. */
export function exportBytes(database: Database): Uint8Array {
  const bytes = database.export();
  prepareConnection(database);
  return bytes;
}

/** Runs a query and turns each row into a value. */
export function readRows<Value>(
  database: Database,
  sql: string,
  parameters: readonly SqlValue[],
  read: (cells: Row) => Value,
): Value[] {
  const statement = database.prepare(sql);
  try {
    statement.bind([...parameters]);
    const values: Value[] = [];
    while (statement.step()) values.push(read(new Row(statement.get())));
    return values;
  } finally {
    statement.free();
  }
}

/** Lets other work through and throws once nobody wants the result any more. */
export type Breathe = () => Promise<void>;

/** A few milliseconds of work: what may pass between two breaths. */
export const rowsPerBreath = 10_000;

/** Goes through the rows of a long query, taking a breath every few thousand. The book must not change meanwhile. */
export async function scanRows(
  database: Database,
  sql: string,
  parameters: readonly SqlValue[],
  breathe: Breathe,
  visit: (cells: readonly SqlValue[]) => void,
): Promise<void> {
  const statement = database.prepare(sql);
  try {
    statement.bind([...parameters]);
    for (let row = 0; statement.step(); row += 1) {
      if (row % rowsPerBreath === 0) await breathe();
      visit(statement.get());
    }
  } finally {
    statement.free();
  }
}

/** Runs a query that answers exactly one row. */
export function readRow<Value>(
  database: Database,
  sql: string,
  parameters: readonly SqlValue[],
  read: (cells: Row) => Value,
): Value {
  const [value] = readRows(database, sql, parameters, read);
  if (value === undefined) throw damaged(`no row: ${sql}`);
  return value;
}

/** The key that the next row of a table gets. */
export function nextId(database: Database, table: string): number {
  return readRow(database, `SELECT ifnull(max(id), 0) + 1 FROM ${table}`, [], (row) => row.integer(0));
}

/** Adds one row and answers its key. */
export function insertRow(
  database: Database,
  table: string,
  cells: Readonly<Record<string, SqlValue>>,
): number {
  const columns = Object.keys(cells);
  const places = columns.map(() => '?').join(', ');
  database.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`, Object.values(cells));
  return readRow(database, 'SELECT last_insert_rowid()', [], (row) => row.integer(0));
}

/** A row's cells by position, each read as the type the schema promises; another type means a damaged book. */
export class Row {
  readonly #cells: readonly SqlValue[];

  constructor(cells: readonly SqlValue[]) {
    this.#cells = cells;
  }

  integer(index: number): number {
    const value = this.#cells[index];
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw damaged(`cell ${index}: no integer`);
    return value;
  }

  integerOrNull(index: number): number | null {
    return this.#cells[index] === null ? null : this.integer(index);
  }

  numberOrNull(index: number): number | null {
    const value = this.#cells[index];
    if (value !== null && typeof value !== 'number') throw damaged(`cell ${index}: no number`);
    return value;
  }

  text(index: number): string {
    const value = this.#cells[index];
    if (typeof value !== 'string') throw damaged(`cell ${index}: no text`);
    return value;
  }

  textOrNull(index: number): string | null {
    return this.#cells[index] === null ? null : this.text(index);
  }
}
