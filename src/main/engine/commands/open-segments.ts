import { Fault } from '@shared/base/fault';
import type { Scope } from '@shared/contract/views';
import { summarizeCustomers, type CustomerSummaries } from '@shared/ledger/customer-summaries';
import { computeRfm, type RfmTable } from '@shared/ledger/rfm';
import { computeSegmentMovements, type SegmentMovements } from '@shared/ledger/segment-movements';
import { computeValueTiers, type ValueTierTable } from '@shared/ledger/value-tiers';
import { coverageOf, type Coverage } from '@shared/metrics/extent';
import type { LedgerFacts } from '@shared/metrics/period-facts';
import { addDays, dayNumber, parseIsoDay, type Day } from '@shared/model/day';
import type { Period } from '@shared/model/period';
import type { OpenBook } from '../session/open-book';
import { readScope } from './read-scope';

/** Both ends of a period as segments look at them. */
export interface SegmentSpan {
  readonly facts: LedgerFacts;
  readonly period: Period;
  readonly coverage: Coverage;
  /** The day before the period. */
  readonly opening: Day;
  /** Its last day, or the data-through date where that is earlier. */
  readonly closing: Day;
  readonly complete: boolean;
}

export function readSegmentSpan(open: OpenBook, scope: Scope): SegmentSpan {
  const { facts, period } = readScope(open, scope);
  const { sales } = facts.extents;
  const last = addDays(period.end, -1);
  const { dataThrough } = sales;
  const complete = dataThrough !== null && last <= dataThrough;
  const opening = addDays(period.start, -1);
  const closing = dataThrough === null || complete ? last : dayNumber(Math.max(dataThrough, opening));
  return { facts, period, coverage: coverageOf(sales, period), opening, closing, complete };
}

/** The scores of every customer as of a day. */
export function rfmAsOf(open: OpenBook, asOf: Day): RfmTable {
  return recently(open, `rfm ${asOf}`, () =>
    computeRfm(open.facts().purchases, asOf, summariesAsOf(open, asOf)),
  );
}

/** Every customer as of a day. */
export function summariesAsOf(open: OpenBook, asOf: Day): CustomerSummaries {
  return recently(open, `summaries ${asOf}`, () =>
    summarizeCustomers(open.facts().purchases, addDays(asOf, 1)),
  );
}

export function movementsBetween(open: OpenBook, opening: Day, closing: Day): SegmentMovements {
  return recently(open, `movements ${opening} ${closing}`, () => {
    const { customerCount } = open.facts().index;
    return computeSegmentMovements(rfmAsOf(open, opening), rfmAsOf(open, closing), customerCount);
  });
}

/** Tiers of customers: of `members[place]` the tier is `places[place]`. */
export interface OpenTiers extends ValueTierTable {
  /** Customer indexes, ascending. */
  readonly members: Int32Array;
}

/** By revenue up to a day, of everyone with a purchase by then; or, from a day on, of those who bought since. */
export function tiersAsOf(open: OpenBook, from: Day | null, asOf: Day): OpenTiers {
  return recently(open, `tiers ${from} ${asOf}`, () => {
    const end = summariesAsOf(open, asOf);
    const start = from === null ? null : summariesAsOf(open, addDays(from, -1));
    const members = Int32Array.from(end.orderCounts.keys()).filter((customer) =>
      from === null
        ? (end.orderCounts[customer] ?? 0) > 0
        : (end.lastPurchaseDays[customer] ?? -Infinity) >= from,
    );
    const values = Float64Array.from(
      members,
      (customer) => (end.revenues[customer] ?? 0) - (start?.revenues[customer] ?? 0),
    );
    return { ...computeValueTiers(values), members };
  });
}

/** The latest day that the sales ledger covers, or the fault that there is no ledger. */
export function salesThrough(open: OpenBook): Day {
  const { dataThrough } = open.facts().extents.sales;
  if (dataThrough === null) throw new Fault('usage', 'book.empty');
  return dataThrough;
}

/** An ISO day, or the data-through date where none is given. */
export function readAsOf(open: OpenBook, text: string | null): Day {
  return text === null ? salesThrough(open) : readDay(text);
}

export function readDay(text: string): Day {
  const day = parseIsoDay(text);
  if (day === null) throw new Fault('usage', 'settings.dayInvalid', { day: text });
  return day;
}

const mostKept = 12;

/** Keeps the latest few answers: every other period is another pair of days. */
function recently<Value>(open: OpenBook, key: string, compute: () => Value): Value {
  const kept = open.remember('segments', () => new Map<string, unknown>());
  const value = kept.has(key) ? (kept.get(key) as Value) : compute();
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return value;
}
