import { damaged } from '../book-faults';
import { readRow, readRows, type Database } from '../sqlite';

/** By customer id (ids have gaps): the customer it counts as: itself, or the one it was merged into. */
export function readCanonicalIds(database: Database): Int32Array {
  const last = readRow(database, 'SELECT ifnull(max(id), 0) FROM customer', [], (row) => row.integer(0));
  const canonicalIds = Int32Array.from({ length: last + 1 }, (_, id) => id);
  const into = readMerges(database);
  for (const from of into.keys()) canonicalIds[from] = endOf(into, from);
  return canonicalIds;
}

/** Which customer each merged one went into, by its id; merges that were undone are none. */
function readMerges(database: Database): ReadonlyMap<number, number> {
  return new Map(
    readRows(
      database,
      'SELECT from_id, into_id FROM customer_merge WHERE undone_at IS NULL',
      [],
      (row) => [row.integer(0), row.integer(1)] as const,
    ),
  );
}

function endOf(into: ReadonlyMap<number, number>, from: number): number {
  let end = from;
  for (let steps = 0; steps <= into.size; steps += 1) {
    const next = into.get(end);
    if (next === undefined) return end;
    end = next;
  }
  throw damaged(`the merges of customer ${from} go in a circle`);
}
