import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, type Day } from '@shared/model/day';
import type { BookRecords } from '@shared/model/records';
import { revenueDatings, type RevenueDating } from '@shared/model/settings';
import { hasFallen } from '@shared/risk/threshold';
import { day, type TestLine } from '../../helpers/ledger-columns';
import { answer, boughtOn, every, interaction, riskOf, term } from '../../helpers/made-risk';
import { anyLines, FUZZ_START } from '../../helpers/naive-ledger';
import { median, naiveHabits } from '../../helpers/naive-risk';

const asOf = day('2024-06-30');

const anyDay = fc.integer({ min: FUZZ_START, max: FUZZ_START + 400 }).map(dayNumber);
const anyRecords: fc.Arbitrary<BookRecords> = fc.record({
  contracts: fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 3 }), anyDay, fc.integer({ min: 0, max: 120 }), fc.option(anyDay))
      .map(([customer, startDay, length, cancelledDay]) =>
        term('2024-01-01', '2024-01-01', {
          customer,
          startDay,
          endDay: addDays(startDay, length),
          cancelledDay,
          contractNo: `A-${customer}`,
          value: 1200,
        }),
      ),
    { maxLength: 8 },
  ),
  feedback: fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 3 }), anyDay, fc.integer({ min: 0, max: 10 }))
      .map(([customer, at, score]) => answer('2024-01-01', score, { customer, day: at })),
    { maxLength: 8 },
  ),
  interactions: fc.array(
    fc
      .tuple(
        fc.integer({ min: 0, max: 3 }),
        anyDay,
        fc.constantFrom('Log-in', 'Complaint', 'Service request', 'Renewal talk', 'Visit'),
      )
      .map(([customer, at, kind]) => interaction(at, kind, { customer })),
    { maxLength: 30, size: 'max' },
  ),
});

/** Every customer's health and warnings, as plain data. */
function everything(
  at: Day,
  lines: readonly TestLine[],
  records: BookRecords,
  revenueDating: RevenueDating,
): unknown {
  const risk = riskOf(at, { lines, records, settings: { revenueDating }, customerCount: 4 });
  return [[0, 1, 2, 3].map(risk.of), [...risk.ranking], [...risk.scores], risk.bookCycle, risk.otherKinds];
}

describe('Health and warnings of a book', () => {
  it('as of a day do not change when rows dated later are appended, whichever day the book dates refunds by', () => {
    const anyDating = fc.constantFrom(...revenueDatings);
    fc.assert(
      fc.property(anyLines, anyRecords, anyDay, anyDating, (lines, records, at, dating) => {
        const upTo = (dated: { readonly day: number }) => dated.day <= at;
        const known = {
          contracts: records.contracts
            .filter(({ startDay }) => startDay <= at)
            .map((each) => ({
              ...each,
              cancelledDay: each.cancelledDay !== null && each.cancelledDay <= at ? each.cancelledDay : null,
            })),
          feedback: records.feedback.filter(upTo),
          interactions: records.interactions.filter(upTo),
        };
        expect(everything(at, lines, records, dating)).toEqual(
          everything(at, lines.filter(upTo), known, dating),
        );
      }),
    );
  });

  it('are those of a second, naive reckoning: cycle, next order, and falls', () => {
    fc.assert(
      fc.property(
        anyLines,
        fc.integer({ min: 0, max: 260 }),
        fc.integer({ min: 7, max: 90 }),
        (lines, offset, spanDays) => {
          const at = dayNumber(FUZZ_START + offset);
          const risk = riskOf(at, { lines, rules: { spanDays }, customerCount: 4 });
          const habits = [0, 1, 2, 3].map((customer) => naiveHabits(lines, customer, at, spanDays));
          const cycles = habits.flatMap(({ cycle }) => cycle ?? []);
          const bookCycle = cycles.length === 0 ? null : median(cycles);
          expect(risk.bookCycle).toEqual({ days: bookCycle, customers: cycles.length });
          habits.forEach(({ lastDay, gaps, cycle, purchases, money }, customer) => {
            const { nextOrder, warnings } = risk.of(customer);
            const days = cycle ?? bookCycle;
            expect(nextOrder).toEqual(
              lastDay === null || days === null
                ? null
                : {
                    day: lastDay + Math.ceil(days),
                    cycleDays: days,
                    cycleOf: cycle === null ? 'book' : 'own',
                    gaps,
                    cyclesSince: (at - lastDay) / days,
                  },
            );
            const found = warnings.map(({ code }) => code);
            const fell = ([before, now]: readonly [number, number]) =>
              purchases[0] >= 3 && before > 0 && before - now >= before / 2;
            expect(found.includes('fallingFrequency')).toBe(fell(purchases));
            expect(found.includes('fallingSpend')).toBe(fell(money));
          });
        },
      ),
    );
  });

  it('count log-ins as a plain count does, up to the latest one of anybody', () => {
    fc.assert(
      fc.property(anyRecords, anyDay, fc.integer({ min: 7, max: 90 }), (records, at, spanDays) => {
        const risk = riskOf(at, { records, rules: { spanDays }, customerCount: 4 });
        const logIns = records.interactions.filter(({ kind, day: on }) => kind === 'Log-in' && on <= at);
        const through = Math.max(...logIns.map(({ day: on }) => on));
        for (const customer of [0, 1, 2, 3]) {
          const own = logIns.filter((each) => each.customer === customer);
          const count = (back: number) =>
            own.filter(
              ({ day: on }) => on > through - (back + 1) * spanDays && on <= through - back * spanDays,
            ).length;
          const [now, before] = [count(0), count(1)];
          const { parts, warnings } = risk.of(customer);
          const score =
            before === 0 ? (now > 0 ? 100 : 0) : Math.min(100, Math.floor((100 * now) / before + 0.5));
          expect(parts.find(({ part }) => part === 'logIns')?.score).toBe(own.length === 0 ? null : score);
          expect(warnings.some(({ code }) => code === 'logInDrop')).toBe(before >= 3 && 2 * now <= before);
        }
      }),
    );
  });

  it('have a score from 0 to 100 exactly where a part is known, and a band with it', () => {
    fc.assert(
      fc.property(anyLines, anyRecords, anyDay, (lines, records, at) => {
        const risk = riskOf(at, { lines, records, customerCount: 4 });
        for (const customer of [0, 1, 2, 3]) {
          const { score, band, parts } = risk.of(customer);
          const isKnown = parts.some((part) => part.score !== null);
          expect([score !== null, band !== null]).toEqual([isKnown, isKnown]);
          expect(risk.scores[customer]).toBe(score ?? -1);
          expect(parts.every((part) => part.score === null || (part.score >= 0 && part.score <= 100))).toBe(
            true,
          );
        }
      }),
    );
  });

  it('put warned customers first, by the revenue of the last 365 days', () => {
    const habit = (customer: number, amount: number) =>
      boughtOn(every(10, addDays(asOf, -60), 5), amount, customer);
    const calm = boughtOn(every(10, addDays(asOf, -40), 5), 90_000, 1);
    const old = boughtOn([asOf - 365], 1_000_000, 0);
    const risk = riskOf(asOf, { lines: [...habit(0, 100), ...calm, ...habit(2, 5000), ...old] });
    expect([...risk.ranking]).toEqual([2, 0, 1]);
    expect([...risk.stakes]).toEqual([500, 450_000, 25_000]);
  });

  it('tell whose next order is due from its day on, by the own cycle or the book’s, until the customer is gone', () => {
    const steady = boughtOn(every(10, addDays(asOf, -40), 4), 100, 0);
    const once = boughtOn([asOf - 10], 100, 1);
    const due = (days: number) => [...riskOf(addDays(asOf, days), { lines: [...steady, ...once] }).due];
    expect([due(-1), due(0), due(355), due(356)]).toEqual([
      [0, 0],
      [1, 2],
      [1, 2],
      [0, 0],
    ]);
  });

  it('take the year’s value of running contracts for revenue where there is no sale', () => {
    const contracts = [
      term('2024-01-01', '2024-12-31', { value: 1200 }),
      term('2024-01-01', '2024-06-30', { value: 60 }),
    ];
    expect(riskOf(asOf, { records: { contracts } }).of(0).atStake).toEqual({ amount: 1320, of: 'contract' });
    expect(riskOf(asOf, {}).of(0).atStake).toBeNull();
    const lines = boughtOn([asOf - 400]);
    expect(riskOf(asOf, { lines }).of(0).atStake).toEqual({ amount: 0, of: 'revenue' });
  });
});

describe('The parts of health', () => {
  const scoreOf = (part: string, ...args: Parameters<typeof riskOf>) =>
    riskOf(...args)
      .of(0)
      .parts.find((each) => each.part === part)?.score;

  it('purchases: 100 until the order is due, 50 where it is overdue, 0 as far again beyond', () => {
    const at = (days: number) =>
      scoreOf('purchases', addDays(asOf, days), { lines: boughtOn(every(20, addDays(asOf, -80), 5)) });
    expect([0, 20, 30, 40, 50, 60, 61, 500].map(at)).toEqual([100, 100, 75, 50, 25, 0, 0, 0]);
  });

  it('purchases: judged by the book’s cycle for want of an own, and not at all where nobody has one', () => {
    const once = boughtOn([asOf - 30], 100, 0);
    const steady = boughtOn(every(20, addDays(asOf, -80), 5), 100, 1);
    expect(scoreOf('purchases', asOf, { lines: [...once, ...steady] })).toBe(75);
    expect(scoreOf('purchases', asOf, { lines: once })).toBeNull();
  });

  it('log-ins: the last span against the one before', () => {
    const logIns = (before: number, now: number) => [
      ...Array.from({ length: before }, (_, index) => interaction(asOf - 91 - index, 'Log-in')),
      ...Array.from({ length: now }, (_, index) => interaction(asOf - index, 'Log-in')),
      interaction(asOf, 'Log-in', { customer: 1 }),
    ];
    const at = (before: number, now: number) =>
      scoreOf('logIns', asOf, { records: { interactions: logIns(before, now) }, customerCount: 2 });
    expect([at(0, 0), at(3, 0), at(3, 2), at(3, 4), at(0, 4), at(8, 1)]).toEqual([null, 0, 67, 100, 100, 13]);
  });

  it('service requests: 25 off for each of the span, 50 for a complaint', () => {
    const at = (...kinds: readonly string[]) =>
      scoreOf('serviceRequests', asOf, {
        records: { interactions: kinds.map((kind) => interaction(asOf - 1, kind)) },
      });
    expect([at(), at('工单'), at('ticket', 'Жалоба'), at('complaint', 'complaint', 'repair')]).toEqual([
      null,
      75,
      25,
      0,
    ]);
    const old = [interaction(asOf - 90, 'ticket')];
    expect(scoreOf('serviceRequests', asOf, { records: { interactions: old } })).toBe(100);
  });

  it('feedback: the latest answer of the year on its scale, or the mean of all', () => {
    const feedback = [
      answer('2023-06-01', 0),
      answer('2024-01-05', 76, { surveyKind: 'Own', scale: 100 }),
      answer('2024-05-05', 65, { surveyKind: 'Own', scale: 100 }),
    ];
    expect(scoreOf('feedback', asOf, { records: { feedback } })).toBe(65);
    expect(scoreOf('feedback', asOf, { records: { feedback }, settings: { feedbackAnswers: 'all' } })).toBe(
      71,
    );
  });

  it('renewals: 100 while no end is near, less with each day without a talk, 0 after an end that nothing follows', () => {
    const at = (end: string, ...kinds: readonly string[]) =>
      scoreOf('renewals', asOf, {
        records: {
          contracts: [term('2023-07-01', end)],
          interactions: kinds.map((kind) => interaction(asOf - 5, kind)),
        },
      });
    expect([
      at('2024-12-31'),
      at('2024-07-30'),
      at('2024-07-15'),
      at('2024-06-30'),
      at('2024-06-29'),
    ]).toEqual([100, 100, 50, 0, 0]);
    expect([at('2024-07-15', 'Renewal talk'), at('2024-06-29', 'Renewal talk'), at('2023-06-01')]).toEqual([
      100,
      0,
      null,
    ]);
  });
});

describe('A fall', () => {
  it('counts from the setting’s share on, whatever the rounding of floating-point numbers', () => {
    expect([hasFallen(100, 45, 0.55), hasFallen(100, 46, 0.55), hasFallen(0, 0, 0.5)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
