import { createHash } from 'node:crypto';
import { z } from 'zod';

export const recentBook = z.object({
  id: z.string(),
  name: z.string(),
  path: z.string(),
  openedAt: z.string(),
});

export type RecentBook = z.infer<typeof recentBook>;

const mostRecent = 10;

/** The list with this book at its head, each file once. */
export function rememberBook(
  books: readonly RecentBook[],
  opened: { readonly path: string; readonly name: string; readonly openedAt: string },
): RecentBook[] {
  const others = books.filter(({ path }) => path !== opened.path);
  return [{ id: recentBookId(opened.path), ...opened }, ...others].slice(0, mostRecent);
}

export function forgetBook(books: readonly RecentBook[], id: string): RecentBook[] {
  return books.filter((book) => book.id !== id);
}

/** The page names a recent book by this, never by its path. */
function recentBookId(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
