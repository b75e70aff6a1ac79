import type { BookSummary } from '@shared/contract/views';
import type { CustomerFilter } from '@shared/model/customer-filter';
import type { EngineContext } from '../session/context';
import { changeSegments } from './change-segments';
import { namedSegment } from './saved-segments';

export interface SaveSegmentInput {
  readonly name: string;
  readonly filter: CustomerFilter;
  /** The segment that it takes the place of; null: it is a new one. */
  readonly replaces: string | null;
}

/** Keeps a segment of one's own under a name that no other has. */
export function saveSegment(
  context: EngineContext,
  { name, filter, replaces }: SaveSegmentInput,
): Promise<BookSummary> {
  return changeSegments(context, (segments) => {
    const saved = { name: name.trim(), filter };
    if (replaces === null) return [...segments, saved];
    const former = namedSegment(segments, replaces);
    return segments.map((segment) => (segment === former ? saved : segment));
  });
}
