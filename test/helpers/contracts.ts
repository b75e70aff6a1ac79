import * as fc from 'fast-check';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { createLedgerFacts, type LedgerFacts } from '@shared/metrics/period-facts';
import { dayNumber, parseIsoDay } from '@shared/model/day';
import type { Period } from '@shared/model/period';
import { noRecords, type BookRecords, type ContractTerm } from '@shared/model/records';
import { defaultSettings, type BookSettings } from '@shared/model/settings';
import { ledgerColumns, type TestLine } from './ledger-columns';
import type { NaiveRollForward } from './naive-ledger';

/** A contract as a test writes it down: days as ISO text or numbers, what it does not say is blank. */
export interface TestContract extends Partial<Omit<ContractTerm, 'startDay' | 'endDay' | 'cancelledDay'>> {
  readonly start: string | number;
  readonly end: string | number;
  readonly cancelled?: string | number | null;
}

/** Contracts in the order in which a book gives them, the places of the list as ids. */
export function contractTerms(contracts: readonly TestContract[]): ContractTerm[] {
  return contracts
    .map(({ start, end, cancelled = null, ...rest }, index): ContractTerm => ({
      id: index + 1,
      fileName: 'contracts.csv',
      sheet: null,
      row: index + 2,
      customer: 0,
      contractNo: '',
      value: null,
      billingInterval: '',
      product: '',
      autoRenew: null,
      renewedFrom: '',
      reason: '',
      ...rest,
      startDay: dayOf(start),
      endDay: dayOf(end),
      cancelledDay: cancelled === null ? null : dayOf(cancelled),
    }))
    .sort((a, b) => a.startDay - b.startDay || a.id - b.id);
}

function dayOf(value: string | number) {
  if (typeof value === 'number') return dayNumber(value);
  const parsed = parseIsoDay(value);
  if (parsed === null) throw new Error(`no such day: ${value}`);
  return parsed;
}

export interface ContractBook {
  readonly contracts?: readonly TestContract[];
  readonly records?: Partial<BookRecords>;
  readonly lines?: readonly TestLine[];
  readonly settings?: Partial<BookSettings>;
}

/** The facts of a book of contracts, with or without a ledger; the base is contract unless the settings say else. */
export function contractFacts({
  contracts = [],
  records = {},
  lines = [],
  settings = {},
}: ContractBook): LedgerFacts {
  const terms = contractTerms(contracts);
  const customers = [...terms, ...lines].reduce((most, { customer }) => Math.max(most, customer + 1), 0);
  return createLedgerFacts(
    buildLedgerIndex(ledgerColumns(lines, customers)),
    { ...defaultSettings, base: { kind: 'contract' }, ...settings },
    { ...noRecords, contracts: terms, ...records },
  );
}

/** Whether a contract covers the day, by the book of definitions, with all that is dated later thrown away. */
function coversAsOf(term: ContractTerm, day: number, graceDays: number): boolean {
  if (term.startDay > day) return false;
  const cancelled = term.cancelledDay !== null && term.cancelledDay <= day;
  return !cancelled && day <= term.endDay + graceDays;
}

/** The roll-forward under the contract base a second time: day by day, customer by customer. */
export function naiveContractRollForward(
  terms: readonly ContractTerm[],
  { start, end }: Period,
  graceDays: number,
): NaiveRollForward {
  const customers = [...new Set(terms.map(({ customer }) => customer))].sort((a, b) => a - b);
  const isOn = (customer: number, day: number) =>
    terms.some((term) => term.customer === customer && coversAsOf(term, day, graceDays));
  const firstDay = (customer: number) => {
    const earliest = Math.min(...terms.map(({ startDay }) => startDay));
    for (let day = earliest; day < end; day++) if (isOn(customer, day)) return day;
    return Infinity;
  };
  const opening = customers.filter((customer) => isOn(customer, start - 1));
  const closing = customers.filter((customer) => isOn(customer, end - 1));
  const gained = closing.filter((customer) => !opening.includes(customer));
  const inside = (customer: number) => {
    for (let day: number = start; day < end; day++) if (isOn(customer, day)) return true;
    return false;
  };
  return {
    opening,
    closing,
    kept: opening.filter((customer) => closing.includes(customer)),
    lost: opening.filter((customer) => !closing.includes(customer)),
    new: gained.filter((customer) => firstDay(customer) >= start),
    reactivated: gained.filter((customer) => firstDay(customer) < start),
    joinedAndLeft: customers.filter(
      (customer) => inside(customer) && !opening.includes(customer) && !closing.includes(customer),
    ),
  };
}

export const CONTRACTS_START = 19_700; // 2023-12-09

/**
 * Contracts of few customers with everything in them: overlaps, gaps, terms of one day, cancellations before the
 * start, inside the term and after its end.
 */
export const anyContracts: fc.Arbitrary<TestContract[]> = fc.array(
  fc
    .record({
      customer: fc.integer({ min: 0, max: 2 }),
      start: fc.integer({ min: CONTRACTS_START, max: CONTRACTS_START + 200 }),
      length: fc.integer({ min: 1, max: 90 }),
      cancelledAfter: fc.option(fc.integer({ min: -10, max: 110 }), { freq: 2 }),
      contractNo: fc.constantFrom('', 'A', 'B', 'C'),
      renewedFrom: fc.constantFrom('', '', 'A', 'B'),
      product: fc.constantFrom('', 'Basic', 'Premium'),
      value: fc.option(fc.integer({ min: 0, max: 90_000 }), { freq: 5 }),
      reason: fc.constantFrom('', 'price'),
    })
    .map(({ length, cancelledAfter, ...rest }) => ({
      ...rest,
      end: rest.start + length - 1,
      cancelled: cancelledAfter === null ? null : rest.start + cancelledAfter,
    })),
  { maxLength: 24, size: 'max' },
);

export const anyGrace = fc.constantFrom(0, 0, 1, 7, 30);
