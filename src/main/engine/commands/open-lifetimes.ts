import { Fault } from '@shared/base/fault';
import type { LifeSet } from '@shared/contract/life-set';
import type { Scope } from '@shared/contract/views';
import { customerLifetimes, type CustomerLifetimes } from '@shared/ledger/lifetimes';
import { parseIsoDay, type Day } from '@shared/model/day';
import type { OpenBook } from '../session/open-book';
import { membersOfGroup } from './cohort-set-members';
import { readScope } from './read-scope';

export interface LifetimesInput {
  /** The base decides who counts; of the period only its unit matters, which a period base steps by. */
  readonly scope: Scope;
  /** ISO day: lives are watched from it on only (late entry). */
  readonly watchedFrom?: string | undefined;
  readonly leaveOutTruncated?: boolean | undefined;
}

/** The lifetimes of a book's customers under the base of a scope. */
export function openLifetimes(open: OpenBook, input: LifetimesInput): CustomerLifetimes {
  const { facts, period } = readScope(open, input.scope);
  const { dataThrough, firstDay, settings, purchases, records } = facts;
  const { watchedFrom, leaveOutTruncated = false } = input;
  const key = JSON.stringify(['lifetimes', input.scope, watchedFrom, leaveOutTruncated]);
  return open.remember(key, () =>
    customerLifetimes(purchases, records.contracts, {
      base: settings.base,
      graceDays: settings.graceDays,
      calendar: settings,
      step: period,
      firstDay,
      dataThrough,
      watchedFrom: readDay(watchedFrom),
      leaveOutTruncated,
    }),
  );
}

/** The customers whose lives a curve counts: all of them, those who left, or those who stay. */
export function lifeMembers(open: OpenBook, { part, group, ...input }: LifeSet): Int32Array {
  const { customers, lifetimes } = openLifetimes(open, input);
  const inGroup = group === undefined ? null : membersOfGroup(open, group);
  return customers.filter((customer, place) => {
    if (inGroup !== null && inGroup[customer] !== 1) return false;
    return part === 'watched' || (part === 'left') === (lifetimes[place]?.ended === true);
  });
}

function readDay(text: string | undefined): Day | null {
  if (text === undefined) return null;
  const day = parseIsoDay(text);
  if (day === null) throw new Fault('usage', 'settings.dayInvalid', { day: text });
  return day;
}
