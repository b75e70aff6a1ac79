import { readRows, type Database } from '../sqlite';
import { readCanonicalIds } from './canonical-customers';

/** By customer id, the place of the customer it counts as among all that are not merged into another; -1: none. */
export interface CustomerIndexes {
  readonly indexes: Int32Array;
  readonly customerCount: number;
}

export function readCustomerIndexes(database: Database): CustomerIndexes {
  const canonicalIds = readCanonicalIds(database);
  const indexes = new Int32Array(canonicalIds.length).fill(-1);
  const ids = readRows(database, 'SELECT id FROM customer ORDER BY id', [], (row) => row.integer(0));
  let customerCount = 0;
  for (const id of ids) {
    if (canonicalIds[id] !== id) continue;
    indexes[id] = customerCount;
    customerCount += 1;
  }
  for (const id of ids) indexes[id] = indexes[canonicalIds[id] ?? 0] ?? -1;
  return { indexes, customerCount };
}
