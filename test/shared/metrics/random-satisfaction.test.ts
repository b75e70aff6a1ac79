import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureFigure } from '@shared/metrics/measure-figure';
import { dayNumber } from '@shared/model/day';
import type { FeedbackAnswer } from '@shared/model/records';
import type { BookSettings } from '@shared/model/settings';
import { bookOf } from '../../helpers/answers';
import { metric } from '../../helpers/facts';

const customerCount = 4;

const anyAnswers: fc.Arbitrary<readonly FeedbackAnswer[]> = fc
  .array(
    fc.record({
      customer: fc.integer({ min: 0, max: customerCount - 1 }),
      day: fc.integer({ min: 0, max: 40 }).map(dayNumber),
      score: fc.oneof(fc.integer({ min: -1, max: 12 }), fc.constantFrom(3.5, 6.5, 8.5)),
      surveyKind: fc.constantFrom('NPS', 'CSAT', 'CES', 'nps', ''),
      scale: fc.constantFrom(null, null, 2, 5, 7, 10),
    }),
    { maxLength: 40, size: 'max' },
  )
  .map((answers) =>
    answers
      .sort((left, right) => left.day - right.day)
      .map((answer, place) => ({
        ...answer,
        id: place + 1,
        fileName: 'survey.csv',
        sheet: null,
        row: place + 2,
        comment: '',
        channel: '',
      })),
  );

const anySettings: fc.Arbitrary<Pick<BookSettings, 'feedbackAnswers' | 'satisfactionScale'>> = fc.record({
  feedbackAnswers: fc.constantFrom('latest', 'all'),
  satisfactionScale: fc.constantFrom(5, 7, 10),
});

const anyPeriod = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]) => ({
    unit: 'range' as const,
    start: dayNumber(start),
    end: dayNumber(start + length),
  }));

type Book = [
  readonly FeedbackAnswer[],
  Pick<BookSettings, 'feedbackAnswers' | 'satisfactionScale'>,
  { readonly start: number; readonly end: number },
];

/** The definition once more, in as few words as it takes. */
function naive(survey: string, [answers, settings, { start, end }]: Book): readonly FeedbackAnswer[] {
  const valid = answers.filter(({ surveyKind, day, score, scale }) => {
    if (surveyKind !== survey || day < start || day >= end || score < 0) return false;
    if (survey === 'NPS')
      return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].includes(score) && (scale === null || scale === 10);
    if (survey === 'CSAT') return score <= (scale ?? settings.satisfactionScale) && scale !== 2;
    return scale === null || score <= scale;
  });
  if (settings.feedbackAnswers === 'all') return valid;
  return valid.filter(
    (answer, place) => !valid.slice(place + 1).some(({ customer }) => customer === answer.customer),
  );
}

function naiveSatisfied({ score, scale }: FeedbackAnswer, satisfactionScale: number): boolean {
  return score >= (scale ?? satisfactionScale) - 1;
}

function measured(id: string, book: Book) {
  const [answers, settings, span] = book;
  const facts = bookOf({ answers, settings, customerCount });
  const period = { unit: 'range' as const, start: dayNumber(span.start), end: dayNumber(span.end) };
  // As far as the data are concerned, every period is in them: what is checked here is the counting.
  const covered = facts.of(period);
  return { figure: measureFigure(metric(id), covered), members: metric(id).measure(covered).members };
}

const distinct = (answers: readonly FeedbackAnswer[]) =>
  [...new Set(answers.map(({ customer }) => customer))].sort((left, right) => left - right);

describe('satisfaction of random answers, by a second and naive implementation', () => {
  it('counts promoters, detractors and answers alike, and lists the same customers', () => {
    fc.assert(
      fc.property(fc.tuple(anyAnswers, anySettings, anyPeriod), (book) => {
        const counted = naive('NPS', book);
        const promoters = counted.filter(({ score }) => score > 8);
        const { figure, members } = measured('netPromoterScore', book);
        const detractors = counted.filter(({ score }) => score < 7).length;
        const value = counted.length === 0 ? null : ((promoters.length - detractors) / counted.length) * 100;
        expect(figure.value === null).toBe(value === null);
        expect(figure.value ?? 0).toBeCloseTo(value ?? 0, 9);
        expect([...members.numerator.customers]).toEqual(distinct(promoters));
        expect([...(members.denominator?.customers ?? [])]).toEqual(distinct(counted));
      }),
    );
  });

  it('finds the same share satisfied', () => {
    fc.assert(
      fc.property(fc.tuple(anyAnswers, anySettings, anyPeriod), (book) => {
        const counted = naive('CSAT', book);
        const satisfied = counted.filter((answer) => naiveSatisfied(answer, book[1].satisfactionScale));
        const { figure, members } = measured('customerSatisfaction', book);
        expect(figure.value).toBe(counted.length === 0 ? null : satisfied.length / counted.length);
        expect([...members.numerator.customers]).toEqual(distinct(satisfied));
      }),
    );
  });

  it('averages the same scores, all on one scale', () => {
    fc.assert(
      fc.property(fc.tuple(anyAnswers, anySettings, anyPeriod), (book) => {
        const counted = naive('CES', book);
        const onScale = (scale: number | null) => counted.filter((answer) => answer.scale === scale);
        const most = [10, 7, 5, 2, null].reduce<number | null>(
          (best, scale) => (onScale(scale).length > onScale(best).length ? scale : best),
          10,
        );
        const chosen = onScale(most);
        const sum = chosen.reduce((total, { score }) => total + score, 0);
        const { figure } = measured('customerEffort', book);
        expect(figure.value).toBe(chosen.length === 0 ? null : sum / chosen.length);
      }),
    );
  });

  it('no later answer changes an earlier figure', () => {
    fc.assert(
      fc.property(fc.tuple(anyAnswers, anySettings, anyPeriod), (book) => {
        const [answers, settings, span] = book;
        const known: Book = [answers.filter(({ day }) => day < span.end), settings, span];
        for (const id of ['netPromoterScore', 'customerSatisfaction', 'customerEffort'])
          expect(measured(id, known).figure.value).toBe(measured(id, book).figure.value);
      }),
    );
  });
});
