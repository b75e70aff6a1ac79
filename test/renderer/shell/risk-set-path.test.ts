import { describe, expect, it } from 'vitest';
import { riskParts } from '@shared/contract/risk-set';
import { customerSetOf, customersPath } from '@renderer/shell/routes';

describe('The address of customers by health or warning', () => {
  it('leads back to the very set, as the book stands and as of a day', () => {
    const sets = riskParts.flatMap((part) =>
      [null, '2024-06-30'].map((asOf) => ({ kind: 'risk' as const, part, asOf })),
    );
    expect(sets.map((set) => customerSetOf(customersPath(set)))).toEqual(sets);
  });

  it('names no set where the part or the day is none', () => {
    const paths = ['/customers/risk/unknown/now', '/customers/risk/overdue', '/customers/risk/overdue/june'];
    expect(paths.map(customerSetOf)).toEqual([null, null, null]);
  });
});
