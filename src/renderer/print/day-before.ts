import { addDays, isoDay, parseIsoDay } from '@shared/model/day';

/** The last day inside a period, from its exclusive end. */
export function dayBefore(isoEnd: string): string {
  const end = parseIsoDay(isoEnd);
  return end === null ? isoEnd : isoDay(addDays(end, -1));
}
