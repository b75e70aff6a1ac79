import type { CustomerRef, SameProposal } from '@shared/contract/views';
import { readCanonicalIds, readCustomerRefs } from '@main/storage';
import type { EngineContext } from '../session/context';
import { proposedPairs } from './same-customers';

/** Nobody looks through more at a time; what is left comes up as these are settled. */
const shownProposals = 1000;

/** Pairs of customers that may be the same and that nobody has looked at: the weightiest thousand. */
export function listSameCustomers({ session }: EngineContext, _input: undefined): SameProposal[] {
  const open = session.current();
  const { database } = open.book;
  const pairs = proposedPairs(open).slice(0, shownProposals);
  const ids = pairs.flatMap(({ left, right }) => [left, right]);
  const refs = readCustomerRefs(database, ids, readCanonicalIds(database));
  return pairs.flatMap(({ left, right, reasons }) => {
    const [one, other] = [refs.get(left), refs.get(right)];
    return one && other ? [{ ...inOrder(one, other), reasons }] : [];
  });
}

/** The one with more lines stands left: into it the other is more likely to be merged. */
function inOrder(one: CustomerRef, other: CustomerRef): Pick<SameProposal, 'left' | 'right'> {
  return other.lines > one.lines ? { left: other, right: one } : { left: one, right: other };
}
