import { Fault } from '@shared/base/fault';
import type { Scope } from '@shared/contract/views';
import { NO_DAY, summarizeCustomers, type CustomerSummaries } from '@shared/ledger/customer-summaries';
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
    return computeSegmentMovements(rfmAsOf(open, opening), rfmAsOf(open, closing));
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
    // Whoever has never bought has a last day before all others.
    const earliest = from ?? NO_DAY + 1;
    const members = customersSince(end, earliest);
    const values = new Float64Array(members.length);
    for (let place = 0; place < members.length; place++) {
      const customer = members[place] as number;
      const before = start === null ? 0 : (start.revenues[customer] as number);
      values[place] = (end.revenues[customer] as number) - before;
    }
    return { ...computeValueTiers(values), members };
  });
}

/** Whose last purchase is not before a day, by index, ascending. */
function customersSince({ lastPurchaseDays }: CustomerSummaries, day: number): Int32Array {
  const found = new Int32Array(lastPurchaseDays.length);
  let count = 0;
  for (let customer = 0; customer < found.length; customer++)
    if ((lastPurchaseDays[customer] as number) >= day) found[count++] = customer;
  return found.slice(0, count);
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
