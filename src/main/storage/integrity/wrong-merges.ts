import { finding, type Finding } from '@shared/model/finding';
import { readRows, type Database } from '../sqlite';

/** Merges that lead nowhere: following them from a customer comes back to it. */
export function findWrongMerges(database: Database): Finding[] {
  const into = new Map(
    readRows(
      database,
      'SELECT from_id, into_id FROM customer_merge WHERE undone_at IS NULL',
      [],
      (row) => [row.integer(0), row.integer(1)] as const,
    ),
  );
  return [...into.keys()].flatMap((from) =>
    comesBack(into, from) ? [finding('mergesInCircle', { customer: from })] : [],
  );
}

function comesBack(into: ReadonlyMap<number, number>, from: number): boolean {
  let customer = into.get(from);
  for (let steps = 0; customer !== undefined && steps <= into.size; steps += 1) {
    if (customer === from) return true;
    customer = into.get(customer);
  }
  return false;
}
