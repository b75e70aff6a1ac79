import { Fault } from '@shared/base/fault';
import type { SurvivalGroup, SurvivalView } from '@shared/contract/cohort-views';
import type { CustomerAttribute } from '@shared/ledger/customer-attribute';
import type { CustomerLifetimes } from '@shared/ledger/lifetimes';
import { longestWatched, survivalCurve } from '@shared/metrics/survival-curve';
import { isoDay } from '@shared/model/day';
import { baseText } from '@shared/model/settings';
import type { Lifetime } from '@shared/stats/kaplan-meier';
import { logRank } from '@shared/stats/log-rank';
import type { EngineContext } from '../session/context';
import { attributeNamed } from './attribute-named';
import { openLifetimes, type LifetimesInput } from './open-lifetimes';
import { readScope } from './read-scope';

export interface ComputeSurvivalInput extends LifetimesInput {
  /** Id of an attribute to compare by. */
  readonly by?: string | undefined;
}

/** More curves than this cannot be told apart. */
const mostGroups = 6;
const agesAtRisk = 6;

/** Kaplan–Meier curves of customer lifetimes as of the data-through date, compared by an attribute where asked. */
export function computeSurvival({ session }: EngineContext, input: ComputeSurvivalInput): SurvivalView {
  const open = session.current();
  const { facts, period } = readScope(open, input.scope);
  const { dataThrough, settings } = facts;
  if (dataThrough === null) throw new Fault('usage', 'book.empty');
  const lives = openLifetimes(open, input);
  const ages = evenAges(longestWatched(lives.lifetimes) ?? 0);
  const all = input.by === undefined ? [] : groupsOf(lives, attributeNamed(open, input.by));
  const drawn = all.slice(0, mostGroups);
  const test = drawn.length < 2 ? null : logRank(drawn.map(({ lifetimes }) => lifetimes));
  return {
    base: baseText(settings.base),
    dataThrough: isoDay(dataThrough),
    unit: lives.unit,
    step: period.unit,
    all: survivalCurve(lives.lifetimes, ages),
    leftTruncated: lives.leftTruncated,
    unwatched: lives.unwatched,
    groups: drawn.map(({ key, lifetimes }, place): SurvivalGroup => ({
      key,
      curve: survivalCurve(lifetimes, ages),
      expected: test?.groups[place]?.expected ?? null,
    })),
    groupsLeftOut: all.length - drawn.length,
    comparison:
      test === null
        ? null
        : { statistic: test.statistic, degreesOfFreedom: test.degreesOfFreedom, pValue: test.pValue },
  };
}

/** From 0 to the longest watched in equal whole steps. */
function evenAges(longest: number): readonly number[] {
  const step = Math.max(1, Math.ceil(longest / agesAtRisk));
  return Array.from({ length: Math.floor(longest / step) + 1 }, (_, place) => place * step);
}

interface LivesOfGroup {
  readonly key: string | null;
  readonly lifetimes: readonly Lifetime[];
}

/** The largest first; of equal ones in the order of the values. */
function groupsOf(
  { customers, lifetimes }: CustomerLifetimes,
  attribute: CustomerAttribute,
): readonly LivesOfGroup[] {
  const groups = [...attribute.values, null].map((key) => ({ key, lifetimes: [] as Lifetime[] }));
  lifetimes.forEach((life, place) => {
    const code = attribute.codes[customers[place] ?? -1] ?? -1;
    groups[code < 0 ? attribute.values.length : code]?.lifetimes.push(life);
  });
  return groups.filter((group) => group.lifetimes.length > 0).sort(bySize);
}

function bySize(left: LivesOfGroup, right: LivesOfGroup): number {
  return right.lifetimes.length - left.lifetimes.length;
}
