import { describe, expect, it } from 'vitest';
import { forgetBook, rememberBook, type RecentBook } from '@main/app/recent-books';

const open = (books: readonly RecentBook[], path: string): RecentBook[] =>
  rememberBook(books, { path, name: path, openedAt: '2024-05-01T10:00:00Z' });

describe('recent books', () => {
  it('list the book opened last first, each file once', () => {
    const books = ['/a', '/b', '/a'].reduce<RecentBook[]>(open, []);
    expect(books.map(({ path }) => path)).toEqual(['/a', '/b']);
  });

  it('are ten at the most', () => {
    const paths = Array.from({ length: 12 }, (_, index) => `/book-${index}`);
    const books = paths.reduce<RecentBook[]>(open, []);
    expect(books).toHaveLength(10);
    expect(books[0]?.path).toBe('/book-11');
  });

  it('are named to the page by an id that is not the path, and forgotten by it', () => {
    const [book] = open([], '/secret/place.staybook');
    expect(book?.id).not.toContain('secret');
    expect(forgetBook(open([], '/secret/place.staybook'), book?.id ?? '')).toEqual([]);
  });
});
