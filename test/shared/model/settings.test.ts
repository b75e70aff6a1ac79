import { describe, expect, it } from 'vitest';
import { baseText, parseBase } from '@shared/model/settings';

describe('bases', () => {
  it.each(['window:365', 'window:1', 'period', 'contract'])('%s reads back', (text) => {
    const base = parseBase(text);
    expect(base && baseText(base)).toBe(text);
  });

  it('a window without days is one of 365', () => {
    expect(parseBase('window')).toEqual({ kind: 'window', days: 365 });
  });

  it.each(['', 'window:0', 'window:-3', 'window:1.5', 'window:90d', 'Period'])('%j is none', (text) => {
    expect(parseBase(text)).toBeNull();
  });
});
