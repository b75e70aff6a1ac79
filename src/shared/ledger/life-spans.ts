import { addDays, type Day } from '../model/day';
import { periodOfDay, shiftPeriod, type CalendarSettings, type Period } from '../model/period';
import type { ContractTerm } from '../model/records';
import { lastCoveredDay } from './contract-cover';
import { isPurchaseBefore, type Purchases } from './purchases';

/** When a customer began to count and first ceased to: days, or numbers of periods. */
export interface Life {
  readonly start: number;
  /** Exclusive; null: it still goes on. */
  readonly end: number | null;
}

/** By a window of days: from the first purchase to W days after one that none followed in time. */
export function windowLives(
  purchases: Purchases,
  windowDays: number,
  dataThrough: Day,
): ReadonlyMap<number, Life> {
  const lives = new Map<number, Life>();
  const end = dataThrough + 1;
  visitPurchaseDays(purchases, end, (customer, days) => {
    const start = days[0] as number;
    let last = start;
    for (const day of days) {
      if (day > last + windowDays) break;
      last = day;
    }
    const gone = last + windowDays;
    lives.set(customer, { start, end: gone <= dataThrough ? gone : null });
  });
  return lives;
}

/** Days of each customer's purchases as of the day before `end`, ascending. The list is reused. */
function visitPurchaseDays(
  purchases: Purchases,
  end: number,
  visit: (customer: number, days: readonly number[]) => void,
): void {
  const days: number[] = [];
  for (let customer = 0; customer < purchases.ledger.customerCount; customer++) {
    days.length = 0;
    const to = purchases.starts[customer + 1] as number;
    for (let position = purchases.starts[customer] as number; position < to; position++) {
      const day = purchases.days[position] as number;
      if (day >= end) break;
      if (purchases.varying[customer] === 0 || isPurchaseBefore(purchases, position, end)) days.push(day);
    }
    if (days.length > 0) visit(customer, days);
  }
}

/** By contracts: from the first covered day to the first uncovered one. */
export function contractLives(
  contracts: readonly ContractTerm[],
  graceDays: number,
  dataThrough: Day,
): ReadonlyMap<number, Life> {
  const terms = contracts
    .map((term) => ({ ...term, lastDay: lastCoveredDay(term, graceDays) }))
    .filter(({ startDay, lastDay }) => lastDay >= startDay && startDay <= dataThrough)
    .sort((a, b) => a.customer - b.customer || a.startDay - b.startDay);
  const covered = new Map<number, { readonly start: number; last: number }>();
  for (const { customer, startDay, lastDay } of terms) {
    const life = covered.get(customer);
    if (life === undefined) covered.set(customer, { start: startDay, last: lastDay });
    // A term that begins after a day without cover is a return, not a longer life.
    else if (startDay <= life.last + 1) life.last = Math.max(life.last, lastDay);
  }
  return new Map(
    [...covered].map(([customer, { start, last }]) => [
      customer,
      { start, end: last + 1 <= dataThrough ? last + 1 : null },
    ]),
  );
}

/** The period that holds the first day, of the unit that is stepped by. */
export function firstPeriod(firstDay: Day, step: Period, calendar: CalendarSettings): Period {
  if (step.unit !== 'range') return periodOfDay(firstDay, step.unit, calendar);
  return shiftPeriod(step, Math.floor((firstDay - step.start) / (step.end - step.start)));
}

/** Exclusive ends of the complete periods from the first on. */
export function periodEnds(first: Period, dataThrough: Day): readonly number[] {
  const ends: number[] = [];
  for (let period = first; period.end <= addDays(dataThrough, 1); period = shiftPeriod(period, 1))
    ends.push(period.end);
  return ends;
}

/** Lives in complete periods, by their number; a first purchase in the running one is none yet. */
export function periodLives(
  purchases: Purchases,
  ends: readonly number[],
  dataThrough: Day,
): ReadonlyMap<number, Life> {
  const lives = new Map<number, Life>();
  visitPurchaseDays(purchases, Math.min(ends.at(-1) ?? 0, dataThrough + 1), (customer, days) => {
    let period = 0;
    let start: number | null = null;
    let last = 0;
    for (const day of days) {
      while (day >= (ends[period] as number)) period++;
      if (start === null) start = period;
      else if (period > last + 1) break;
      last = period;
    }
    if (start === null) return;
    lives.set(customer, { start, end: last + 1 < ends.length ? last + 1 : null });
  });
  return lives;
}
