import type { Day } from '../model/day';
import type { CalendarSettings, Period } from '../model/period';
import type { ContractTerm } from '../model/records';
import type { Base } from '../model/settings';
import type { Lifetime } from '../stats/kaplan-meier';
import { contractLives, firstPeriod, periodEnds, periodLives, windowLives, type Life } from './life-spans';
import type { Purchases } from './purchases';

/** What lifetimes are judged by. */
export interface LifetimeRules {
  readonly base: Base;
  readonly graceDays: number;
  readonly calendar: CalendarSettings;
  /** The period whose unit a `period` base steps by. */
  readonly step: Period;
  /** Of the records that decide who is a customer; null while there are none. */
  readonly firstDay: Day | null;
  readonly dataThrough: Day | null;
  /** Lives are watched from this day on only: those that began before enter late, at the age that they had. */
  readonly watchedFrom?: Day | null;
  /** Leaves out lives that may have begun before the records do. */
  readonly leaveOutTruncated?: boolean;
}

/** How long each customer stayed, or has stayed so far. */
export interface CustomerLifetimes {
  /** Of entries and exits: days, or periods where customers are counted by the period. */
  readonly unit: 'day' | 'period';
  /** Customer index of each life, ascending. */
  readonly customers: Int32Array;
  readonly lifetimes: readonly Lifetime[];
  /** Lives of which nothing has been watched: begun on the last day, or over before `watchedFrom`. In no estimate. */
  readonly unwatched: number;
  /** Lives among all that may have begun before the records do, so that they look shorter than they are. */
  readonly leftTruncated: number;
}

/**
 * Customer lifetimes under the book's base, as of the data-through date.
 *
 * Start:    window and period: the first purchase; contract: the first day that a contract covered
 * End:      the first day on which the customer no longer counts: W days after a purchase that none followed within
 *           W days; the day after the last covered one; for a period base the first period without a purchase
 * Length:   end − start, in days or periods; the first end counts, whoever comes back starts no second life
 * Censored: whoever still counts on the data-through date, at that date (period base: at the last complete period)
 * Entry:    0, or with `watchedFrom` the age that a life had on that day (late entry)
 */
export function customerLifetimes(
  purchases: Purchases,
  contracts: readonly ContractTerm[],
  rules: LifetimeRules,
): CustomerLifetimes {
  const { base, firstDay, dataThrough, step } = rules;
  const unit = base.kind === 'period' ? 'period' : 'day';
  if (firstDay === null || dataThrough === null) return emptyLifetimes(unit);
  const watchedFrom = rules.watchedFrom ?? null;
  switch (base.kind) {
    case 'window': {
      const lives = windowLives(purchases, base.days, dataThrough);
      const watched = { from: watchedFrom, to: dataThrough };
      return cutLives(lives, unit, watched, firstDay + base.days, rules.leaveOutTruncated);
    }
    case 'contract': {
      const lives = contractLives(contracts, rules.graceDays, dataThrough);
      return cutLives(lives, unit, { from: watchedFrom, to: dataThrough }, firstDay, false);
    }
    case 'period': {
      const ends = periodEnds(firstPeriod(firstDay, step, rules.calendar), dataThrough);
      const lives = periodLives(purchases, ends, dataThrough);
      // The first period that lies in the span watched or reaches into it.
      const from = watchedFrom === null ? null : ends.filter((end) => end <= watchedFrom).length;
      return cutLives(lives, unit, { from, to: ends.length - 1 }, 1, rules.leaveOutTruncated);
    }
  }
}

function emptyLifetimes(unit: CustomerLifetimes['unit']): CustomerLifetimes {
  return { unit, customers: new Int32Array(0), lifetimes: [], unwatched: 0, leftTruncated: 0 };
}

/** Cuts lives to the span that was watched. `truncatedBefore`: who started earlier may have begun before. */
function cutLives(
  lives: ReadonlyMap<number, Life>,
  unit: CustomerLifetimes['unit'],
  watched: { readonly from: number | null; readonly to: number },
  truncatedBefore: number,
  leaveOutTruncated = false,
): CustomerLifetimes {
  const customers: number[] = [];
  const lifetimes: Lifetime[] = [];
  let unwatched = 0;
  let leftTruncated = 0;
  for (const [customer, { start, end }] of lives) {
    if (start < truncatedBefore) {
      leftTruncated++;
      if (leaveOutTruncated) continue;
    }
    const entry = watched.from === null ? 0 : Math.max(0, watched.from - start);
    const exit = (end ?? watched.to) - start;
    if (exit <= entry) {
      unwatched++;
      continue;
    }
    customers.push(customer);
    lifetimes.push({ entry, exit, ended: end !== null });
  }
  return { unit, customers: Int32Array.from(customers), lifetimes, unwatched, leftTruncated };
}
