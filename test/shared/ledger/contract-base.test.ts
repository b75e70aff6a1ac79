import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeCohorts } from '@shared/ledger/cohorts';
import { coversDay, lastCoveredDay } from '@shared/ledger/contract-cover';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { findPurchases } from '@shared/ledger/purchases';
import { contractColumns } from '@shared/ledger/contract-values';
import { computeStandings, type PeriodStanding } from '@shared/ledger/standings';
import { cohortScopeOf } from '@shared/metrics/cohort-scope';
import { calculateForm, measureFigure } from '@shared/metrics/measure-figure';
import { observedLifetimesOf } from '@shared/metrics/observed-lifetimes';
import { dayNumber } from '@shared/model/day';
import { periodOfDay, shiftPeriod, type Period } from '@shared/model/period';
import type { ContractTerm } from '@shared/model/records';
import {
  anyContracts,
  anyGrace,
  contractFacts,
  contractTerms,
  CONTRACTS_START,
  naiveContractRollForward,
  type TestContract,
} from '../../helpers/contracts';
import { metric, period } from '../../helpers/facts';
import { day, ledgerColumns, type TestLine } from '../../helpers/ledger-columns';

const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc
    .tuple(fc.nat(330), fc.constantFrom('week' as const, 'month' as const, 'quarter' as const))
    .map(([offset, unit]) => periodOfDay(dayNumber(CONTRACTS_START + offset - 30), unit)),
  fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 60 })).map(([offset, length]) => ({
    unit: 'range' as const,
    start: dayNumber(CONTRACTS_START + offset),
    end: dayNumber(CONTRACTS_START + offset + length),
  })),
);

const parts = ['opening', 'closing', 'kept', 'lost', 'new', 'reactivated', 'joinedAndLeft'] as const;

function lists(standing: PeriodStanding): Record<string, number[]> {
  return Object.fromEntries(parts.map((part) => [part, [...standing[part].customers]]));
}

function standingsOf(
  terms: readonly ContractTerm[],
  periods: readonly Period[],
  graceDays: number,
  lines: readonly TestLine[] = [],
): readonly PeriodStanding[] {
  const customers = Math.max(
    0,
    ...terms.map(({ customer }) => customer + 1),
    ...lines.map(({ customer }) => customer + 1),
  );
  const purchases = findPurchases(buildLedgerIndex(ledgerColumns(lines, customers)), false);
  return computeStandings(purchases, periods, { base: { kind: 'contract' }, graceDays, loyalOrders: 3 }, () =>
    contractColumns(terms, graceDays, customers),
  );
}

describe('the roll-forward under the contract base', () => {
  it('of any contracts, period and days of grace is that of the plain definitions', () => {
    fc.assert(
      fc.property(anyContracts, anyPeriod, anyGrace, (contracts, over, graceDays) => {
        const terms = contractTerms(contracts);
        const [standing] = standingsOf(terms, [over], graceDays);
        expect(lists(standing!)).toEqual(naiveContractRollForward(terms, over, graceDays));
      }),
      { numRuns: 600 },
    );
  });

  it('foots to the unit, the closing of a period is the opening of the next, a series is its periods', () => {
    fc.assert(
      fc.property(
        anyContracts,
        anyPeriod,
        anyGrace,
        fc.integer({ min: 1, max: 6 }),
        (contracts, first, grace, length) => {
          const terms = contractTerms(contracts);
          const periods = Array.from({ length }, (_, step) => shiftPeriod(first, step));
          const series = standingsOf(terms, periods, grace);
          series.forEach((standing, at) => {
            const { opening, new: joined, reactivated, lost, kept, closing } = standing;
            expect(opening.count + joined.count + reactivated.count - lost.count).toBe(closing.count);
            expect(kept.count + lost.count).toBe(opening.count);
            expect(lists(standing)).toEqual(lists(standingsOf(terms, [periods[at]!], grace)[0]!));
          });
          series.slice(1).forEach((standing, at) => {
            expect(standing.opening.customers).toEqual(series[at]!.closing.customers);
          });
        },
      ),
    );
  });

  it('retention and churn together are 1', () => {
    fc.assert(
      fc.property(anyContracts, anyGrace, (contracts, graceDays) => {
        const facts = contractFacts({ contracts, settings: { graceDays } }).of(period('2024-Q1'));
        const retention = measureFigure(metric('customerRetentionRate'), facts);
        const churn = measureFigure(metric('customerChurnRate'), facts);
        expect(retention.value === null).toBe(churn.value === null);
        expect((retention.value ?? 0.25) + (churn.value ?? 0.75)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('nothing that is dated after the period changes it', () => {
    fc.assert(
      fc.property(anyContracts, anyPeriod, anyGrace, (contracts, over, graceDays) => {
        const terms = contractTerms(contracts);
        const known = terms
          .filter(({ startDay }) => startDay < over.end)
          .map((term) =>
            term.cancelledDay !== null && term.cancelledDay >= over.end
              ? { ...term, cancelledDay: null }
              : term,
          );
        const everything = lists(standingsOf(terms, [over], graceDays)[0]!);
        const all = [...known, ...contractTerms([{ customer: 2, start: over.end, end: over.end }])];
        expect(lists(standingsOf(all, [over], graceDays)[0]!)).toEqual(everything);
      }),
    );
  });

  it('sales neither make nor keep a customer, and buyers are counted beside', () => {
    const lines = [{ customer: 1, day: day('2024-02-10'), amount: 500 }];
    const terms = contractTerms([{ start: '2023-06-01', end: '2024-05-31' }]);
    const [standing] = standingsOf(terms, [period('2024-Q1')], 0, lines);
    expect([...standing!.opening.customers]).toEqual([0]);
    expect([...standing!.closing.customers]).toEqual([0]);
    expect([...standing!.buyers.customers]).toEqual([1]);
    expect(standing!.joinedAndLeft.count).toBe(0);
  });
});

describe('a contract', () => {
  const covered = (contract: TestContract, on: string, graceDays = 0) =>
    coversDay(contractTerms([contract])[0]!, day(on), graceDays);
  const year = { start: '2024-01-01', end: '2024-12-31' };

  it('covers a day from its start to its end and the days of grace, both included', () => {
    expect(['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'].map((on) => covered(year, on))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(['2025-01-10', '2025-01-11'].map((on) => covered(year, on, 10))).toEqual([true, false]);
  });

  it('that was cancelled covers the days before, and has no days of grace', () => {
    const cancelled = { ...year, cancelled: '2024-07-01' };
    expect(covered(cancelled, '2024-06-30', 10)).toBe(true);
    expect(covered(cancelled, '2024-07-01', 10)).toBe(false);
  });

  it('that was cancelled after its end keeps its end', () => {
    expect(lastCoveredDay(contractTerms([{ ...year, cancelled: '2025-03-01' }])[0]!, 0)).toBe(
      day('2024-12-31'),
    );
  });

  it('that was cancelled on its first day covers no day, from any base, in any cohort, and never falls due', () => {
    const contracts = [{ start: '2024-02-01', end: '2025-01-31', cancelled: '2024-02-01', value: 12_000 }];
    const facts = contractFacts({ contracts, settings: { dataThrough: '2025-06-30', graceDays: 30 } });
    const february = facts.of(period('2024-02'));
    const { opening, closing, new: joined, joinedAndLeft } = february.standing;
    expect([opening, closing, joined, joinedAndLeft].map(({ count }) => count)).toEqual([0, 0, 0, 0]);
    expect(measureFigure(metric('closingRevenue'), february).value).toBe(0);
    expect(measureFigure(metric('contractsDue'), facts.of(period('2025-01'))).value).toBe(0);
    expect(observedLifetimesOf(facts.of(period('2025-06'))).lifetimes).toEqual([]);
    const request = { unit: 'month', measure: 'customers', mode: 'bounded' } as const;
    const { cohorts } = computeCohorts(facts.purchases, request, cohortScopeOf(facts));
    expect(cohorts.every(({ size }) => size === 0)).toBe(true);
  });

  it('that was cancelled before it began makes nobody a customer', () => {
    const terms = contractTerms([{ ...year, cancelled: '2024-01-01' }]);
    const [standing] = standingsOf(terms, [period('2024')], 30);
    expect(parts.map((part) => standing![part].count)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('a customer under contract', () => {
  const of = (over: string, contracts: readonly TestContract[], graceDays = 0) =>
    lists(standingsOf(contractTerms(contracts), [period(over)], graceDays)[0]!);

  it('leaves only when no contract is left', () => {
    const two = [
      { start: '2024-01-01', end: '2024-06-30' },
      { start: '2024-03-01', end: '2025-02-28' },
    ];
    expect(of('2024-Q3', two).kept).toEqual([0]);
    expect(of('2025-Q1', two).lost).toEqual([0]);
  });

  it('who returns after a gap is reactivated, however long ago the first contract was', () => {
    const gap = [
      { start: '2019-01-01', end: '2019-12-31' },
      { start: '2024-02-01', end: '2024-12-31' },
    ];
    expect(of('2024-Q1', gap)).toMatchObject({ new: [], reactivated: [0], opening: [], closing: [0] });
  });

  it('whose first contract was cancelled before it began is new with the next', () => {
    const second = [
      { start: '2023-01-01', end: '2023-12-31', cancelled: '2022-12-20' },
      { start: '2024-02-01', end: '2024-12-31' },
    ];
    expect(of('2024-Q1', second)).toMatchObject({ new: [0], reactivated: [] });
  });

  it('who joined and left inside the period is listed apart, in neither base', () => {
    const short = [{ start: '2024-02-01', end: '2024-02-29' }];
    expect(of('2024-Q1', short)).toMatchObject({ opening: [], closing: [], joinedAndLeft: [0] });
  });

  it('is kept over a gap that the days of grace bridge', () => {
    const bridged = [
      { start: '2023-04-01', end: '2024-03-31' },
      { start: '2024-04-08', end: '2025-04-07' },
    ];
    expect(of('2024-04-01..2024-04-07', bridged, 7)).toMatchObject({ kept: [0], lost: [] });
    expect(of('2024-04-01..2024-04-07', bridged, 6)).toMatchObject({ kept: [], lost: [0] });
  });

  it('S 100, lost 20 is a retention of 80 %: the worked example, by contracts', () => {
    const contracts = Array.from({ length: 100 }, (_, customer) => ({
      customer,
      start: '2023-01-01',
      end: customer < 20 ? '2024-02-15' : '2024-12-31',
    }));
    const facts = contractFacts({ contracts, settings: { dataThrough: '2024-06-30' } }).of(period('2024-Q1'));
    expect(measureFigure(metric('customerRetentionRate'), facts)).toMatchObject({
      value: 0.8,
      numerator: 80,
      denominator: 100,
      complete: true,
    });
  });
});

describe('100 at the start, 11 leave of whom 1 joined in the month (one fixture, three churn rates)', () => {
  const month = (customer: number, start: string, end: string) => ({ customer, start, end });
  const contracts = Array.from({ length: 120 }, (_, customer) => {
    if (customer < 10) return month(customer, '2024-01-01', '2024-06-20');
    if (customer < 100) return month(customer, '2024-01-01', '2024-12-31');
    return month(customer, '2024-06-05', customer === 100 ? '2024-06-25' : '2024-12-31');
  });
  const facts = contractFacts({ contracts, settings: { dataThrough: '2024-06-30' } }).of(period('2024-06'));

  it('the standard is 10/100: who joined and left inside the month is listed apart', () => {
    expect(measureFigure(metric('customerChurnRate'), facts)).toMatchObject({
      value: 10 / 100,
      numerator: 10,
      denominator: 100,
      form: 'lostOverOpening',
    });
    expect([...facts.standing.joinedAndLeft.customers]).toEqual([100]);
    expect([facts.standing.new.count, facts.standing.closing.count]).toEqual([19, 109]);
  });

  it('with same-period leavers it is 11/100, over the start and all 20 who joined 11/120', () => {
    const { lost, joinedAndLeft, opening, new: joined } = facts.standing;
    const leavers = { lost: lost.count, joinedAndLeft: joinedAndLeft.count, opening: opening.count };
    const churn = (form: string, inputs: Readonly<Record<string, number>>) =>
      calculateForm(metric('customerChurnRate'), form, inputs).value;
    expect(churn('withSamePeriodLeavers', leavers)).toBe(11 / 100);
    const all = joined.count + joinedAndLeft.count;
    expect(churn('overOpeningAndNew', { ...leavers, new: all })).toBe(11 / 120);
  });
});

describe('how far contracts reach', () => {
  const contracts = [
    { start: '2023-03-01', end: '2026-02-28' },
    { customer: 1, start: '2024-05-01', end: '2025-04-30', cancelled: '2024-08-15' },
  ];

  it('to the latest start or cancellation where the book has no ledger: an end lies in the future', () => {
    const { extents, firstDay, dataThrough } = contractFacts({ contracts });
    expect(extents.contracts).toEqual({ firstDay: day('2023-03-01'), dataThrough: day('2024-08-15') });
    expect([firstDay, dataThrough]).toEqual([day('2023-03-01'), day('2024-08-15')]);
    expect(extents.sales).toEqual({ firstDay: null, dataThrough: null });
  });

  it('to the end of the ledger where there is one that meets them', () => {
    const lines = [{ customer: 0, day: day('2024-06-30'), amount: 100 }];
    expect(contractFacts({ contracts, lines }).extents.contracts.dataThrough).toBe(day('2024-06-30'));
  });

  it('to their own end where the ledger ends before the first of them', () => {
    const lines = [{ customer: 0, day: day('2022-06-30'), amount: 100 }];
    expect(contractFacts({ contracts, lines }).extents.contracts.dataThrough).toBe(day('2024-08-15'));
  });

  it('to the day that the settings state', () => {
    const settings = { dataThrough: '2024-12-31' };
    expect(contractFacts({ contracts, settings }).dataThrough).toBe(day('2024-12-31'));
  });

  it('nowhere without contracts, and the figure says that there are none', () => {
    const facts = contractFacts({ lines: [{ customer: 0, day: day('2024-06-30'), amount: 100 }] });
    const figure = measureFigure(metric('customerRetentionRate'), facts.of(period('2024-Q2')));
    expect(figure).toMatchObject({ value: null, reason: { code: 'noContracts' } });
  });

  it('a period before the first contract or after the data has no figure, and says why', () => {
    const facts = contractFacts({ contracts });
    const reasonIn = (over: string) =>
      measureFigure(metric('openingCustomers'), facts.of(period(over))).reason?.code;
    expect(['2022', '2023', '2025-Q1'].map(reasonIn)).toEqual([
      'beforeContracts',
      undefined,
      'afterContracts',
    ]);
  });
});
