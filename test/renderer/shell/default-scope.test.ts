import { describe, expect, it } from 'vitest';
import { changeUnit, defaultScope } from '@renderer/shell/default-scope';
import { madeBook } from '../fake/fake-bridge';
import { defaultSettings } from '@shared/model/settings';

const book = (firstDay: string | null, dataThrough: string | null) => ({
  ...madeBook,
  firstDay,
  dataThrough,
});

describe('The scope a book opens with', () => {
  it('is the latest quarter that the data cover to its end, under the base of the book', () => {
    expect(defaultScope(book('2010-12-01', '2011-12-09'))).toEqual({ period: '2011-Q3', base: 'window:90' });
    expect(defaultScope(book('2010-12-01', '2011-09-30')).period).toBe('2011-Q3');
    expect(defaultScope(book('2010-12-01', '2011-09-29')).period).toBe('2011-Q2');
  });

  it('is the latest whole month where the ledger is short', () => {
    expect(defaultScope(book('2024-01-01', '2024-05-10')).period).toBe('2024-04');
  });

  it('is the running month where the ledger holds no whole one', () => {
    expect(defaultScope(book('2024-05-03', '2024-05-10')).period).toBe('2024-05');
  });
});

describe('Another unit', () => {
  it('keeps the end of the period that is shown', () => {
    expect(changeUnit('2011-Q3', 'month', defaultSettings)).toBe('2011-09');
    expect(changeUnit('2011-09', 'year', defaultSettings)).toBe('2011');
    expect(changeUnit('2024-01-15..2024-03-10', 'quarter', defaultSettings)).toBe('2024-Q1');
  });
});
