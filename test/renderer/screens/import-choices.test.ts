import { describe, expect, it } from 'vitest';
import { fieldOfColumn, isCertain, listedColumns, matchColumn } from '@renderer/screens/import/column-match';
import { readDateSample, tellingSamples } from '@renderer/screens/import/date-reading';
import { readNumberSample } from '@renderer/screens/import/number-reading';
import { madeInspection } from '../fake/made-import';

describe('Matching columns', () => {
  it('moves a field that another column had', () => {
    const moved = matchColumn({ date: 0, amount: 3 }, 5, 'amount');
    expect(moved).toEqual({ date: 0, amount: 5 });
    expect(fieldOfColumn('sales', moved, 3)).toBeNull();
  });

  it('frees a column that is to be kept as it is', () => {
    expect(matchColumn({ date: 0, amount: 3 }, 3, null)).toEqual({ date: 0 });
  });

  it('is certain only when every column that decides a figure was known by its name or from before', () => {
    expect(isCertain(madeInspection())).toBe(true);
    expect(isCertain(madeInspection(true))).toBe(false);
    const known = madeInspection(true);
    const remembered = known.columns.map((column) =>
      column.field === null ? column : { ...column, certainty: 'remembered' as const },
    );
    expect(isCertain({ ...known, columns: remembered })).toBe(true);
  });

  it('is not certain while something is missing that the kind cannot do without', () => {
    const { date: _date, ...mapping } = madeInspection().mapping;
    expect(isCertain({ ...madeInspection(), mapping })).toBe(false);
  });

  it('lists matched columns first, as a person thinks of a sale, and the others as they stand in the file', () => {
    const { matched, others } = listedColumns(madeInspection());
    expect(matched.map(({ header }) => header)).toEqual([
      'Date',
      'Customer ID',
      'Customer name',
      'Amount',
      'Quantity',
      'Invoice',
      'Product',
    ]);
    expect(others.map(({ header }) => header)).toEqual(['Region']);
  });
});

describe('What a date of the file means', () => {
  it('is shown for each order, and left out where it would be no date', () => {
    expect(readDateSample('03/04/2025', 'dmy')).toBe('2025-04-03');
    expect(readDateSample('03/04/2025', 'mdy')).toBe('2025-03-04');
    expect(readDateSample('03/04/2025', 'ymd')).toBeNull();
    expect(readDateSample('2025年3月4日', 'ymd')).toBe('2025-03-04');
    expect(readDateSample('31/04/2025', 'dmy')).toBeNull();
  });

  it('is a year of this era, the last century from 70 on, or of the Republic of China', () => {
    expect(readDateSample('24/01/05', 'ymd')).toBe('2024-01-05');
    expect(readDateSample('85/01/05', 'ymd')).toBe('1985-01-05');
    expect(readDateSample('24/01/05', 'ymd', 'roc')).toBe('1935-01-05');
    expect(readDateSample('113/01/05', 'ymd', 'roc')).toBe('2024-01-05');
    expect(readDateSample('113/01/05', 'ymd')).toBeNull();
  });

  it('is told by the samples that have the most readings, none of them twice', () => {
    expect(tellingSamples(['25/04/2025', '03/04/2025', '03/04/2025'], 2)).toEqual([
      '03/04/2025',
      '25/04/2025',
    ]);
    expect(tellingSamples(['soon'], 3)).toEqual([]);
  });
});

describe('What a number of the file means', () => {
  it.each([
    ['1,234', 'point', '1234'],
    ['1,234', 'comma', '1.234'],
    ['1.234,50', 'comma', '1234.50'],
    ['1 234,5', 'comma', '1234.5'],
    ['(12,500)', 'point', '-12500'],
    ['１，２３４', 'comma', '1.234'],
    ['.5', 'point', '0.5'],
    ['¥ 3,822', 'comma', '3.822'],
  ] as const)('%s with the %s for decimals is %s', (sample, mark, read) => {
    expect(readNumberSample(sample, mark)).toBe(read);
  });

  it.each([
    ['1,23', 'point'],
    ['1.234,50', 'point'],
    ['1,234,567', 'comma'],
    ['none', 'point'],
  ] as const)('%s cannot be read with the %s for decimals', (sample, mark) => {
    expect(readNumberSample(sample, mark)).toBeNull();
  });
});
