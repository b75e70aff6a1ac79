import { customersWhere, tallyCodes, type CustomerGroup } from './customer-group';
import type { LedgerIndex } from './ledger-index';

/** The customers with any line in `start` ≤ day < `end`, refunds alone included; found when asked for. */
export function participantsOf(index: LedgerIndex, start: number, end: number): CustomerGroup {
  let found: CustomerGroup | null = null;
  const group = () => (found ??= findParticipants(index, start, end));
  return {
    get count() {
      return group().count;
    },
    get customers() {
      return group().customers;
    },
  };
}

function findParticipants(
  { movements, customerCount }: LedgerIndex,
  start: number,
  end: number,
): CustomerGroup {
  const codes = new Uint8Array(customerCount);
  for (let customer = 0; customer < customerCount; customer++) {
    const to = movements.starts[customer + 1] as number;
    for (let movement = movements.starts[customer] as number; movement < to; movement++) {
      const day = movements.days[movement] as number;
      if (day >= end) break;
      if (day < start) continue;
      codes[customer] = 1;
      break;
    }
  }
  return customersWhere(tallyCodes(codes), 1, 1);
}
