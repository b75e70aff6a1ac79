import { bookApplicationId } from './book-header';
import { migrations } from './migrations';
import { readRow, type Database } from './sqlite';

/** 16 KiB: an import of a million lines writes a third fewer page headers than with SQLite's 4 KiB. */
const pageSize = 16384;

export const newestBookVersion = migrations.reduce((newest, step) => Math.max(newest, step.version), 0);

/** Makes an empty database a book of the first step's eve; `migrate` does the rest. */
export function formatBook(database: Database): void {
  database.run(`PRAGMA page_size = ${pageSize}; PRAGMA application_id = ${bookApplicationId};`);
  migrate(database);
}

/** Brings a book up to `target`, step by step, each in a transaction of its own. Answers whether anything was done. */
export function migrate(database: Database, target: number = newestBookVersion): boolean {
  const from = readRow(database, 'PRAGMA user_version', [], (row) => row.integer(0));
  const due = migrations.filter((step) => step.version > from && step.version <= target);
  for (const step of due) {
    database.run('BEGIN IMMEDIATE');
    try {
      step.apply(database);
      database.run(`PRAGMA user_version = ${step.version}`);
      database.run('COMMIT');
    } catch (error) {
      database.run('ROLLBACK');
      throw error;
    }
  }
  return due.length > 0;
}
