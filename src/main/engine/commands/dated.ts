import type { Dated } from '@shared/contract/risk-views';
import { dayNumber, isoDay } from '@shared/model/day';

/** The names that days have in what the core computes; everything else that is a number is a number. */
const dayNames: ReadonlySet<string> = new Set([
  'day',
  'lastDay',
  'endDay',
  'startDay',
  'cancelledDay',
  'throughDay',
  'talkedOn',
]);

/** The same with its days as ISO text, as the edge has them. */
export function dated<Value extends object>(value: Value): Dated<Value> {
  const entries = Object.entries(value).map(([name, item]) => [
    name,
    dayNames.has(name) && typeof item === 'number' ? isoDay(dayNumber(item)) : item,
  ]);
  return Object.fromEntries(entries) as Dated<Value>;
}
