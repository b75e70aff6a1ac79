import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohortMembers } from '@shared/ledger/cohort-members';
import { computeCohorts, type CohortScope } from '@shared/ledger/cohorts';
import { coversDay } from '@shared/ledger/contract-cover';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { findPurchases } from '@shared/ledger/purchases';
import { dayNumber } from '@shared/model/day';
import { periodOfDay, shiftPeriod } from '@shared/model/period';
import type { ContractTerm } from '@shared/model/records';
import { defaultSettings } from '@shared/model/settings';
import { anyContracts } from '../../helpers/any-records';
import { day, ledgerColumns, type TestLine } from '../../helpers/ledger-columns';
import { FUZZ_START } from '../../helpers/naive-ledger';

function term(customer: number, start: string, end: string, cancelled?: string): ContractTerm {
  return {
    id: 1,
    row: 2,
    fileName: 'contracts.csv',
    sheet: null,
    customer,
    contractNo: '',
    startDay: day(start),
    endDay: day(end),
    value: null,
    billingInterval: '',
    product: '',
    autoRenew: null,
    renewedFrom: '',
    cancelledDay: cancelled === undefined ? null : day(cancelled),
    reason: '',
  };
}

function prepare(contracts: readonly ContractTerm[], dataThrough: number, lines: readonly TestLine[] = []) {
  const index = buildLedgerIndex(ledgerColumns(lines, 4));
  const scope: CohortScope = {
    calendar: defaultSettings,
    firstDay:
      contracts.length === 0 ? null : dayNumber(Math.min(...contracts.map(({ startDay }) => startDay))),
    dataThrough: dayNumber(dataThrough),
    begins: 'contract',
    contracts,
    graceDays: 0,
    average: 'pooled',
    windowDays: null,
  };
  return { purchases: findPurchases(index, false), scope };
}

describe('cohorts by first contract', () => {
  const contracts = [
    term(0, '2024-01-10', '2024-03-30'),
    term(1, '2024-01-15', '2024-12-31', '2024-02-10'),
    term(2, '2024-02-01', '2024-02-20'),
    term(0, '2024-05-01', '2024-12-31'),
  ];

  it('count who is covered on the last day of the period; age 0 is everyone', () => {
    const { purchases, scope } = prepare(contracts, day('2024-05-31'));
    const request = { unit: 'month', measure: 'customers', mode: 'bounded' } as const;
    const table = computeCohorts(purchases, request, scope);
    expect(table.cohorts.map(({ size, cells }) => [size, cells.map(({ value }) => value)])).toEqual([
      [2, [2, 1, 0, 0, 1]],
      [1, [1, 0, 0, 0]],
      [0, [0, 0, 0]],
      [0, [0, 0]],
      [0, [0]],
    ]);
  });

  it('have no money where the book has no sales, and none before its ledger begins: not 0', () => {
    const request = { unit: 'month', measure: 'revenue', mode: 'bounded' } as const;
    const without = prepare(contracts, day('2024-05-31'));
    const [none] = computeCohorts(without.purchases, request, without.scope).cohorts;
    expect(none?.cells.map(({ value }) => value)).toEqual([null, null, null, null, null]);
    const sold = [{ customer: 0, day: day('2024-03-05'), amount: 700 }];
    const later = prepare(contracts, day('2024-05-31'), sold);
    const [some] = computeCohorts(later.purchases, request, later.scope).cohorts;
    expect(some?.cells.map(({ value }) => value)).toEqual([null, null, 700, 0, 0]);
  });

  it('are those of the plain definition, with the members counted', () => {
    const anyDay = fc.integer({ min: FUZZ_START + 30, max: FUZZ_START + 260 });
    fc.assert(
      fc.property(anyContracts, anyDay, (terms, dataThrough) => {
        const { purchases, scope } = prepare(terms, dataThrough);
        const request = { unit: 'month', measure: 'customers', mode: 'bounded' } as const;
        const table = computeCohorts(purchases, request, scope);
        const covered = (customer: number, at: number) =>
          terms.some((each) => each.customer === customer && coversDay(each, at, 0));
        const firstDay = (customer: number) => {
          for (let at = FUZZ_START - 200; at <= dataThrough; at++) if (covered(customer, at)) return at;
          return null;
        };
        for (const row of table.cohorts) {
          const period = periodOfDay(day(row.start), 'month');
          const members = [0, 1, 2, 3].filter((customer) => {
            const first = firstDay(customer);
            return first !== null && first >= period.start && first < period.end;
          });
          expect(row.size).toBe(members.length);
          for (const { age, value } of row.cells) {
            const lastDay = Math.min(shiftPeriod(period, age).end - 1, dataThrough);
            const active = members.filter((customer) => age === 0 || covered(customer, lastDay));
            expect(value).toBe(active.length);
            expect([...cohortMembers(purchases, request, scope, period, age)]).toEqual(active);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
