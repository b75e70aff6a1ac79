import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeValueTiers, valueTierGrid } from '@shared/ledger/value-tiers';

const anyValues = fc.array(fc.integer({ min: -20, max: 40 }), { maxLength: 80, size: 'max' });

describe('value tiers', () => {
  it('of a hundred customers without ties hold 10, 20, 30 and 40, the best first', () => {
    const { tiers, places } = computeValueTiers(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(tiers.map(({ id, count, from, tied }) => [id, count, from, tied])).toEqual([
      ['top', 10, 91, 0],
      ['high', 20, 71, 0],
      ['middle', 30, 41, 0],
      ['base', 40, 1, 0],
    ]);
    expect([places[99], places[0]]).toEqual([0, 3]);
  });

  it('at a border share the better tier, and how many stand beyond its share is said', () => {
    const { tiers } = computeValueTiers([9, 9, 9, 5, 4, 3, 2, 2, 1, 1]);
    expect(tiers.map(({ count, tied }) => [count, tied])).toEqual([
      [3, 2],
      [0, 0],
      [3, 0],
      [4, 0],
    ]);
  });

  it('of customers who are all worth the same are one tier', () => {
    const { tiers } = computeValueTiers([5, 5, 5, 5]);
    expect(tiers.map(({ count, from }) => [count, from])).toEqual([
      [4, 5],
      [0, null],
      [0, null],
      [0, null],
    ]);
  });

  it('hold nobody where there are no customers', () => {
    expect(computeValueTiers([]).tiers.map(({ count, from }) => [count, from])).toEqual(
      valueTierGrid.map(() => [0, null]),
    );
  });

  it('are those of counting, for each customer, everyone who is worth more', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const shares = [10, 30, 60, 100];
        const naive = values.map((value) => {
          const better = values.filter((other) => other > value).length;
          return shares.findIndex((share) => better < Math.ceil((share * values.length) / 100));
        });
        expect([...computeValueTiers(values).places]).toEqual(naive);
      }),
    );
  });

  it('add up to all customers and all revenue, and begin at the least value that they hold', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const { tiers, places } = computeValueTiers(values);
        expect(tiers.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
        expect(tiers.reduce((sum, { revenue }) => sum + revenue, 0)).toBe(
          values.reduce((sum, value) => sum + value, 0),
        );
        const leasts = tiers.map((_, tier) => {
          const within = values.filter((_value, index) => places[index] === tier);
          return within.length === 0 ? null : Math.min(...within);
        });
        expect(tiers.map(({ from }) => from)).toEqual(leasts);
      }),
    );
  });
});
