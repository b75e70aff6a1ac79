import { describe, expect, it } from 'vitest';
import { fieldOfColumn, isCertain, matchColumn, missingFields } from '@renderer/screens/import/column-match';
import { isAmbiguous, readDateSample, tellingSample } from '@renderer/screens/import/date-reading';
import { madeInspection } from '../fake/made-import';

describe('Matching columns', () => {
  it('moves a field that another column had', () => {
    const moved = matchColumn({ date: 0, amount: 3 }, 5, 'amount');
    expect(moved).toEqual({ date: 0, amount: 5 });
    expect(fieldOfColumn(moved, 3)).toBeNull();
  });

  it('frees a column that is to be kept as it is', () => {
    expect(matchColumn({ date: 0, amount: 3 }, 3, null)).toEqual({ date: 0 });
  });

  it('needs a date, a customer, and an amount or a quantity with a price', () => {
    expect(missingFields({})).toEqual(['date', 'customer', 'amount']);
    expect(missingFields({ date: 0, customerName: 1, quantity: 2 })).toEqual(['amount']);
    expect(missingFields({ date: 0, customerName: 1, quantity: 2, unitPrice: 3 })).toEqual([]);
  });

  it('is certain only when every column that decides a figure was known by its name', () => {
    expect(isCertain(madeInspection())).toBe(true);
    expect(isCertain(madeInspection(true))).toBe(false);
    expect(isCertain({ ...madeInspection(), dateOrder: null })).toBe(false);
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

  it('is asked only where the samples leave it open', () => {
    expect(isAmbiguous(['03/04/2025', '04/04/2025'])).toBe(true);
    expect(isAmbiguous(['03/04/2025', '25/04/2025'])).toBe(false);
    expect(isAmbiguous(['2025-04-03'])).toBe(false);
    expect(isAmbiguous(['3 April 2025'])).toBe(false);
  });

  it('is told by the sample that has the most readings', () => {
    expect(tellingSample(['25/04/2025', '03/04/2025'])).toBe('03/04/2025');
    expect(tellingSample(['soon'])).toBeNull();
  });
});
