import { describe, expect, it } from 'vitest';
import type { CustomerSet } from '@shared/contract/views';
import {
  customerSetOf,
  customersPath,
  explainedCellPath,
  explainedPath,
  splitExplained,
} from '@renderer/shell/routes';

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
  {
    kind: 'cohort',
    unit: 'week',
    cohort: null,
    age: 3,
    mode: 'bounded',
    order: 2,
    measure: 'cumulativeRevenuePerCustomer',
    base: 'window:90',
    group: { attribute: 'extra:Филиал/1', value: 'Ost/West 100 %' },
  },
  {
    kind: 'figure',
    metric: 'closingCustomers',
    part: 'denominator',
    scope: { period: '2011-Q3', base: 'contract' },
    group: { attribute: 'region', value: null },
  },
  {
    kind: 'life',
    scope: { period: '2011-Q3', base: 'window:90' },
    part: 'left',
    leaveOutTruncated: true,
    group: { attribute: 'tier', value: '金牌' },
  },
  { kind: 'rfmSegment', asOf: '2011-12-09', segment: 'champions' },
  { kind: 'rfmCell', asOf: '2011-12-09', r: 5, f: null },
  { kind: 'tier', tier: 'top', from: null, asOf: '2011-12-09' },
  { kind: 'tier', tier: 'base', from: '2011-10-01', asOf: '2011-12-09' },
  { kind: 'savedSegment', name: 'Optik/“Nord” 100 % ¿ 上海 客户', asOf: null },
  { kind: 'savedSegment', name: 'x', asOf: '2011-12-09' },
  {
    kind: 'filter',
    asOf: null,
    filter: {
      match: 'any',
      conditions: [
        { kind: 'attribute', attribute: 'extra:Филиал/1', values: ['', 'а+б=в'], negated: true },
        { kind: 'number', measure: 'revenue', from: -5, to: null },
      ],
    },
  },
  {
    kind: 'feedback',
    scope: { period: '2011-Q3', base: 'window:90' },
    survey: 'NPS',
    part: 'kept',
    band: 'none',
    score: null,
    group: null,
  },
  {
    kind: 'feedback',
    scope: { period: '2011-07-01..2011-07-31', base: 'contract' },
    survey: 'CES',
    part: 'answered',
    band: 'any',
    score: { score: 4.5, scale: null },
    group: { attribute: 'extra:Филиал/1', value: 'Ost/West 100 %' },
  },
  {
    kind: 'feedback',
    scope: { period: '2011', base: 'period' },
    survey: 'CSAT',
    part: 'answered',
    band: 'satisfied',
    score: { score: 5, scale: 5 },
    group: { attribute: 'region', value: null },
  },
  { kind: 'movement', scope: { period: '2011-Q3', base: 'window:90' }, from: 'none', to: 'any' },
  {
    kind: 'segmentRetention',
    scope: { period: '2011-Q3', base: 'window:90' },
    segment: 'atRisk',
    part: 'kept',
  },
];

describe('The address of a list of customers', () => {
  it.each(sets.map((set) => [customersPath(set), set] as const))(
    '%s leads back to the same set',
    (path, set) => {
      expect(customerSetOf(path)).toEqual(set);
    },
  );

  it.each(sets.map((set) => [customersPath(set), set] as const))(
    '%s leads there even after its signs were decoded on the way',
    (path, set) => {
      expect(customerSetOf(decodeURIComponent(decodeURI(path)))).toEqual(set);
    },
  );

  it.each([
    '/overview',
    '/customers/rfm/2011-12-09/6/1',
    '/customers/segment/2011-12-09/luck',
    '/customers/tier/gold/ever/2011-12-09',
    '/customers/saved/now/%%%',
    '/customers/filter/now/bm9uZQ',
    '/customers/filter/now/NQ',
    '/customers/moved/champions/heaven/2011-Q3/period',
    '/customers/retained/champions/lost/2011-Q3/period',
    '/customers/figure/customerRetentionRate',
    '/customers/figure/customerRetentionRate/middle/2011-Q3/period',
    '/customers/cohort/day/2010-12/bounded/0',
    '/customers/cohort/month/2010-12/bounded/minus',
    '/customers/cohort/month/2010-12/bounded/0/luck/any/book/all',
    '/customers/life/left/someone/2011-Q3/period',
    '/customers/elsewhere',
  ])('%s names no set', (path) => {
    expect(customerSetOf(path)).toBeNull();
  });
});

describe('The address of a page with an explanation beside it', () => {
  it.each(sets.flatMap((set) => (set.kind === 'cohort' ? [set] : [])))(
    'names the page and the cell of a cohort table: $cohort, age $age',
    (cell) => {
      expect(splitExplained(explainedCellPath('/overview', cell))).toEqual({
        page: '/overview',
        metric: null,
        cell,
      });
    },
  );

  it('names the page and the figure, or the page alone', () => {
    const figure = explainedPath('/revenue', 'netRevenue');
    expect(splitExplained(figure)).toEqual({ page: '/revenue', metric: 'netRevenue', cell: null });
    expect(splitExplained('/revenue')).toEqual({ page: '/revenue', metric: null, cell: null });
    expect(splitExplained('/cohorts/cell/month')).toEqual({ page: '/cohorts', metric: null, cell: null });
  });
});
