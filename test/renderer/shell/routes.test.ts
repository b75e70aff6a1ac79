import { describe, expect, it } from 'vitest';
import type { CustomerSet } from '@shared/contract/views';
import { customerSetOf, customersPath } from '@renderer/shell/routes';

const sets: readonly CustomerSet[] = [
  { kind: 'all' },
  {
    kind: 'figure',
    metric: 'customerRetentionRate',
    part: 'numerator',
    scope: { period: '2024-07-01..2024-09-30', base: 'window:90' },
  },
  { kind: 'joinedAndLeft', scope: { period: '2011-Q3', base: 'period' } },
  { kind: 'cohort', unit: 'month', cohort: '2010-12', age: 12, mode: 'bounded' },
  { kind: 'cohort', unit: 'quarter', cohort: '2010-Q4', age: null, mode: 'unbounded' },
];

describe('The address of a list of customers', () => {
  it.each(sets.map((set) => [customersPath(set), set] as const))(
    '%s leads back to the same set',
    (path, set) => {
      expect(customerSetOf(path)).toEqual(set);
    },
  );

  it.each([
    '/overview',
    '/customers/figure/customerRetentionRate',
    '/customers/figure/customerRetentionRate/middle/2011-Q3/period',
    '/customers/cohort/day/2010-12/bounded/0',
    '/customers/cohort/month/2010-12/bounded/minus',
    '/customers/elsewhere',
  ])('%s names no set', (path) => {
    expect(customerSetOf(path)).toBeNull();
  });
});
