import type { BookSummary } from '@shared/contract/views';
import type { EngineContext } from '../session/context';
import { changeSegments } from './change-segments';
import { namedSegment } from './saved-segments';

/** Gives a segment of one's own another name that no other has. */
export function renameSegment(
  context: EngineContext,
  { name, to }: { readonly name: string; readonly to: string },
): Promise<BookSummary> {
  return changeSegments(context, (segments) => {
    const renamed = namedSegment(segments, name);
    return segments.map((segment) => (segment === renamed ? { ...segment, name: to.trim() } : segment));
  });
}
