import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthlyValue } from '@shared/ledger/contract-value';
import { contractColumns } from '@shared/ledger/contract-values';
import { findRenewals, renewalBook, type DueContract } from '@shared/ledger/renewals';
import { sumRenewals } from '@shared/ledger/renewal-sums';
import { dayNumber } from '@shared/model/day';
import {
  anyContracts,
  anyGrace,
  contractTerms,
  CONTRACTS_START,
  type TestContract,
} from '../../helpers/contracts';
import { day } from '../../helpers/ledger-columns';

const LONG_AFTER = dayNumber(CONTRACTS_START + 2000);

function dueOf(contracts: readonly TestContract[], graceDays = 0, dataThrough = day('2030-12-31')) {
  return findRenewals(contractTerms(contracts), { graceDays, dataThrough });
}

/** What became of the contract in row 2, 3 … of the list, by its place from 0. */
function stateOf(contracts: readonly TestContract[], place = 0, graceDays = 0, dataThrough?: string): string {
  const due = dueOf(contracts, graceDays, dataThrough === undefined ? undefined : day(dataThrough));
  const found = due.find(({ term }) => term.id === place + 1);
  if (found === undefined) return 'never in force';
  const by = found.renewals.map(({ id }) => id - 1);
  return by.length === 0 ? found.state : `${found.state} by ${by.join(', ')}`;
}

const year = { contractNo: 'A-1', start: '2024-01-01', end: '2024-12-31' };

describe('a contract that falls due', () => {
  it('is renewed on time by a term that begins on the day after its end', () => {
    expect(stateOf([year, { start: '2025-01-01', end: '2025-12-31' }])).toBe('onTime by 1');
  });

  it('is renewed early by a term that begins before its end', () => {
    expect(stateOf([year, { start: '2024-11-15', end: '2025-11-14' }])).toBe('early by 1');
  });

  it('is renewed late up to the days of grace, and not after them', () => {
    const next = { start: '2025-01-11', end: '2025-12-31' };
    expect(stateOf([year, next], 0, 10)).toBe('late by 1');
    expect(stateOf([year, next], 0, 9)).toBe('notRenewed');
    expect(dueOf([year, next], 10)[0]!.daysLate).toBe(10);
  });

  it('is renewed by the term that names it, whenever that began and whatever it is of', () => {
    const named = { start: '2024-02-01', end: '2024-10-31', product: 'Other', renewedFrom: ' a-1 ' };
    const close = { start: '2025-01-01', end: '2025-12-31', product: 'Basic' };
    expect(stateOf([{ ...year, product: 'Basic' }, named, close])).toBe('early by 1');
  });

  it('is not renewed by a term that names it after the days of grace', () => {
    const named = { start: '2025-02-01', end: '2025-12-31', renewedFrom: 'A-1' };
    expect(stateOf([year, named], 0, 30)).toBe('notRenewed');
  });

  it('is not renewed by a term that names another contract of the customer', () => {
    const other = { contractNo: 'B-1', start: '2024-01-01', end: '2024-12-31' };
    const next = { start: '2025-01-01', end: '2025-12-31', renewedFrom: 'B-1' };
    expect([0, 1].map((place) => stateOf([year, other, next], place))).toEqual(['notRenewed', 'onTime by 2']);
  });

  it('may be renewed by a term that names a contract which the book does not have', () => {
    const next = { start: '2025-01-01', end: '2025-12-31', renewedFrom: 'X-77' };
    expect(stateOf([year, next])).toBe('onTime by 1');
  });

  it('is not renewed by itself, nor by what began with it or before it', () => {
    const itself = { ...year, renewedFrom: 'A-1' };
    expect(stateOf([itself])).toBe('notRenewed');
    expect(stateOf([year, { start: '2024-01-01', end: '2026-12-31' }])).toBe('notRenewed');
    expect(stateOf([year, { start: '2023-06-01', end: '2026-12-31' }])).toBe('notRenewed');
  });

  it('is not renewed by another customer, nor by another product where both name one', () => {
    const next = { start: '2025-01-01', end: '2025-12-31' };
    expect(stateOf([year, { ...next, customer: 1 }])).toBe('notRenewed');
    expect(
      stateOf([
        { ...year, product: 'Basic' },
        { ...next, product: 'Premium' },
      ]),
    ).toBe('notRenewed');
    expect(
      stateOf([
        { ...year, product: 'Basic' },
        { ...next, product: ' basic' },
      ]),
    ).toBe('onTime by 1');
    expect(stateOf([{ ...year, product: 'Basic' }, next])).toBe('onTime by 1');
  });

  it('is not renewed by a contract that began beside it in the first half of its term, or ended with it', () => {
    expect(stateOf([year, { start: '2024-06-01', end: '2025-05-31' }])).toBe('notRenewed');
    expect(stateOf([year, { start: '2024-07-15', end: '2025-07-14' }])).toBe('early by 1');
    expect(stateOf([year, { start: '2024-10-01', end: '2024-12-31' }])).toBe('notRenewed');
  });

  it('one renewal renews one contract: the one whose end it follows most closely', () => {
    const ends = [year, { start: '2024-02-01', end: '2025-01-31' }];
    const next = { start: '2025-02-01', end: '2026-01-31' };
    expect([0, 1].map((place) => stateOf([...ends, next], place, 60))).toEqual(['notRenewed', 'onTime by 2']);
    const both = [...ends, next, { start: '2025-01-20', end: '2026-01-19' }];
    expect([0, 1].map((place) => stateOf(both, place, 60))).toEqual(['late by 3', 'onTime by 2']);
  });

  it('two contracts of one day and two renewals of the next are one each', () => {
    const next = { start: '2025-01-01', end: '2025-12-31' };
    const two = [year, { ...year, contractNo: 'A-2' }];
    expect([0, 1].map((place) => stateOf([...two, next, next], place))).toEqual([
      'onTime by 2',
      'onTime by 3',
    ]);
    expect([0, 1].map((place) => stateOf([...two, next], place))).toEqual(['onTime by 2', 'notRenewed']);
    const underOneNumber = [year, year, ...[1, 2].map(() => ({ ...next, renewedFrom: 'A-1' }))];
    expect([0, 1].map((place) => stateOf(underOneNumber, place))).toEqual(['onTime by 2', 'onTime by 3']);
  });

  it('the same number again renews before any other', () => {
    const two = [year, { ...year, contractNo: 'A-2' }];
    const next = { start: '2025-01-01', end: '2025-12-31' };
    const renewals = [
      { ...next, contractNo: 'A-2' },
      { ...next, contractNo: 'A-1' },
    ];
    expect([0, 1].map((place) => stateOf([...two, ...renewals], place))).toEqual([
      'onTime by 3',
      'onTime by 2',
    ]);
  });

  it('that is split is renewed once, by all terms that name it', () => {
    const next = { start: '2025-01-01', end: '2025-12-31', renewedFrom: 'A-1', value: 60_000 };
    const due = dueOf([{ ...year, value: 120_000 }, next, { ...next, value: 72_000 }]);
    expect(due[0]!.renewals).toHaveLength(2);
    expect(sumRenewals(due.slice(0, 1))).toMatchObject({
      renewed: 1,
      dueValue: 10_000,
      renewedValue: 11_000,
      keptValue: 10_000,
    });
  });

  it('that was cancelled before its end is due at its end, renewed only by what takes over at the cancellation', () => {
    const cancelled = { ...year, cancelled: '2024-09-01' };
    const end = day('2024-12-31');
    const book = renewalBook(contractColumns(contractTerms([cancelled]), 0, 10), {
      graceDays: 0,
      dataThrough: LONG_AFTER,
    });
    expect(book.between(end, end + 1).map(({ state }) => state)).toEqual(['notRenewed']);
    expect(stateOf([cancelled, { start: '2024-09-01', end: '2025-08-31' }])).toBe('early by 1');
    expect(stateOf([cancelled, { start: '2024-12-01', end: '2025-11-30' }])).toBe('notRenewed');
  });

  it('that was cancelled on its last day may still be renewed on the next', () => {
    const cancelled = { ...year, cancelled: '2024-12-31' };
    expect(stateOf([cancelled, { start: '2025-01-01', end: '2025-12-31' }])).toBe('onTime by 1');
  });

  it('that was cancelled before it began never falls due and renews nothing', () => {
    const never = { start: '2025-01-01', end: '2025-12-31', cancelled: '2024-12-15' };
    expect([0, 1].map((place) => stateOf([year, never], place))).toEqual(['notRenewed', 'never in force']);
  });

  it('is not yet decided while it may still be renewed, and decided when the days of grace are over', () => {
    expect(stateOf([year], 0, 10, '2025-01-10')).toBe('pending');
    expect(stateOf([year], 0, 10, '2025-01-11')).toBe('notRenewed');
  });

  it('a renewal that begins after the data decides nothing yet, but is shown as agreed', () => {
    const due = dueOf([year, { start: '2025-01-01', end: '2025-12-31' }], 0, day('2024-11-15'));
    expect(due.map(({ state, agreed }) => [state, agreed.map(({ id }) => id)])).toEqual([
      ['pending', [2]],
      ['pending', []],
    ]);
  });
});

/** Contracts one after the other, each customer's next beginning after the last has ended: there is no choice. */
const anyChains: fc.Arbitrary<TestContract[]> = fc
  .array(
    fc.array(fc.record({ length: fc.integer({ min: 1, max: 60 }), gap: fc.nat(20) }), { maxLength: 6 }),
    {
      maxLength: 4,
    },
  )
  .map((customers) =>
    customers.flatMap((chain, customer) => {
      let next = CONTRACTS_START;
      return chain.map(({ length, gap }) => {
        const start = next + gap;
        next = start + length;
        return { customer, start, end: next - 1 };
      });
    }),
  );

describe('the renewals of any book', () => {
  it('of contracts one after the other: renewed is what the next follows within the days of grace', () => {
    fc.assert(
      fc.property(anyChains, anyGrace, (contracts, graceDays) => {
        const due = findRenewals(contractTerms(contracts), { graceDays, dataThrough: LONG_AFTER });
        expect(due).toHaveLength(contracts.length);
        for (const { term, state, daysLate } of due) {
          const next = contracts[term.id];
          const gap =
            next === undefined || next.customer !== term.customer
              ? Infinity
              : Number(next.start) - term.endDay - 1;
          expect(state).toBe(gap > graceDays ? 'notRenewed' : gap === 0 ? 'onTime' : 'late');
          expect(daysLate).toBe(gap > graceDays ? 0 : gap);
        }
      }),
    );
  });

  it('each contract in force falls due once, a term renews one contract at most, after it began and in time', () => {
    fc.assert(
      fc.property(anyContracts, anyGrace, (contracts, graceDays) => {
        const terms = contractTerms(contracts);
        const due = findRenewals(terms, { graceDays, dataThrough: LONG_AFTER });
        const inForce = terms.filter(
          ({ startDay, cancelledDay }) => cancelledDay === null || cancelledDay > startDay,
        );
        expect(new Set(due.map(({ term }) => term.id))).toEqual(new Set(inForce.map(({ id }) => id)));
        expect(due).toHaveLength(inForce.length);
        const used = due.flatMap(({ renewals }) => renewals.map(({ id }) => id));
        expect(new Set(used).size).toBe(used.length);
        for (const { term, renewals, deadline } of due)
          for (const renewal of renewals) {
            expect(renewal.customer).toBe(term.customer);
            expect(renewal.startDay).toBeGreaterThan(term.startDay);
            expect(renewal.startDay).toBeLessThanOrEqual(deadline);
          }
      }),
      { numRuns: 400 },
    );
  });

  it('in a span are those of the whole book that end in it, whichever span is asked for first', () => {
    const anySpans = fc.array(fc.tuple(fc.nat(800), fc.nat(200)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyContracts, anyGrace, fc.nat(800), anySpans, (contracts, graceDays, offset, spans) => {
        const rules = { graceDays, dataThrough: dayNumber(CONTRACTS_START + offset) };
        const terms = contractTerms(contracts);
        const all = findRenewals(terms, rules);
        const book = renewalBook(contractColumns(terms, graceDays, 10), rules);
        for (const [from, length] of spans) {
          const [start, end] = [CONTRACTS_START + from, CONTRACTS_START + from + length];
          const ends = ({ term }: DueContract) => term.endDay >= start && term.endDay < end;
          expect(book.between(start, end)).toEqual(all.filter(ends));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('once decided, nothing that is dated later changes what became of a contract', () => {
    fc.assert(
      fc.property(anyContracts, anyGrace, fc.nat(320), (contracts, graceDays, offset) => {
        const terms = contractTerms(contracts);
        const on = dayNumber(CONTRACTS_START + offset);
        const told = (due: readonly DueContract[]) =>
          due
            .filter(({ deadline }) => deadline <= on)
            .map(({ term, state, renewals }) => [term.id, state, renewals.map(({ id }) => id)]);
        const then = findRenewals(terms, { graceDays, dataThrough: on });
        const later = findRenewals(terms, { graceDays, dataThrough: LONG_AFTER });
        expect(told(then)).toEqual(told(later));
        for (const { state, deadline } of then) expect(state === 'pending' && deadline <= on).toBe(false);
      }),
      { numRuns: 600 },
    );
  });

  it('do not depend on whether a customer has another contract that none of them could continue or renew', () => {
    // With one that runs beside them all there is a choice, so that every pair is looked at.
    const beside: TestContract = {
      customer: 0,
      contractNo: 'beside',
      product: 'Beside',
      start: CONTRACTS_START - 100,
      end: CONTRACTS_START + 2000,
    };
    const follow = fc.record({
      gap: fc.integer({ min: -8, max: 12 }),
      length: fc.integer({ min: 20, max: 60 }),
      contractNo: fc.constantFrom('', 'A', 'B'),
      renewedFrom: fc.constantFrom('', '', 'A', 'B'),
      product: fc.constantFrom('Basic', 'Basic', 'Premium'),
      cancelledAfter: fc.option(fc.integer({ min: 1, max: 70 }), { freq: 4 }),
    });
    // One after the other, with few that could be renewed by more than the next.
    const inRow = fc.array(follow, { maxLength: 5 }).map((terms) => {
      let last = CONTRACTS_START;
      return terms.map(({ gap, length, cancelledAfter, ...rest }): TestContract => {
        const start = last + 1 + gap;
        last = start + length - 1;
        return {
          ...rest,
          start,
          end: last,
          cancelled: cancelledAfter === null ? null : start + cancelledAfter,
        };
      });
    });
    const crossing = anyContracts.map((contracts) =>
      contracts.map((each) => ({ ...each, customer: 0, product: each.product || 'Basic' })),
    );
    fc.assert(
      fc.property(
        fc.oneof({ weight: 3, arbitrary: inRow }, { weight: 1, arbitrary: crossing }),
        anyGrace,
        (contracts, graceDays) => {
          const told = (among: readonly TestContract[]) =>
            findRenewals(contractTerms(among), { graceDays, dataThrough: LONG_AFTER })
              .filter(({ term }) => term.contractNo !== 'beside')
              .map(({ term, state, renewals }) => [term.id, state, renewals.map(({ id }) => id)]);
          expect(told([...contracts, beside])).toEqual(told(contracts));
        },
      ),
      { numRuns: 600 },
    );
  });

  it('does not depend on the order in which contracts of one day were imported for another customer', () => {
    fc.assert(
      fc.property(anyContracts, anyGrace, (contracts, graceDays) => {
        const terms = contractTerms(contracts);
        const alone = [0, 1, 2].flatMap((customer) =>
          findRenewals(
            terms.filter((term) => term.customer === customer),
            { graceDays, dataThrough: LONG_AFTER },
          ),
        );
        const together = findRenewals(terms, { graceDays, dataThrough: LONG_AFTER });
        const byId = (due: readonly DueContract[]) => [...due].sort((a, b) => a.term.id - b.term.id);
        expect(byId(together)).toEqual(byId(alone));
      }),
    );
  });

  it('foots: early + on time + late + not renewed + not yet decided = due; kept value <= value due', () => {
    fc.assert(
      fc.property(anyContracts, anyGrace, fc.nat(320), (contracts, graceDays, offset) => {
        const due = findRenewals(contractTerms(contracts), {
          graceDays,
          dataThrough: dayNumber(CONTRACTS_START + offset),
        });
        const sums = sumRenewals(due);
        expect(sums.early + sums.onTime + sums.late).toBe(sums.renewed);
        expect(sums.renewed + sums.notRenewed + sums.pending).toBe(sums.due);
        expect(sums.due).toBe(due.length);
        expect(sums.keptValue).toBeLessThanOrEqual(Math.min(sums.dueValue, sums.renewedValue));
      }),
    );
  });
});

describe('the value of a contract by the month', () => {
  const monthly = (start: string, end: string, value: number | null) =>
    monthlyValue(contractTerms([{ start, end, value }])[0]!);

  it('is its value by the whole months of its term, however long those are', () => {
    expect(monthly('2024-01-01', '2024-12-31', 120_000)).toBe(10_000);
    expect(monthly('2024-01-01', '2025-12-31', 240_000)).toBe(10_000);
    expect(monthly('2024-01-31', '2024-02-28', 5_000)).toBe(5_000);
    expect(monthly('2024-02-15', '2024-03-14', 5_000)).toBe(5_000);
  });

  it('of other terms by their days and the mean month, rounded half-even', () => {
    expect(monthly('2024-01-01', '2024-01-10', 1_000)).toBe(3_044);
    expect(monthly('2024-01-01', '2024-02-29', 101)).toBe(50);
    expect(monthly('2024-01-01', '2024-02-29', 103)).toBe(52);
  });

  it('does not exist without a value', () => {
    expect(monthly('2024-01-01', '2024-12-31', null)).toBeNull();
    expect(monthly('2024-01-01', '2024-12-31', 0)).toBe(0);
  });
});
