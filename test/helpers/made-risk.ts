import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { findPurchases } from '@shared/ledger/purchases';
import { dayNumber, type Day } from '@shared/model/day';
import { defaultHealthRules, type HealthRules } from '@shared/model/health-rules';
import type { BookRecords, ContractTerm, FeedbackAnswer, Interaction } from '@shared/model/records';
import { defaultSettings, type BookSettings } from '@shared/model/settings';
import { computeRisk, type RiskTable } from '@shared/risk/risk-table';
import { day, ledgerColumns, type TestLine } from './ledger-columns';

interface MadeBook {
  readonly lines?: readonly TestLine[];
  readonly records?: Partial<BookRecords>;
  readonly rules?: Partial<HealthRules>;
  readonly settings?: Partial<BookSettings>;
  /** The book as it now stands: what is signed ahead is known. */
  readonly knowsAhead?: boolean;
  readonly customerCount?: number;
}

/** Health and warnings of a book that a test writes down. */
export function riskOf(asOf: Day, book: MadeBook): RiskTable {
  const { lines = [], records, rules, settings, knowsAhead = false, customerCount = 1 } = book;
  const columns = ledgerColumns(lines, Math.max(customerCount, ...lines.map(({ customer }) => customer + 1)));
  const all = { ...defaultSettings, ...settings };
  return computeRisk({
    purchases: findPurchases(buildLedgerIndex(columns, all.revenueDating), all.zeroOrdersCount),
    records: { contracts: [], feedback: [], interactions: [], ...records },
    settings: { ...all, health: { ...defaultHealthRules, ...rules } },
    asOf,
    knowsAhead,
  });
}

/** Purchases of one customer on these days, of this amount each. */
export function boughtOn(days: readonly (Day | number)[], amount = 1000, customer = 0): TestLine[] {
  return days.map((each) => ({ customer, day: each, amount }));
}

/** From a first day on, every so many days, so many times. */
export function every(step: number, first: Day, times: number): number[] {
  return Array.from({ length: times }, (_, index) => first + index * step);
}

const source = { id: 1, fileName: 'records.csv', sheet: null, row: 2, customer: 0 };

export function term(start: string, end: string, rest: Partial<ContractTerm> = {}): ContractTerm {
  return {
    ...source,
    contractNo: 'A-1',
    startDay: day(start),
    endDay: day(end),
    value: null,
    billingInterval: '',
    product: '',
    autoRenew: null,
    renewedFrom: '',
    cancelledDay: null,
    reason: '',
    ...rest,
  };
}

export function answer(on: string, score: number, rest: Partial<FeedbackAnswer> = {}): FeedbackAnswer {
  return {
    ...source,
    day: day(on),
    score,
    surveyKind: 'NPS',
    scale: 10,
    comment: '',
    channel: '',
    ...rest,
  };
}

export function interaction(on: string | number, kind: string, rest: Partial<Interaction> = {}): Interaction {
  const at = typeof on === 'string' ? day(on) : dayNumber(on);
  return { ...source, day: at, kind, value: '', channel: '', note: '', ...rest };
}
