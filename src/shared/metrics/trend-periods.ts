import { periodOfDay, shiftPeriod, type Period } from '../model/period';
import type { BookSettings } from '../model/settings';
import type { Extent } from './extent';

const trendLength = 24;

/**
 * At most 24 periods up to the given one, oldest first: from where the records begin to where they end. A period beyond
 * their last day gives way to the running one.
 */
export function trendPeriods(
  { firstDay, dataThrough }: Extent,
  period: Period,
  settings: BookSettings,
): readonly Period[] {
  if (dataThrough === null || firstDay === null) return [];
  let last = period;
  if (last.start > dataThrough) {
    if (last.unit === 'range')
      last = shiftPeriod(last, -Math.ceil((last.start - dataThrough) / (last.end - last.start)));
    else last = periodOfDay(dataThrough, last.unit, settings);
  }
  const periods: Period[] = [];
  for (; periods.length < trendLength && last.end > firstDay; last = shiftPeriod(last, -1))
    periods.push(last);
  return periods.reverse();
}
