import type { Purchases } from '../ledger/purchases';
import type { Day } from '../model/day';
import type { HealthPart } from '../model/health-rules';
import type { BookRecords } from '../model/records';
import { customerFacts, type RiskSources } from './customer-facts';
import { recordsAsOf, type RecordsAsOf } from './customer-records';
import { scoreHealthParts, type PartBasis } from './health-parts';
import { healthBand, healthScore, type HealthBand } from './health-score';
import { dueOrder, nextOrder, type NextOrder } from './next-order';
import { computePurchaseCycles } from './purchase-cycles';
import { revenueAtStake, type RevenueAtStake } from './revenue-at-stake';
import { findWarnings, type Warning } from './warnings';

/** A part of a customer's health as it enters the score. */
export interface HealthWorking {
  readonly part: HealthPart;
  /** Null: nothing is known of it; it is left out. */
  readonly score: number | null;
  readonly basis: PartBasis | null;
  /** The setting; 0: the part does not count. */
  readonly weight: number;
}

export interface CustomerRisk {
  /** 0..100; null: not determinable, no part is known. */
  readonly score: number | null;
  readonly band: HealthBand | null;
  readonly parts: readonly HealthWorking[];
  readonly warnings: readonly Warning[];
  readonly nextOrder: NextOrder | null;
  readonly atStake: RevenueAtStake | null;
}

/** Health and warnings of every customer as of a day, by customer index. */
export interface RiskTable {
  readonly asOf: Day;
  /** -1: not determinable. */
  readonly scores: Int16Array;
  /** Revenue at stake, minor units; -1: not known. */
  readonly stakes: Float64Array;
  /** By whose cycle the next order is due or overdue: 1 the customer's own, 2 the book's, 0 it is not. */
  readonly due: Uint8Array;
  /** Customers with a warning, by index. */
  readonly warnings: ReadonlyMap<number, readonly Warning[]>;
  /** The same for one customer, with the workings. */
  readonly of: (customer: number) => CustomerRisk;
  /** Customers with warnings first, each group by revenue at stake, then by the lower score. */
  readonly ranking: Int32Array;
  /** The cycle that stands in for customers without one, and how many it was taken from. */
  readonly bookCycle: { readonly days: number | null; readonly customers: number };
  readonly otherKinds: RecordsAsOf['otherKinds'];
}

export interface RiskQuestion {
  readonly purchases: Purchases;
  readonly records: BookRecords;
  readonly settings: RiskSources['settings'];
  readonly asOf: Day;
  /** Contracts that begin after the day, and cancellations to come, count as known: the book as it now stands. */
  readonly knowsAhead: boolean;
}

/** Health, warnings and next orders of a book as of a day; rows dated later change nothing. */
export function computeRisk({ purchases, records, settings, asOf, knowsAhead }: RiskQuestion): RiskTable {
  const { customerCount } = purchases.ledger;
  const cycles = computePurchaseCycles(purchases, asOf + 1);
  const known = recordsAsOf(records, customerCount, asOf, knowsAhead);
  const sources = { asOf, settings, purchases, cycles, records: known };
  const scores = new Int16Array(customerCount);
  const stakes = new Float64Array(customerCount);
  const due = new Uint8Array(customerCount);
  const warnings = new Map<number, readonly Warning[]>();
  for (let customer = 0; customer < customerCount; customer++) {
    const facts = customerFacts(sources, customer);
    scores[customer] = healthScore(scoreHealthParts(facts), settings.health.weights) ?? -1;
    stakes[customer] = revenueAtStake(purchases, customer, asOf + 1, facts.terms)?.amount ?? -1;
    const dueBy = dueOrder(facts);
    due[customer] = dueBy === null ? 0 : dueBy === 'own' ? 1 : 2;
    const found = findWarnings(facts);
    if (found.length > 0) warnings.set(customer, found);
  }
  return {
    asOf,
    scores,
    stakes,
    due,
    warnings,
    of: (customer) => assessCustomer(sources, customer),
    ranking: rank(scores, stakes, warnings),
    bookCycle: { days: cycles.bookCycle, customers: cycles.bookCustomers },
    otherKinds: known.otherKinds,
  };
}

function assessCustomer(sources: RiskSources, customer: number): CustomerRisk {
  const { purchases, asOf, settings } = sources;
  const { weights } = settings.health;
  const facts = customerFacts(sources, customer);
  const parts = scoreHealthParts(facts);
  const score = healthScore(parts, weights);
  return {
    score,
    band: score === null ? null : healthBand(score, settings.health),
    parts: parts.map((part) => ({ ...part, weight: weights[part.part] })),
    warnings: findWarnings(facts),
    nextOrder: nextOrder(facts),
    atStake: revenueAtStake(purchases, customer, asOf + 1, facts.terms),
  };
}

function rank(
  scores: Int16Array,
  stakes: Float64Array,
  warnings: ReadonlyMap<number, readonly Warning[]>,
): Int32Array {
  const warned = Uint8Array.from(scores, (_, customer) => (warnings.has(customer) ? 1 : 0));
  return Int32Array.from(scores.keys()).sort(
    (a, b) =>
      (warned[b] as number) - (warned[a] as number) ||
      (stakes[b] as number) - (stakes[a] as number) ||
      (scores[a] as number) - (scores[b] as number) ||
      a - b,
  );
}
