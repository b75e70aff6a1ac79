import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coversDay } from '@shared/ledger/contract-cover';
import { buildLedgerIndex } from '@shared/ledger/ledger-index';
import { customerLifetimes, type CustomerLifetimes, type LifetimeRules } from '@shared/ledger/lifetimes';
import { findPurchases } from '@shared/ledger/purchases';
import { dayNumber, type Day } from '@shared/model/day';
import { parsePeriod, periodOfDay, shiftPeriod } from '@shared/model/period';
import type { ContractTerm } from '@shared/model/records';
import { defaultSettings } from '@shared/model/settings';
import { anyContracts } from '../../helpers/any-records';
import { period } from '../../helpers/facts';
import { day, ledgerColumns, type TestLine } from '../../helpers/ledger-columns';
import { anyLines, FUZZ_START, purchasesAsOf } from '../../helpers/naive-ledger';

const march = period('2024-03');

function lifetimesOf(
  lines: readonly TestLine[],
  rules: Partial<LifetimeRules>,
  contracts: readonly ContractTerm[] = [],
): CustomerLifetimes {
  const index = buildLedgerIndex(ledgerColumns(lines, 4));
  return customerLifetimes(findPurchases(index, false), contracts, {
    base: { kind: 'window', days: 30 },
    graceDays: 0,
    calendar: defaultSettings,
    step: march,
    firstDay: index.firstDay,
    dataThrough: index.lastDay,
    ...rules,
  });
}

const buy = (customer: number, text: string): TestLine => ({ customer, day: day(text), amount: 100 });

describe('lifetimes by a window of 30 days', () => {
  const lines = [buy(0, '2024-01-01'), buy(0, '2024-01-31'), buy(1, '2024-01-10'), buy(2, '2024-03-10')];

  it('end on the 30th day after the purchase that none followed in time, and last until then', () => {
    // Customer 0: 1 January, again on the 30th day after, gone on 1 March. Customer 1: gone on 9 February.
    const { lifetimes, customers } = lifetimesOf(lines, { dataThrough: day('2024-03-20') });
    expect([...customers]).toEqual([0, 1, 2]);
    expect(lifetimes).toEqual([
      { entry: 0, exit: 60, ended: true },
      { entry: 0, exit: 30, ended: true },
      { entry: 0, exit: 10, ended: false },
    ]);
  });

  it('end with the first churn: who comes back starts no second life', () => {
    const back = lifetimesOf([buy(0, '2024-01-01'), buy(0, '2024-02-01'), buy(0, '2024-02-20')], {});
    expect(back.lifetimes).toEqual([{ entry: 0, exit: 30, ended: true }]);
  });

  it('are censored at the data-through date as long as the last day of the window is not over', () => {
    const on = (dataThrough: Day) => lifetimesOf([buy(0, '2024-01-01')], { dataThrough }).lifetimes;
    expect(on(day('2024-01-30'))).toEqual([{ entry: 0, exit: 29, ended: false }]);
    expect(on(day('2024-01-31'))).toEqual([{ entry: 0, exit: 30, ended: true }]);
  });

  it('of who first bought on the last day are in no estimate and are counted apart', () => {
    const { lifetimes, unwatched } = lifetimesOf([buy(0, '2024-01-01')], {});
    expect({ lifetimes, unwatched }).toEqual({ lifetimes: [], unwatched: 1 });
  });

  it('that begin in the first 30 days of the ledger are counted, and left out where asked', () => {
    expect(lifetimesOf(lines, {}).leftTruncated).toBe(2);
    const without = lifetimesOf(lines, { leaveOutTruncated: true, dataThrough: day('2024-03-20') });
    expect([...without.customers]).toEqual([2]);
  });

  it('watched from a day on enter late, at the age they had; what was over by then is left out', () => {
    const rules = { watchedFrom: day('2024-02-20'), dataThrough: day('2024-03-20') };
    const { customers, lifetimes, unwatched } = lifetimesOf(lines, rules);
    expect([...customers]).toEqual([0, 2]);
    expect(lifetimes).toEqual([
      { entry: 50, exit: 60, ended: true },
      { entry: 0, exit: 10, ended: false },
    ]);
    expect(unwatched).toBe(1);
  });

  it('of no ledger are none', () => {
    expect(lifetimesOf([], {}).lifetimes).toEqual([]);
  });
});

describe('lifetimes a second time, day by day', () => {
  const anyDay = fc.integer({ min: FUZZ_START, max: FUZZ_START + 260 }).map(dayNumber);

  /** From the first day on which the customer counts to the first on which not, as far as the data go. */
  function walk(counts: (day: number) => boolean, from: number, to: number) {
    let first = from;
    while (first <= to && !counts(first)) first++;
    if (first >= to) return null;
    let end = first;
    while (end <= to && counts(end)) end++;
    return end > to ? { exit: to - first, ended: false } : { exit: end - first, ended: true };
  }

  it('of a window base are the days from the first to the first without a purchase in the window', () => {
    fc.assert(
      fc.property(anyLines, anyDay, fc.integer({ min: 1, max: 90 }), (lines, dataThrough, days) => {
        const rules = { dataThrough, base: { kind: 'window' as const, days } };
        const { customers, lifetimes } = lifetimesOf(lines, rules);
        const purchases = purchasesAsOf(lines, dataThrough + 1, false);
        const naive = [0, 1, 2, 3].flatMap((customer) => {
          const own = purchases.filter((purchase) => purchase.customer === customer);
          const counts = (at: number) => own.some(({ day: on }) => at - days < on && on <= at);
          const life = walk(counts, FUZZ_START, dataThrough);
          return life === null ? [] : [{ customer, entry: 0, ...life }];
        });
        const found = lifetimes.map((life, at) => ({ customer: customers[at], ...life }));
        expect(found).toEqual(naive);
      }),
    );
  });

  it('of a contract base are the days from the first covered to the first uncovered one', () => {
    fc.assert(
      fc.property(
        anyContracts,
        anyDay,
        fc.integer({ min: 0, max: 20 }),
        (contracts, dataThrough, graceDays) => {
          const rules = {
            dataThrough,
            graceDays,
            base: { kind: 'contract' as const },
            firstDay: dataThrough,
          };
          const { customers, lifetimes } = lifetimesOf([], rules, contracts);
          const naive = [0, 1, 2, 3].flatMap((customer) => {
            const own = contracts.filter((term) => term.customer === customer);
            const counts = (at: number) => own.some((term) => coversDay(term, at, graceDays));
            const life = walk(counts, FUZZ_START - 200, dataThrough);
            return life === null ? [] : [{ customer, entry: 0, ...life }];
          });
          expect(lifetimes.map((life, at) => ({ customer: customers[at], ...life }))).toEqual(naive);
        },
      ),
    );
  });

  it('of a period base are the periods from the first to the first without a purchase', () => {
    fc.assert(
      fc.property(
        anyLines,
        anyDay,
        fc.constantFrom('2024-03', '2024-W09', '2024-Q1'),
        (lines, dataThrough, text) => {
          fc.pre(lines.length > 0);
          const step = parsePeriod(text) ?? march;
          const { customers, lifetimes } = lifetimesOf(lines, {
            dataThrough,
            step,
            base: { kind: 'period' },
          });
          const first = periodOfDay(
            dayNumber(Math.min(...lines.map((line) => line.day))),
            step.unit as 'month',
          );
          const whole = Array.from({ length: 60 }, (_, place) => shiftPeriod(first, place)).filter(
            ({ end }) => end <= dataThrough + 1,
          );
          const purchases = purchasesAsOf(lines, whole.at(-1)?.end ?? 0, false);
          const naive = [0, 1, 2, 3].flatMap((customer) => {
            const own = purchases.filter((purchase) => purchase.customer === customer);
            const counts = (at: number) =>
              own.some(({ day: on }) => on >= (whole[at]?.start ?? 0) && on < (whole[at]?.end ?? 0));
            const life = walk(counts, 0, whole.length - 1);
            return life === null ? [] : [{ customer, entry: 0, ...life }];
          });
          expect(lifetimes.map((life, at) => ({ customer: customers[at], ...life }))).toEqual(naive);
        },
      ),
    );
  });
});
