import type { RenewalSet } from '@shared/contract/renewal-set';
import type { OpenBook } from '../session/open-book';
import { contractsDueIn, isOfPart, renewalKey } from './open-renewals';
import { readPeriod } from './read-scope';

/** The customers of contracts that fall due, by index, ascending. */
export function renewalMembers(open: OpenBook, { period, part, group }: RenewalSet): Int32Array {
  const keyOf = group === null ? null : renewalKey(open, group.by);
  const customers = new Set<number>();
  for (const contract of contractsDueIn(open, readPeriod(open, period))) {
    if (!isOfPart(contract, part)) continue;
    if (keyOf === null || keyOf(contract) === group?.key) customers.add(contract.term.customer);
  }
  return Int32Array.from(customers).sort();
}
