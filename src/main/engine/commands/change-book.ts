import type { BookSummary } from '@shared/contract/views';
import type { Database } from '@main/storage';
import type { EngineContext } from '../session/context';
import { summaryOf } from './summarize-book';

/**
 * Does something small to the open book in one transaction, saves it, and answers the book as it then is.
 *
 * @param work is given the time to note the change with, ISO 8601 in UTC
 */
export function changeBook(
  { session, now }: EngineContext,
  work: (database: Database, doneAt: string) => void,
): Promise<BookSummary> {
  return session.exclusively(async () => {
    const open = session.current();
    try {
      await open.book.change((database) => work(database, now().toISOString()));
    } finally {
      open.changed();
    }
    return summaryOf(open);
  });
}
