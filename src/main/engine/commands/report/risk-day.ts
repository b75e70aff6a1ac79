import { addDays, isoDay } from '@shared/model/day';
import { bookReachesTo } from '../open-risk';
import type { ReportGround } from './section';

/**
 * The day on which a report of a period judges customers: its last day; null, as the book now stands, where the data
 * do not go beyond it. Later rows then change nothing of what was reported.
 */
export function riskDay({ open, period }: Pick<ReportGround, 'open' | 'period'>): string | null {
  const last = addDays(period.end, -1);
  const reached = bookReachesTo(open);
  return reached === null || reached <= last ? null : isoDay(last);
}
