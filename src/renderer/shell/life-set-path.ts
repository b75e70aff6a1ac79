import { lifeParts, type LifeSet } from '@shared/contract/life-set';
import { groupOf, groupPath } from './cohort-set-path';

/** The customers behind a survival curve as an address. */
export function lifeSetPath({ scope, part, leaveOutTruncated, group }: LifeSet): string {
  const who = leaveOutTruncated ? 'begun-later' : 'everyone';
  return `/customers/life/${part}/${who}/${scope.period}/${scope.base}${groupPath(group)}`;
}

/** The set that the rest of such an address names, or null where it names none. */
export function lifeSetOf([partText, who, period, base, grouped]: readonly string[]): LifeSet | null {
  const part = lifeParts.find((candidate) => candidate === partText);
  const group = groupOf(grouped);
  if (part === undefined || period === undefined || base === undefined || group === undefined) return null;
  if (who !== 'everyone' && who !== 'begun-later') return null;
  return {
    kind: 'life',
    scope: { period, base },
    part,
    leaveOutTruncated: who === 'begun-later',
    ...(group === null ? {} : { group }),
  };
}
