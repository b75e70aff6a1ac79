import { NO_DAY } from '../ledger/customer-summaries';
import type { Purchases } from '../ledger/purchases';
import { dayNumber, type Day } from '../model/day';
import type { HealthRules } from '../model/health-rules';
import type { BookSettings } from '../model/settings';
import { scaledAnswer, type ScaledAnswer } from './answer-share';
import { termOutlooks, type TermOutlook } from './contract-outlook';
import type { CustomerRecords, RecordsAsOf, TellingInteraction } from './customer-records';
import { moneyBetween, purchasesBetween } from './customer-spans';
import type { PurchaseCycles } from './purchase-cycles';

/** Something counted over the last span and over the one before. */
export interface SpanPair {
  readonly now: number;
  readonly before: number;
}

/** A customer's own cycle, or the book's for want of one; `days` null: neither is known. */
export interface CustomerCycle {
  readonly days: number | null;
  readonly of: 'own' | 'book';
  /** Gaps between the customer's own purchase days. */
  readonly gaps: number;
}

/** Everything that a customer's health, warnings and next order are judged by, as of a day. */
export interface CustomerFacts {
  readonly rules: HealthRules;
  readonly asOf: Day;
  readonly cycle: CustomerCycle;
  /** Latest purchase day; null: no purchase. */
  readonly lastDay: Day | null;
  readonly daysSince: number | null;
  readonly purchases: SpanPair;
  readonly money: SpanPair;
  /** Null: never logged in. The spans end on `throughDay`. */
  readonly logIns: (SpanPair & { readonly throughDay: Day }) | null;
  /** Null: never a service request or a complaint. Of the last span, in order of day. */
  readonly service: { readonly requests: number; readonly complaints: readonly TellingInteraction[] } | null;
  /** Of the last 365 days, those that health counts, in order of day. */
  readonly answers: readonly ScaledAnswer[];
  readonly latestAnswer: ScaledAnswer | null;
  readonly terms: readonly TermOutlook[];
}

/** Days before the day in question for which an answer counts. */
const answerDays = 365;

/** What the facts of customers are drawn from. */
export interface RiskSources {
  readonly asOf: Day;
  readonly settings: Pick<BookSettings, 'health' | 'feedbackAnswers' | 'satisfactionScale' | 'graceDays'>;
  readonly purchases: Purchases;
  readonly cycles: PurchaseCycles;
  readonly records: RecordsAsOf;
}

export function customerFacts(sources: RiskSources, customer: number): CustomerFacts {
  const { asOf, settings, purchases, cycles, records } = sources;
  const { spanDays } = settings.health;
  const own = cycles.ownCycles[customer] as number;
  const last = cycles.lastDays[customer] as number;
  const end = asOf + 1;
  const middle = end - spanDays;
  const start = middle - spanDays;
  const known = records.of(customer);
  const answers = answersOf(known, asOf, settings.satisfactionScale);
  return {
    rules: settings.health,
    asOf,
    cycle: {
      days: own > 0 ? own : cycles.bookCycle,
      of: own > 0 ? 'own' : 'book',
      gaps: cycles.gapCounts[customer] as number,
    },
    lastDay: last === NO_DAY ? null : dayNumber(last),
    daysSince: last === NO_DAY ? null : asOf - last,
    purchases: {
      now: purchasesBetween(purchases, customer, middle, end, end),
      before: purchasesBetween(purchases, customer, start, middle, end),
    },
    money: {
      now: moneyBetween(purchases, customer, middle, end) ?? 0,
      before: moneyBetween(purchases, customer, start, middle) ?? 0,
    },
    logIns: logInsOf(known, records.logInsThrough, spanDays),
    service: serviceOf(known, asOf, spanDays),
    answers: settings.feedbackAnswers === 'latest' ? answers.slice(-1) : answers,
    latestAnswer: answers.at(-1) ?? null,
    terms: termOutlooks(known, asOf, { graceDays: settings.graceDays, talkDays: spanDays }),
  };
}

function answersOf(
  { feedback }: CustomerRecords,
  asOf: Day,
  satisfactionScale: number,
): readonly ScaledAnswer[] {
  if (feedback.length === 0) return [];
  return feedback
    .filter(({ day }) => day > asOf - answerDays)
    .flatMap((answer) => scaledAnswer(answer, satisfactionScale) ?? []);
}

function logInsOf(
  { interactions }: CustomerRecords,
  through: Day | null,
  spanDays: number,
): CustomerFacts['logIns'] {
  if (interactions.length === 0) return null;
  const logIns = interactions.filter(({ meaning }) => meaning === 'logIn');
  if (logIns.length === 0 || through === null) return null;
  const within = (from: number, to: number) =>
    logIns.reduce((sum, { day, count }) => (day > from && day <= to ? sum + count : sum), 0);
  return {
    now: within(through - spanDays, through),
    before: within(through - 2 * spanDays, through - spanDays),
    throughDay: through,
  };
}

function serviceOf({ interactions }: CustomerRecords, asOf: Day, spanDays: number): CustomerFacts['service'] {
  if (interactions.length === 0) return null;
  const all = interactions.filter(({ meaning }) => meaning === 'serviceRequest' || meaning === 'complaint');
  if (all.length === 0) return null;
  const recent = all.filter(({ day }) => day > asOf - spanDays);
  return {
    requests: recent.filter(({ meaning }) => meaning === 'serviceRequest').length,
    complaints: recent.filter(({ meaning }) => meaning === 'complaint'),
  };
}
