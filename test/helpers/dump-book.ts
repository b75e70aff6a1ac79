import { readRows, type Database } from '@main/storage/sqlite';

/** Every row of every table but the log of changes, as text: two books with the same dump hold the same. */
export function dumpBook(database: Database): string {
  const tables = readRows(
    database,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'change_log' ORDER BY name`,
    [],
    (row) => row.text(0),
  );
  return tables
    .map((table) => {
      const [found] = database.exec(`SELECT * FROM ${table} ORDER BY 1, 2`);
      return [table, ...(found?.values ?? []).map((row) => JSON.stringify(row))].join('\n');
    })
    .join('\n\n');
}
