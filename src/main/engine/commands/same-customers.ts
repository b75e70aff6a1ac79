import { proposeSame, type ProposedPair } from '@shared/customers/propose-same';
import { readApartPairs, readCanonicalIds, readKnownCustomers } from '@main/storage';
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

/** For the summary of the book. */
export function countPossibleSame(open: OpenBook): number {
  return proposedPairs(open).length;
}
