import { Fault } from '@shared/base/fault';
import { parseIsoDay } from '@shared/model/day';
import type { BookSettings } from '@shared/model/settings';

/** Refuses what the channel's validator cannot see: a day that no calendar has. Answers only what is set. */
export function checkSettings(settings: Partial<BookSettings>): Partial<BookSettings> {
  const { dataThrough } = settings;
  if (typeof dataThrough === 'string' && parseIsoDay(dataThrough) === null) {
    throw new Fault('usage', 'settings.dayInvalid', { day: dataThrough });
  }
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}
