import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basketParts } from '@shared/contract/basket-set';
import { customerSetOf, customersPath } from '@renderer/shell/routes';

describe('The address of the customers behind a rule', () => {
  it('leads to the very set that it was made of', () => {
    const id = fc.integer({ min: 1, max: 100_000 });
    const set = fc.record({
      kind: fc.constant('basket' as const),
      part: fc.constantFrom(...basketParts),
      antecedent: fc.array(id, { minLength: 1, maxLength: 3 }),
      consequent: id,
      period: fc.constantFrom(null, '2024-Q3', '2024-07-01..2024-09-30'),
    });
    fc.assert(
      fc.property(set, (made) => {
        expect(customerSetOf(customersPath(made))).toEqual(made);
      }),
    );
  });

  it.each(['/customers/basket/all', '/customers/basket/offer/all/x/1', '/customers/basket/no/all/1/2'])(
    'names no set where it is none: %s',
    (path) => {
      expect(customerSetOf(path)).toBeNull();
    },
  );
});
