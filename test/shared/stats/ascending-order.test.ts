import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascendingOrder } from '@shared/stats/ascending-order';

/** Long enough that digits are counted. */
const many = { minLength: 600, maxLength: 900 };

describe('ascending order', () => {
  it('of any numbers is what a comparing sort gives: amounts, few distinct ones, fractions, zeros of both signs, far apart', () => {
    const anyNumbers = fc.oneof(
      fc.array(fc.integer({ min: -1_000_000, max: 2_000_000_000 }), many),
      fc.array(fc.integer({ min: 0, max: 9 }), many),
      fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), many),
      fc.array(fc.constantFrom(0, -0, 1, -1), many),
      fc.array(fc.double({ noNaN: true }), many),
      fc.array(fc.maxSafeInteger(), many),
      fc.array(fc.integer(), { maxLength: 20 }),
    );
    fc.assert(
      fc.property(anyNumbers, (numbers) => {
        expect(ascendingOrder(numbers)).toEqual(Float64Array.from(numbers).sort());
      }),
      { numRuns: 60 },
    );
  });

  it('leaves what it is given as it was', () => {
    const given = Float64Array.from({ length: 700 }, (_, index) => (index * 7919) % 701);
    const before = given.slice();
    ascendingOrder(given);
    expect(given).toEqual(before);
  });

  it('orders the widest span that is counted, 0 to 2³² − 1', () => {
    const numbers = [
      2 ** 32 - 1,
      ...Array.from({ length: 600 }, (_, index) => (index * 7_158_278) % 2 ** 32),
    ];
    const ordered = ascendingOrder(numbers);
    expect([ordered[0], ordered.at(-1)]).toEqual([0, 2 ** 32 - 1]);
  });
});
