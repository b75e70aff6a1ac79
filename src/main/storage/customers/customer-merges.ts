import { insertRow, readRows, type Database } from '../sqlite';

/** One customer that counts, or counted, as another. */
export interface StoredMerge {
  readonly id: number;
  readonly fromId: number;
  readonly intoId: number;
  /** ISO 8601, UTC. */
  readonly mergedAt: string;
  readonly undoneAt: string | null;
}

/** Every merge, undone ones too, the last first. */
export function readMergeLog(database: Database): readonly StoredMerge[] {
  return readRows(
    database,
    'SELECT id, from_id, into_id, merged_at, undone_at FROM customer_merge ORDER BY id DESC',
    [],
    (row) => ({
      id: row.integer(0),
      fromId: row.integer(1),
      intoId: row.integer(2),
      mergedAt: row.text(3),
      undoneAt: row.textOrNull(4),
    }),
  );
}

/** Both are to be customers that count as themselves: then no circle can come about. */
export function insertMerge(database: Database, fromId: number, intoId: number, mergedAt: string): number {
  return insertRow(database, 'customer_merge', { from_id: fromId, into_id: intoId, merged_at: mergedAt });
}

export function endMerge(database: Database, id: number, undoneAt: string): void {
  database.run('UPDATE customer_merge SET undone_at = ? WHERE id = ?', [undoneAt, id]);
}

/** Pairs of customers that somebody has found to be two. */
export function readApartPairs(database: Database): readonly (readonly [number, number])[] {
  return readRows(
    database,
    'SELECT left_id, right_id FROM customer_apart',
    [],
    (row) => [row.integer(0), row.integer(1)] as const,
  );
}

export function insertApart(database: Database, one: number, other: number): void {
  database.run('INSERT OR IGNORE INTO customer_apart (left_id, right_id) VALUES (?, ?)', [
    Math.min(one, other),
    Math.max(one, other),
  ]);
}

export function customerExists(database: Database, id: number): boolean {
  return readRows(database, 'SELECT 1 FROM customer WHERE id = ?', [id], () => true).length > 0;
}
