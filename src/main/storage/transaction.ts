import type { Database } from './sqlite';

/** Does some work as one: if it fails, nothing of it is left. */
export async function transact<Value>(database: Database, work: () => Promise<Value>): Promise<Value> {
  database.run('BEGIN IMMEDIATE');
  try {
    const value = await work();
    database.run('COMMIT');
    return value;
  } catch (error) {
    database.run('ROLLBACK');
    throw error;
  }
}

/** Does some work of which nothing is left, whatever comes of it. */
export async function rehearse<Value>(database: Database, work: () => Promise<Value>): Promise<Value> {
  database.run('BEGIN IMMEDIATE');
  try {
    return await work();
  } finally {
    database.run('ROLLBACK');
  }
}
