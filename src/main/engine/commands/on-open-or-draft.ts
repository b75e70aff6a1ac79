import { newBook } from '@main/storage';
import { withLedger, type OpenBook } from '../session/open-book';

/** What is planned for a draft belongs to no state of a book: it is checked against the book that is made later. */
export const draftRevision = -1;

/**
 * Does some work on the open book, or, where none is open, on one that is still to be made: empty, in memory
 * only, in the given currency (without one, in the file's own).
 */
export async function onOpenOrDraft<Value>(
  open: OpenBook | null,
  currency: string | undefined,
  work: (open: OpenBook) => Promise<Value>,
): Promise<Value> {
  if (open !== null) return work(open);
  const settings = currency === undefined ? {} : { currency };
  const draft = withLedger(await newBook('', { settings, isSample: false }, 'rehearse'));
  try {
    return await work(draft);
  } finally {
    await draft.book.close();
  }
}
