import { describe, expect, it } from 'vitest';
import { readCommandLine } from '@main/app/command-line';

describe('what the app is started for', () => {
  it('is a window, with the files named', () => {
    expect(readCommandLine(['/opt/staybook'], true)).toEqual({ kind: 'window', files: [] });
    expect(readCommandLine(['/opt/staybook', '--no-sandbox', 'a.staybook'], true)).toEqual({
      kind: 'window',
      files: ['a.staybook'],
    });
    expect(readCommandLine(['electron', '--inspect=0', '/src/staybook', 'sales.csv'], false)).toEqual({
      kind: 'window',
      files: ['sales.csv'],
    });
  });

  it('is a headless command, its options kept in order, Chromium’s switches before it left out', () => {
    const args = ['report', '--book', 'b.staybook', '--lang', 'ru', '--out', 'r.pdf'];
    expect(readCommandLine(['/opt/staybook', '--no-sandbox', ...args], true)).toEqual({
      kind: 'headless',
      args,
    });
    expect(readCommandLine(['electron', '--no-sandbox', '--disable-gpu', '/src', ...args], false)).toEqual({
      kind: 'headless',
      args,
    });
  });

  it('is a window for a file that is called like a command in another folder', () => {
    expect(readCommandLine(['/opt/staybook', './report'], true)).toEqual({
      kind: 'window',
      files: ['./report'],
    });
  });
});
