import type { BookSummary } from '@shared/contract/views';
import type { SavedSegment } from '@shared/model/settings';
import { writeSettings } from '@main/storage';
import type { EngineContext } from '../session/context';
import { changeBook } from './change-book';
import { checkSegments } from './saved-segments';

/** Changes the book's own segments, from what they are when the change has its turn. */
export function changeSegments(
  context: EngineContext,
  change: (segments: readonly SavedSegment[]) => readonly SavedSegment[],
): Promise<BookSummary> {
  return changeBook(context, (database) => {
    const savedSegments = change(context.session.current().settings.savedSegments);
    checkSegments(savedSegments);
    writeSettings(database, { savedSegments });
  });
}
