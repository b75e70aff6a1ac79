import type { Day } from '../model/day';
import { parsePeriod, type Period } from '../model/period';
import type { BookSettings, PeriodCost } from '../model/settings';
import type { CustomerGroup } from '../ledger/customer-group';
import type { Note } from './figure';
import { truncationNotes } from './ledger-notes';
import type { Measurement } from './metric';
import type { PeriodFacts } from './period-facts';

export type CostKind = 'acquisition' | 'retention';

const missing = { acquisition: 'noAcquisitionCosts', retention: 'noRetentionCosts' } as const;

/**
 * What was spent in a period, from the costs entered by period: the sum of entries that cover it exactly, without a
 * gap and without an overlap. A quarter is its three months, or what was entered for the quarter; where both were
 * entered and differ, neither is believed.
 *
 * @returns minor units, or why there is no sum
 */
export function costsOf(
  { start, end }: Period,
  kind: CostKind,
  settings: BookSettings,
): { readonly amount: number } | { readonly reason: Note } {
  const sums = new Map<Day, ReadonlySet<number>>([[start, new Set([0])]]);
  for (const entry of spansOf(settings, kind)) {
    const before = sums.get(entry.start);
    if (before === undefined || entry.end > end) continue;
    const reached = [...before].map((sum) => sum + entry.amount);
    // Two sums that differ are as bad as many, and a book may hold very many entries.
    sums.set(entry.end, new Set([...(sums.get(entry.end) ?? []), ...reached].slice(0, 2)));
  }
  const [amount, other] = [...(sums.get(end) ?? [])];
  if (amount === undefined) return { reason: { code: missing[kind], params: {} } };
  return other === undefined ? { amount } : { reason: { code: 'costsContradict', params: {} } };
}

interface CostSpan {
  readonly start: Day;
  readonly end: Day;
  readonly amount: number;
}

/** By start, so that a span comes after every one that may end where it begins. */
function spansOf(settings: BookSettings, kind: CostKind): readonly CostSpan[] {
  return settings.costs.flatMap((entry) => spanOf(entry, kind, settings)).sort((a, b) => a.start - b.start);
}

function spanOf(entry: PeriodCost, kind: CostKind, settings: BookSettings): readonly CostSpan[] {
  const amount = entry[kind];
  const period = parsePeriod(entry.period, settings);
  return amount === null || period === null ? [] : [{ start: period.start, end: period.end, amount }];
}

/** What was spent in a period by the customers it was spent on. */
export function measureCosts(
  facts: PeriodFacts,
  kind: CostKind,
  customers: CustomerGroup,
  inputsOf: (amount: number, count: number) => Measurement['inputs'],
): Measurement {
  const costs = costsOf(facts.period, kind, facts.settings);
  const shared = {
    members: { numerator: customers, denominator: customers },
    notes: truncationNotes(facts),
  };
  if ('reason' in costs)
    return { ...shared, inputs: {}, numerator: null, denominator: null, reason: costs.reason };
  return {
    ...shared,
    inputs: inputsOf(costs.amount, customers.count),
    numerator: costs.amount,
    denominator: customers.count,
  };
}
