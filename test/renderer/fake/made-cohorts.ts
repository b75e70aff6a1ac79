import type { AttributeView, SurvivalView } from '@shared/contract/cohort-views';
import type { AttributeCohortTable } from '@shared/ledger/attribute-cohorts';
import { survivalCurve } from '@shared/metrics/survival-curve';
import { logRank } from '@shared/stats/log-rank';
import { gehanPlacebo, gehanTreated } from '../../helpers/gehan';

export const madeAttributes: readonly AttributeView[] = [
  { id: 'region', values: 2, customersWithout: 4 },
  { id: 'extra:Branch', values: 3, customersWithout: 0 },
];

/** Two regions and those of whom none is known. */
export const madeAttributeCohorts: AttributeCohortTable = {
  unit: 'month',
  measure: 'retention',
  mode: 'bounded',
  order: null,
  begins: 'purchase',
  attribute: 'region',
  groups: [
    { key: 'North', size: 120, cells: cellsOf(120, [120, 60, 30]) },
    { key: 'South', size: 200, cells: cellsOf(200, [200, 80, 50]) },
    { key: null, size: 4, cells: cellsOf(4, [4, 1, 0]) },
  ],
  total: { key: null, size: 324, cells: cellsOf(324, [324, 141, 80]) },
  averageMethod: 'pooled',
  leftTruncated: 12,
};

function cellsOf(members: number, counts: readonly number[]) {
  return counts.map((sum, age) => ({ age, value: sum / members, complete: true, sum, of: members, members }));
}

/** Gehan's leukaemia data as if they were customers. */
export function madeSurvival(by: string | undefined): SurvivalView {
  const ages = [0, 10, 20, 30];
  const test = logRank([gehanTreated, gehanPlacebo]);
  return {
    base: 'window:90',
    dataThrough: '2025-11-18',
    unit: 'day',
    step: 'quarter',
    all: survivalCurve([...gehanTreated, ...gehanPlacebo], ages),
    leftTruncated: 3,
    unwatched: 1,
    groups:
      by === undefined
        ? []
        : [
            { key: 'North', curve: survivalCurve(gehanTreated, ages), expected: 19.25 },
            { key: 'South', curve: survivalCurve(gehanPlacebo, ages), expected: 10.75 },
          ],
    groupsLeftOut: 0,
    comparison: by === undefined ? null : test,
  };
}
