import { describe, expect, it } from 'vitest';
import { createFileTokens } from '@main/app/file-tokens';

describe('file tokens', () => {
  it('lead back to the path that they were handed out for', async () => {
    const tokens = createFileTokens();
    const { token, name } = await tokens.issue('/books/shop.csv');
    expect(name).toBe('shop.csv');
    expect(tokens.pathOf(token)).toBe('/books/shop.csv');
  });

  it('an attacker who takes over the page sends a path, or guesses: neither is a token', async () => {
    const tokens = createFileTokens();
    await tokens.issue('/books/shop.csv');
    for (const guess of [
      '/etc/passwd',
      '/books/shop.csv',
      'shop.csv',
      '00000000-0000-0000-0000-000000000000',
    ])
      expect(() => tokens.pathOf(guess)).toThrow('file.unknownToken');
  });
});
