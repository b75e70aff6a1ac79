import { Fault } from '@shared/base/fault';
import { parseIsoDay } from '@shared/model/day';
import type { SavedSegment } from '@shared/model/settings';

/** The segment of a name, or the fault that there is none. */
export function namedSegment(segments: readonly SavedSegment[], name: string): SavedSegment {
  const found = segments.find((segment) => isSameName(segment.name, name));
  if (found === undefined) throw new Fault('usage', 'segment.unknown', { name });
  return found;
}

/** Names that a reader would take for the same are the same: neither case nor width tells them apart. */
export function isSameName(left: string, right: string): boolean {
  return plain(left) === plain(right);
}

/** Refuses two segments of one name, and a day that no calendar has. */
export function checkSegments(segments: readonly SavedSegment[]): void {
  segments.forEach(({ name, filter }, place) => {
    if (segments.slice(0, place).some((other) => isSameName(other.name, name)))
      throw new Fault('usage', 'segment.nameTaken', { name });
    for (const condition of filter.conditions) {
      if (condition.kind !== 'day') continue;
      for (const day of [condition.from, condition.to])
        if (day !== null && parseIsoDay(day) === null)
          throw new Fault('usage', 'settings.dayInvalid', { day });
    }
  });
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
