import type { CustomerGroup } from '../ledger/customer-group';
import { restrictIndex } from '../ledger/restrict-index';
import { createLedgerFacts, type LedgerFacts } from './period-facts';

/**
 * The facts of some customers alone, under the definitions of the whole book: as far as its records reach, with the
 * same customer indexes. Costs are entered for the whole book and belong to no part of it.
 *
 * @param members a group, or by customer index 0 for who is left out
 */
export function restrictFacts(
  { index, settings, records, extents }: LedgerFacts,
  members: CustomerGroup | Uint8Array,
): LedgerFacts {
  const mask = members instanceof Uint8Array ? members : maskOf(members, index.customerCount);
  const isMember = ({ customer }: { readonly customer: number }): boolean => mask[customer] !== 0;
  const { contracts, feedback, interactions } = records;
  return createLedgerFacts(
    restrictIndex(index, mask),
    { ...settings, costs: [] },
    {
      contracts: contracts.filter(isMember),
      feedback: feedback.filter(isMember),
      interactions: interactions.filter(isMember),
    },
    extents,
  );
}

function maskOf({ customers }: CustomerGroup, customerCount: number): Uint8Array {
  const mask = new Uint8Array(customerCount);
  for (const customer of customers) mask[customer] = 1;
  return mask;
}
