import type { BookSummary } from '@shared/contract/views';
import { openBook as openBookFile, type BookAccess } from '@main/storage';
import type { EngineContext } from '../session/context';
import { summaryOf } from './summarize-book';

export interface OpenBookInput {
  readonly path: string;
  /** `write` when left out. */
  readonly access?: BookAccess;
}

/** Opens a book in place of the one that is open; if that fails, the open one stays. */
export function openBook(
  { session }: EngineContext,
  { path, access = 'write' }: OpenBookInput,
): Promise<BookSummary> {
  return session.exclusively(async () => {
    const open = await session.replace(path, () => openBookFile(path, access));
    const summary = summaryOf(open);
    // Every list needs them; read while a book is being opened, they keep no one waiting afterwards.
    open.names();
    return summary;
  });
}
