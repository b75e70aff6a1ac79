import { customersWhere, tallyCodes, type CustomerGroup } from '../ledger/customer-group';
import { renewalBook, type DueContract, type RenewalBook } from '../ledger/renewals';
import { isRenewed, renewalValue, sumRenewals, type RenewalSums } from '../ledger/renewal-sums';
import { isoDay } from '../model/day';
import type { Note } from './figure';
import type { LedgerFacts, PeriodFacts } from './period-facts';
import { smallBaseNotes } from './small-base';

/** The contracts whose term ends in a period, with the customers behind each count. */
export interface PeriodRenewals {
  readonly contracts: readonly DueContract[];
  readonly sums: RenewalSums;
  /** Whether the days of grace are over for all of them: nothing dated later changes a figure. */
  readonly settled: boolean;
  readonly dueCustomers: CustomerGroup;
  /** With a contract that is decided: renewed or not. */
  readonly decidedCustomers: CustomerGroup;
  readonly renewedCustomers: CustomerGroup;
  readonly lateCustomers: CustomerGroup;
  /** With a decided contract that has a value, and of those the renewed. */
  readonly valuedCustomers: CustomerGroup;
  readonly valuedRenewedCustomers: CustomerGroup;
}

const bits = { due: 1, decided: 2, renewed: 4, late: 8, valued: 16, valuedRenewed: 32 } as const;

/** To be asked for as `facts.derive(periodRenewals)`, so that all metrics of a period share it. */
export function periodRenewals({ ledger, period }: PeriodFacts): PeriodRenewals {
  const contracts = ledger.derive(renewalsOf).between(period.start, period.end);
  const { dataThrough } = ledger.extents.contracts;
  const codes = new Uint8Array(ledger.index.customerCount);
  for (const contract of contracts)
    codes[contract.term.customer] = (codes[contract.term.customer] as number) | codeOf(contract);
  const tallied = tallyCodes(codes);
  const having = (mask: number): CustomerGroup => customersWhere(tallied, mask, mask);
  return {
    contracts,
    sums: sumRenewals(contracts),
    settled: dataThrough !== null && contracts.every(({ deadline }) => deadline <= dataThrough),
    dueCustomers: having(bits.due),
    decidedCustomers: having(bits.decided),
    renewedCustomers: having(bits.renewed),
    lateCustomers: having(bits.late),
    valuedCustomers: having(bits.valued),
    valuedRenewedCustomers: having(bits.valuedRenewed),
  };
}

function codeOf(contract: DueContract): number {
  let code: number = bits.due;
  if (contract.state === 'pending') return code;
  code |= bits.decided;
  const renewed = isRenewed(contract);
  if (renewed) code |= bits.renewed;
  if (contract.state === 'late') code |= bits.late;
  if (renewalValue(contract) === null) return code;
  return code | (renewed ? bits.valued | bits.valuedRenewed : bits.valued);
}

/** The contracts of a book with what became of them. To be asked for as `ledger.derive(renewalsOf)`: found once. */
export function renewalsOf({ contracts, settings, extents }: LedgerFacts): RenewalBook {
  const { dataThrough } = extents.contracts;
  return renewalBook(contracts(), { graceDays: settings.graceDays, dataThrough });
}

/** Contracts that may still be renewed stand in no rate; said beside every one. */
export function pendingNotes(
  { sums: { pending } }: Pick<PeriodRenewals, 'sums'>,
  { ledger }: PeriodFacts,
): readonly Note[] {
  const { dataThrough } = ledger.extents.contracts;
  if (pending === 0 || dataThrough === null) return [];
  return [{ code: 'renewalsPending', params: { count: pending, day: isoDay(dataThrough) } }];
}

/** Days in which a renewal still counts, where there are any. */
export function graceNotes({ settings: { graceDays } }: PeriodFacts): readonly Note[] {
  return graceDays === 0 ? [] : [{ code: 'graceDays', params: { count: graceDays } }];
}

/** How few contracts sums of money rest on, and of how many a value is missing, so that they stand in none. */
export function valueNotes({ sums: { due, pending, withoutValue } }: PeriodRenewals): readonly Note[] {
  const small = smallBaseNotes(due - pending - withoutValue);
  return withoutValue === 0
    ? small
    : [...small, { code: 'contractsWithoutValue', params: { count: withoutValue } }];
}
