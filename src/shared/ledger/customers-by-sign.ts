import { customersWhere, tallyCodes, type CustomerGroup } from './customer-group';
import type { LedgerIndex } from './ledger-index';

/** The customers with a line below (-1) or above (1) zero whose revenue counts in `start` ≤ day < `end`; found when asked for. */
export function customersBySign(index: LedgerIndex, start: number, end: number, sign: -1 | 1): CustomerGroup {
  let found: CustomerGroup | null = null;
  const group = () => (found ??= findBySign(index, start, end, sign));
  return {
    get count() {
      return group().count;
    },
    get customers() {
      return group().customers;
    },
  };
}

function findBySign(
  { columns, customerCount, linePositions, revenueDays }: LedgerIndex,
  start: number,
  end: number,
  sign: -1 | 1,
): CustomerGroup {
  const codes = new Uint8Array(customerCount);
  for (const line of linePositions) {
    const day = revenueDays[line] as number;
    if (day < start || day >= end) continue;
    if ((columns.amounts[line] as number) * sign > 0) codes[columns.customers[line] as number] = 1;
  }
  return customersWhere(tallyCodes(codes), 1, 1);
}
