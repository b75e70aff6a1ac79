import { Fault } from '@shared/base/fault';
import { parseIsoDay } from '@shared/model/day';
import type { BookSettings } from '@shared/model/settings';
import { checkSegments } from './saved-segments';

/**
 * Refuses what the channel's validator cannot see: a day that no calendar has, bands of health the wrong way round,
 * two segments of one name. Answers only what is set.
 */
export function checkSettings(settings: Partial<BookSettings>): Partial<BookSettings> {
  const { dataThrough, health, savedSegments } = settings;
  if (typeof dataThrough === 'string' && parseIsoDay(dataThrough) === null) {
    throw new Fault('usage', 'settings.dayInvalid', { day: dataThrough });
  }
  if (health !== undefined && health.fairFrom > health.goodFrom) {
    throw new Fault('usage', 'settings.healthBands', { fair: health.fairFrom, good: health.goodFrom });
  }
  if (savedSegments !== undefined) checkSegments(savedSegments);
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}
