import { proposeSame, type ProposedPair } from '@shared/customers/propose-same';
import type { StagedImport } from '@main/import';
import {
  readApartPairs,
  readCanonicalIds,
  readKnownCustomers,
  stagedTable,
  type BookMatch,
  type Database,
} from '@main/storage';
import type { OpenBook } from '../session/open-book';

/** Pairs of customers that may be the same and that nobody has looked at, by id, the weightiest first. */
export function proposedPairs(open: OpenBook): readonly ProposedPair[] {
  return open.remember('same customers', () => {
    const { database } = open.book;
    const canonicalIds = readCanonicalIds(database);
    // Who was told from a customer is told from the one that this counts as by now.
    const apart = readApartPairs(database).map(
      ([one, other]) => [canonicalIds[one] ?? one, canonicalIds[other] ?? other] as const,
    );
    return proposeSame(readKnownCustomers(database), apart);
  });
}

/** No customer of a book has such a number. */
const firstNewId = 2 ** 30;

/** How many pairs would come up with the new customers of a staged file: with those of the book, and among them. */
export function countNewPairs(
  database: Database,
  staged: StagedImport,
  { duplicates, customers, newCustomers }: BookMatch,
): number {
  if (newCustomers === 0) return 0;
  const { rowCount, customer } = stagedTable(staged);
  const entries = new Set<number>();
  for (let row = 0; row < rowCount; row += 1) {
    const entry = customer(row);
    if (duplicates[row] === 0 && customers.ids[entry] === 0) entries.add(entry);
  }
  const arriving = [...entries].flatMap((entry) => {
    const identity = staged.rows.customerDictionary[entry];
    const customerId = firstNewId + (customers.firstEntries[entry] ?? entry);
    return identity ? [{ ...identity, customerId }] : [];
  });
  const pairs = proposeSame([...readKnownCustomers(database), ...arriving]);
  return pairs.filter(({ right }) => right >= firstNewId).length;
}
