import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeOf } from '@shared/ledger/customer-attribute';
import { bandCustomers, bandRetention, retentionGroup } from '@shared/metrics/band-retention';
import type { Note } from '@shared/metrics/figure';
import { groupedFigures } from '@shared/metrics/grouped-figures';
import { measureFigure } from '@shared/metrics/measure-figure';
import { groupSurvey } from '@shared/metrics/survey-groups';
import { dayNumber } from '@shared/model/day';
import { periodOfDay } from '@shared/model/period';
import { anyContracts, anyFeedback } from '../../helpers/any-records';
import { answersOf, bookOf } from '../../helpers/answers';
import { metric, period } from '../../helpers/facts';
import { day } from '../../helpers/ledger-columns';
import { anyBase, anyLines, FUZZ_START } from '../../helpers/naive-ledger';

const buy = (customer: number, text: string) => ({ customer, day: day(text), amount: 1000 });

/** Promoters 0 and 1 stay, promoter 2 and detractor 3 go, detractor 4 stays; 5 has never answered and stays. */
const facts = bookOf({
  answers: answersOf([
    { customer: 0, score: 2, day: '2023-11-02' },
    { customer: 0, score: 9, day: '2024-03-02' },
    { customer: 1, score: 10, day: '2024-03-02' },
    { customer: 2, score: 9, day: '2024-05-31' },
    { customer: 3, score: 0, day: '2024-05-31' },
    { customer: 4, score: 6, day: '2024-05-31' },
    { customer: 0, score: 1, day: '2024-06-01' },
    { customer: 2, score: 9, day: '2024-06-20', surveyKind: 'pulse' },
  ]),
  lines: [
    ...[0, 1, 2, 3, 4, 5].map((customer) => buy(customer, '2024-05-10')),
    ...[0, 1, 4, 5].map((customer) => buy(customer, '2024-06-10')),
    buy(9, '2024-06-30'),
  ],
  settings: { base: { kind: 'period' } },
}).of(period('2024-06'));

const rowOf = (band: string | null) =>
  bandRetention(facts, 'NPS').find((row) => row.band === band)?.retention;

describe('retention by score band', () => {
  it('goes by the latest answer before the period: what was said in it, or before that, moves nobody', () => {
    expect(rowOf('promoter')).toMatchObject({ value: 2 / 3, numerator: 2, denominator: 3 });
    expect(rowOf('detractor')).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 });
    expect([...bandCustomers(facts, 'NPS', 'promoter', 'opening')]).toEqual([0, 1, 2]);
    expect([...bandCustomers(facts, 'NPS', 'promoter', 'kept')]).toEqual([0, 1]);
  });

  it('has a band of those who had not answered by then', () => {
    expect(rowOf(null)).toMatchObject({ value: 1, numerator: 1, denominator: 1 });
    expect([...bandCustomers(facts, 'NPS', null, 'kept')]).toEqual([5]);
  });

  it('of a band without customers is not determinable, and carries the note of a small base', () => {
    expect(rowOf('passive')).toMatchObject({ value: null, reason: { code: 'noOpeningCustomers' } });
    expect(rowOf('promoter')?.notes).toContainEqual({ code: 'smallBase', params: { count: 3 } });
  });

  it('carries Wilson’s interval', () => {
    expect(rowOf('promoter')?.interval?.map((bound) => Number(bound.toFixed(4)))).toEqual([0.2077, 0.9385]);
  });

  it('says why there is no renewal rate in a book without contracts', () => {
    for (const { renewal } of bandRetention(facts, 'NPS'))
      expect(renewal).toMatchObject({ value: null, reason: { code: 'noContracts' } });
  });

  it('of any book is what the rates are of the customers of each band alone, and foots to the whole', () => {
    fc.assert(
      fc.property(
        anyLines,
        anyContracts,
        anyFeedback,
        fc.oneof(anyBase, fc.constant({ kind: 'contract' as const })),
        fc.tuple(fc.integer({ min: 0, max: 240 }), fc.constantFrom(0, 10)),
        (lines, contracts, answers, base, [offset, graceDays]) => {
          const settings = { base, graceDays };
          const book = bookOf({ answers, lines, contracts, settings, customerCount: 4 });
          const span = periodOfDay(dayNumber(FUZZ_START + offset), 'month');
          const current = book.of(span);
          const rows = bandRetention(current, 'NPS');
          const latest = [0, 1, 2, 3].map((customer) =>
            answers.findLast(
              (answer) =>
                answer.customer === customer &&
                answer.surveyKind === 'NPS' &&
                (answer.scale === null || answer.scale === 10) &&
                answer.day < span.start,
            ),
          );
          const bands = latest.map((answer) =>
            answer === undefined
              ? ''
              : answer.score > 8
                ? 'promoter'
                : answer.score > 6
                  ? 'passive'
                  : 'detractor',
          );
          const grouped = groupedFigures(
            [metric('customerRetentionRate'), metric('renewalRate')],
            book,
            span,
            attributeOf('band', bands),
          );
          for (const { key, figures } of grouped) {
            const row = rows.find(({ band }) => band === key);
            expect(row?.retention.value).toBe(figures[0]?.value);
            expect(row?.retention.interval).toEqual(figures[0]?.interval);
            expect(row?.renewal.value).toBe(figures[1]?.value);
            expect(row?.retention.notes).toEqual(figures[0]?.notes);
            expect(row?.renewal.notes).toEqual(figures[1]?.notes);
          }
          const whole = measureFigure(metric('customerRetentionRate'), current);
          const sum = rows.reduce((total, { retention }) => total + (retention.inputs['opening'] ?? 0), 0);
          expect(sum).toBe(whole.inputs['opening'] ?? 0);
          for (const part of ['opening', 'kept', 'due', 'renewed'] as const) {
            const listed = rows.flatMap(({ band }) => [...bandCustomers(current, 'NPS', band, part)]);
            expect(listed.sort((a, b) => a - b)).toEqual([...retentionGroup(current, part)]);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a survey by groups of customers', () => {
  const isOfReach = ({ code }: Note) => code === 'incomplete' || code === 'beginsInside';

  it('of any book gives each group the figure of its customers alone', () => {
    fc.assert(
      fc.property(
        anyFeedback,
        fc.constantFrom('latest' as const, 'all' as const),
        (answers, feedbackAnswers) => {
          const book = bookOf({ answers, settings: { feedbackAnswers }, customerCount: 4 });
          const span = periodOfDay(dayNumber(FUZZ_START + 100), 'year');
          const attribute = attributeOf('region', ['North', 'South', '', 'North']);
          for (const [survey, id] of [
            ['NPS', 'netPromoterScore'],
            ['CSAT', 'customerSatisfaction'],
          ] as const) {
            const groups = groupSurvey(book.of(span), survey, attribute);
            for (const { key, figures } of groupedFigures([metric(id)], book, span, attribute)) {
              const group = groups.find((candidate) => candidate.key === key);
              expect(group?.figure.value ?? null).toBe(figures[0]?.value ?? null);
              expect(group?.figure.interval ?? null).toEqual(figures[0]?.interval ?? null);
              const told = figures[0]?.notes.filter(isOfReach);
              expect(group?.figure.notes.filter(isOfReach) ?? told).toEqual(told);
            }
          }
        },
      ),
    );
  });

  it('averages effort on the one scale of the whole, so that groups can be compared', () => {
    const book = bookOf({
      answers: answersOf([
        { customer: 0, score: 6, scale: 7, surveyKind: 'CES', day: '2024-06-01' },
        { customer: 1, score: 4, scale: 7, surveyKind: 'CES', day: '2024-06-01' },
        { customer: 2, score: 1, scale: 5, surveyKind: 'CES', day: '2024-06-01' },
      ]),
    });
    const groups = groupSurvey(
      book.of(period('2024-06')),
      'CES',
      attributeOf('region', ['North', 'South', 'South']),
    );
    expect(groups.map(({ key, figure }) => [key, figure.value])).toEqual([
      ['North', 6],
      ['South', 4],
    ]);
  });
});
