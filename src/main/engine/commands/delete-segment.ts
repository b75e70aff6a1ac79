import type { BookSummary } from '@shared/contract/views';
import type { EngineContext } from '../session/context';
import { changeSegments } from './change-segments';
import { namedSegment } from './saved-segments';

/** Forgets a segment of one's own. */
export function deleteSegment(
  context: EngineContext,
  { name }: { readonly name: string },
): Promise<BookSummary> {
  return changeSegments(context, (segments) => {
    const deleted = namedSegment(segments, name);
    return segments.filter((segment) => segment !== deleted);
  });
}
