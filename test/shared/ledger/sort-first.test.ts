import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortFirst } from '@shared/ledger/sort-first';

describe('the first of some numbers', () => {
  it('are put in ascending order, few or many, and the rest stays as it is', () => {
    const anyNumbers = fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 60 });
    fc.assert(
      fc.property(anyNumbers, fc.nat({ max: 60 }), (numbers, wanted) => {
        const count = Math.min(wanted, numbers.length);
        const sorted = Int32Array.from(numbers);
        sortFirst(sorted, count);
        const expected = numbers.slice(0, count).toSorted((a, b) => a - b);
        expect([...sorted]).toEqual([...expected, ...numbers.slice(count)]);
      }),
    );
  });
});
