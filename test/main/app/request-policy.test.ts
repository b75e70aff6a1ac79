import { describe, expect, it } from 'vitest';
import { mayLoad, mayNavigate } from '@main/app/request-policy';

describe('what the page may load', () => {
  it.each(['app://staybook/index.html', 'data:text/plain,a', 'blob:app://staybook/3f2a'])(
    'allows %s',
    (address) => {
      expect(mayLoad(address, null)).toBe(true);
    },
  );

  it.each([
    'http://127.0.0.1/',
    'https://example.org/',
    'ws://localhost:5173/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'app://staybook.example.org/',
    'blob:https://example.org/3f2a',
    'devtools://devtools/bundled/inspector.html',
    'not an address',
  ])('refuses %s', (address) => {
    expect(mayLoad(address, null)).toBe(false);
  });

  it('adds the development server and nothing else in development', () => {
    const server = 'http://localhost:5173';
    expect(mayLoad('http://localhost:5173/main.tsx', server)).toBe(true);
    expect(mayLoad('ws://localhost:5173/', server)).toBe(true);
    expect(mayLoad('http://localhost:51730/', server)).toBe(false);
    expect(mayLoad('http://localhost:5173.example.org/', server)).toBe(false);
  });
});

describe('where the window may go', () => {
  it('is its own page', () => {
    expect(mayNavigate('app://staybook/index.html#/overview', null)).toBe(true);
    expect(mayNavigate('https://example.org/', null)).toBe(false);
    expect(mayNavigate('data:text/html,a', null)).toBe(false);
    expect(mayNavigate('file:///etc/passwd', null)).toBe(false);
  });
});
