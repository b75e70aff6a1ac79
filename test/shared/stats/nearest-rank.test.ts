import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestRank } from '@shared/stats/nearest-rank';
import { roundHalfEven } from '@shared/stats/round-half-even';

describe('nearest rank', () => {
  it('is the ⌈share × n⌉-th smallest observation', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(50), { minLength: 1 }),
        fc.constantFrom(0.05, 0.5, 0.95, 1),
        (values, share) => {
          const counts = new Int32Array(51);
          for (const value of values) counts[value] = counts[value]! + 1;
          const sorted = [...values].sort((a, b) => a - b);
          expect(nearestRank(counts, share)).toBe(sorted[Math.ceil(share * values.length) - 1]);
        },
      ),
    );
  });
});

describe('rounding half-even', () => {
  it.each([
    [0.5, 0],
    [1.5, 2],
    [-0.5, 0],
    [-1.5, -2],
    [2.4999, 2],
    [-2.6, -3],
  ])('%d is %d', (value, expected) => {
    expect(Object.is(roundHalfEven(value), expected)).toBe(true);
  });
});
