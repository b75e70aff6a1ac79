import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeAttributeCohorts } from '@shared/ledger/attribute-cohorts';
import { groupCohortMembers } from '@shared/ledger/cohort-members';
import { cohortMeasures, divisorOf, isMoneyMeasure } from '@shared/ledger/cohort-request';
import { computeCohorts, type CohortScope } from '@shared/ledger/cohorts';
import { attributeOf } from '@shared/ledger/customer-attribute';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { findPurchases } from '@shared/ledger/purchases';
import { defaultSettings } from '@shared/model/settings';
import { divideHalfEven } from '@shared/model/money';
import { day, ledgerColumns, type TestLine } from '../../helpers/ledger-columns';
import { anyLines } from '../../helpers/naive-ledger';

function prepare(lines: readonly TestLine[]) {
  const index = buildLedgerIndex(ledgerColumns(lines, 4));
  const scope: CohortScope = {
    calendar: defaultSettings,
    firstDay: index.firstDay,
    dataThrough: index.lastDay,
    begins: 'purchase',
    contracts: [],
    graceDays: 0,
    average: 'pooled',
    windowDays: null,
  };
  return { purchases: findPurchases(index, false), scope };
}

const region = attributeOf('region', ['North', 'South', 'North', '']);
const buy = (customer: number, text: string): TestLine => ({ customer, day: day(text), amount: 100 });

describe('cohorts by an attribute', () => {
  it('pool the members of all cohorts by age and count only those whose period of the age is complete', () => {
    const { purchases, scope } = prepare([
      buy(0, '2024-01-10'),
      buy(0, '2024-02-10'),
      buy(2, '2024-02-11'),
      buy(1, '2024-02-12'),
      buy(1, '2024-03-12'),
    ]);
    const request = { unit: 'month', measure: 'retention', mode: 'bounded' } as const;
    const { groups } = computeAttributeCohorts(purchases, request, scope, region);
    // March runs: of the North only the January customer has a complete month 1, and nobody a month 2.
    expect(
      groups.map(({ key, size, cells }) => [key, size, cells.map(({ value, members }) => [value, members])]),
    ).toEqual([
      [
        'North',
        2,
        [
          [1, 2],
          [1, 1],
        ],
      ],
      [
        'South',
        1,
        [
          [1, 1],
          [null, 0],
        ],
      ],
    ]);
    expect([
      ...groupCohortMembers(
        purchases,
        { ...request, measure: 'customers' },
        scope,
        Uint8Array.of(1, 0, 1, 0),
        1,
      ),
    ]).toEqual([0]);
  });

  it('of everyone are the complete cells of all cohorts by time, added up, for every measure and mode', () => {
    const anyMode = fc.constantFrom('bounded' as const, 'unbounded' as const);
    fc.assert(
      fc.property(anyLines, fc.constantFrom(...cohortMeasures), anyMode, (lines, measure, mode) => {
        const { purchases, scope } = prepare(lines);
        const request = { unit: 'month', measure, mode } as const;
        const byTime = computeCohorts(purchases, request, scope);
        const { total, groups } = computeAttributeCohorts(purchases, request, scope, region);
        for (const { age, value, members } of total.cells) {
          const whole = byTime.cohorts.flatMap(({ cells }) =>
            cells.filter((cell) => cell.age === age && cell.complete),
          );
          const sum = whole.reduce((all, cell) => all + cell.sum, 0);
          const by = divisorOf(measure) === null ? 1 : whole.reduce((all, cell) => all + (cell.of ?? 0), 0);
          const expected =
            by === 0 || members === 0 ? null : isMoneyMeasure(measure) ? divideHalfEven(sum, by) : sum / by;
          expect(value).toBe(expected);
          expect(groups.reduce((all, { cells }) => all + (cells[age]?.sum ?? 0), 0)).toBe(sum);
        }
        expect(groups.reduce((all, { size }) => all + size, 0)).toBe(total.size);
      }),
    );
  });

  it('have behind each cell of a count the very customers counted', () => {
    fc.assert(
      fc.property(anyLines, fc.constantFrom('bounded' as const, 'unbounded' as const), (lines, mode) => {
        const { purchases, scope } = prepare(lines);
        const request = { unit: 'week', measure: 'customers', mode } as const;
        const { total } = computeAttributeCohorts(purchases, request, scope, region);
        const everyone = new Uint8Array(4).fill(1);
        for (const { age, sum } of total.cells)
          expect(groupCohortMembers(purchases, request, scope, everyone, age)).toHaveLength(sum);
      }),
      { numRuns: 30 },
    );
  });
});
