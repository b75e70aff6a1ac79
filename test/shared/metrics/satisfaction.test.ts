import { describe, expect, it } from 'vitest';
import { calculateForm, measureFigure } from '@shared/metrics/measure-figure';
import { addDays, isoDay } from '@shared/model/day';
import type { BookSettings } from '@shared/model/settings';
import { answersOf, bookOf, type TestAnswer } from '../../helpers/answers';
import { metric, period } from '../../helpers/facts';
import { day } from '../../helpers/ledger-columns';

function june(id: string, answers: readonly TestAnswer[], settings: Partial<BookSettings> = {}) {
  const facts = bookOf({ answers: answersOf(answers), settings }).of(period('2024-06'));
  const figure = measureFigure(metric(id), facts);
  const { members } = metric(id).measure(facts);
  return {
    ...figure,
    codes: figure.notes.map(({ code }) => code),
    members: {
      numerator: [...members.numerator.customers],
      denominator: [...(members.denominator?.customers ?? [])],
    },
  };
}

const answer = (
  customer: number,
  score: number,
  date: string,
  rest: Partial<TestAnswer> = {},
): TestAnswer => ({
  customer,
  score,
  day: date,
  ...rest,
});

/** One answer of each customer in June. */
const each = (scores: readonly number[], rest: Partial<TestAnswer> = {}) =>
  scores.map((score, customer) =>
    answer(customer, score, isoDay(addDays(day('2024-06-01'), customer % 30)), rest),
  );

describe('net promoter score', () => {
  const hundred = [
    ...new Array<number>(50).fill(9),
    ...new Array<number>(30).fill(7),
    ...new Array<number>(20).fill(6),
  ];

  it('with n = 100 and 50/30/20 is 30 ± 15.31 (published)', () => {
    const { value, interval, unit } = june('netPromoterScore', each(hundred));
    const [low = NaN, high = NaN] = interval ?? [];
    expect(value).toBe(30);
    expect(unit).toBe('points');
    expect(Number(((high - low) / 2).toFixed(2))).toBe(15.31);
    expect((high + low) / 2).toBeCloseTo(30, 10);
  });

  it('gives the same interval in the calculator, which knows only the counts', () => {
    const inputs = { promoters: 50, detractors: 20, answers: 100 };
    const { interval, value } = calculateForm(metric('netPromoterScore'), 'fromAnswers', inputs);
    expect({ interval, value }).toEqual({
      interval: june('netPromoterScore', each(hundred)).interval,
      value: 30,
    });
    expect(
      calculateForm(metric('netPromoterScore'), 'fromShares', { promoterShare: 0.5, detractorShare: 0.2 }),
    ).toMatchObject({ value: 30, interval: null });
  });

  it('promoters answer 9 or 10, passives 7 or 8, detractors 0 to 6; the lists are those that were counted', () => {
    const figure = june('netPromoterScore', each([0, 6, 7, 8, 9, 10]));
    expect(figure).toMatchObject({
      value: 0,
      inputs: { promoters: 2, detractors: 2, answers: 6 },
      numerator: 2,
      denominator: 6,
      members: { numerator: [4, 5], denominator: [0, 1, 2, 3, 4, 5] },
    });
  });

  it('may be below nothing, down to −100', () => {
    expect(june('netPromoterScore', each([3, 8])).value).toBe(-50);
    expect(june('netPromoterScore', each([0, 0])).value).toBe(-100);
  });

  it('takes each customer’s latest answer of the period, of two on one day the later in the book', () => {
    const answers = [
      answer(0, 10, '2024-05-30'),
      answer(0, 9, '2024-06-02'),
      answer(0, 2, '2024-06-20'),
      answer(1, 1, '2024-06-20'),
      answer(1, 10, '2024-06-20'),
      answer(0, 10, '2024-07-01'),
    ];
    expect(june('netPromoterScore', answers)).toMatchObject({
      inputs: { promoters: 1, detractors: 1, answers: 2 },
      members: { numerator: [1], denominator: [0, 1] },
    });
    expect(june('netPromoterScore', answers).codes).toContain('answersSuperseded');
  });

  it('counts every answer where the book says so, and says of how many customers they are', () => {
    const answers = [answer(0, 9, '2024-06-02'), answer(0, 2, '2024-06-20'), answer(1, 9, '2024-06-20')];
    const figure = june('netPromoterScore', answers, { feedbackAnswers: 'all' });
    expect(figure).toMatchObject({ inputs: { promoters: 2, detractors: 1, answers: 3 }, denominator: 3 });
    expect(figure.notes).toContainEqual({ code: 'everyAnswerCounts', params: { count: 2 } });
    expect(figure.codes).not.toContain('answersSuperseded');
  });

  it('leaves out and counts what is off the scale of 0 to 10, which does not supersede what is on it', () => {
    const answers = [
      answer(0, 9, '2024-06-02'),
      answer(0, 11, '2024-06-03'),
      answer(1, 8.5, '2024-06-03'),
      answer(2, 4, '2024-06-03', { scale: 5 }),
      answer(3, 4, '2024-06-03', { scale: 10 }),
    ];
    const figure = june('netPromoterScore', answers);
    expect(figure.inputs).toEqual({ promoters: 1, detractors: 1, answers: 2 });
    expect(figure.notes).toContainEqual({ code: 'answersOffScale', params: { count: 3 } });
  });

  it('counts answers of other surveys in a note and in no figure', () => {
    const answers = [answer(0, 9, '2024-06-02'), answer(1, 3, '2024-06-02', { surveyKind: 'pulse' })];
    for (const id of ['netPromoterScore', 'customerSatisfaction', 'customerEffort'])
      expect(june(id, answers).notes).toContainEqual({ code: 'answersOfOtherSurveys', params: { count: 1 } });
    expect(june('netPromoterScore', answers).inputs).toMatchObject({ answers: 1 });
  });

  it('without spread has no interval, rather than one without width', () => {
    const figure = june('netPromoterScore', each([9, 10, 10]));
    expect(figure).toMatchObject({ value: 100, interval: null });
    expect(figure.codes).toEqual(expect.arrayContaining(['smallBase', 'answersAlike']));
  });
});

describe('customer satisfaction', () => {
  it('is the share of the top two of five, with Wilson’s interval: 8/10 gives 0.4902–0.9433 (published)', () => {
    const figure = june('customerSatisfaction', each([5, 5, 4, 4, 4, 4, 4, 5, 3, 1], { surveyKind: 'CSAT' }));
    expect(figure).toMatchObject({ value: 0.8, numerator: 8, denominator: 10, unit: 'ratio' });
    expect(figure.interval?.map((bound) => Number(bound.toFixed(4)))).toEqual([0.4902, 0.9433]);
    expect(figure.members.numerator).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('goes by the scale of the answer, else by that of the book, and says which', () => {
    const answers = [
      answer(0, 4, '2024-06-02', { surveyKind: 'CSAT' }),
      answer(1, 4, '2024-06-02', { surveyKind: 'CSAT', scale: 5 }),
      answer(2, 4, '2024-06-02', { surveyKind: 'CSAT', scale: 10 }),
      answer(3, 9, '2024-06-02', { surveyKind: 'CSAT', scale: 10 }),
    ];
    expect(june('customerSatisfaction', answers)).toMatchObject({ numerator: 3, denominator: 4 });
    const bySeven = june('customerSatisfaction', answers, { satisfactionScale: 7 });
    expect(bySeven).toMatchObject({ numerator: 2, denominator: 4 });
    expect(bySeven.notes).toContainEqual({ code: 'topTwoOfScale', params: { scale: '5, 7, 10' } });
  });

  it('leaves out what exceeds the scale, and scales of two, of which the top two would be everyone', () => {
    const answers = [
      answer(0, 6, '2024-06-02', { surveyKind: 'CSAT' }),
      answer(1, 1, '2024-06-02', { surveyKind: 'CSAT', scale: 2 }),
      answer(2, 4.5, '2024-06-02', { surveyKind: 'CSAT' }),
    ];
    const figure = june('customerSatisfaction', answers);
    expect(figure).toMatchObject({ numerator: 1, denominator: 1 });
    expect(figure.notes).toContainEqual({ code: 'answersOffScale', params: { count: 2 } });
  });
});

describe('customer effort', () => {
  it('is the mean of the answers, its scale said, with Student’s interval within the scale', () => {
    const figure = june('customerEffort', each([1, 2, 3, 4], { surveyKind: 'CES', scale: 7 }));
    expect(figure).toMatchObject({ value: 2.5, numerator: 10, denominator: 4, unit: 'number' });
    expect(figure.interval?.map((bound) => Number(bound.toFixed(4)))).toEqual([0.4457, 4.5543]);
    expect(figure.notes).toContainEqual({ code: 'scaleUpTo', params: { scale: 7 } });
    const wide = june('customerEffort', each([1, 7], { surveyKind: 'CES', scale: 7 }));
    expect(wide.interval).toEqual([0, 7]);
  });

  it('is made of the answers on the scale that most have; the others are counted in a note', () => {
    const answers = [
      ...each([6, 7, 5], { surveyKind: 'CES', scale: 7 }),
      answer(3, 1, '2024-06-02', { surveyKind: 'CES', scale: 5 }),
      answer(4, 1, '2024-06-02', { surveyKind: 'CES' }),
    ];
    const figure = june('customerEffort', answers);
    expect(figure).toMatchObject({ value: 6, members: { numerator: [0, 1, 2], denominator: [0, 1, 2] } });
    expect(figure.notes).toContainEqual({ code: 'otherScalesLeftOut', params: { count: 2 } });
  });

  it('of scales with equally many answers is on the highest, and where none is stated says so', () => {
    const [five, seven] = [5, 7].map((scale, customer) =>
      answer(customer, 4, '2024-06-02', { surveyKind: 'CES', scale }),
    );
    expect(june('customerEffort', [five!, seven!]).members.numerator).toEqual([1]);
    expect(june('customerEffort', each([4], { surveyKind: 'CES' })).codes).toContain('scaleUnknown');
  });

  it('adds decimals up without dust: 0.1 and 0.2 make 0.3', () => {
    expect(june('customerEffort', each([0.1, 0.2], { surveyKind: 'CES', scale: 7 })).inputs).toEqual({
      scoreSum: 0.3,
      answers: 2,
    });
  });
});

describe('satisfaction', () => {
  it('of a period without answers is not determinable, never nothing', () => {
    const answers = [answer(0, 9, '2024-05-02'), answer(0, 9, '2024-07-02')];
    for (const id of ['netPromoterScore', 'customerSatisfaction', 'customerEffort'])
      expect(june(id, answers)).toMatchObject({ value: null, interval: null, reason: { code: 'noAnswers' } });
  });

  it('of a book without feedback says so, and says before what and after what there is none', () => {
    const reason = (answers: readonly TestAnswer[]) => june('netPromoterScore', answers).reason;
    expect(reason([])).toEqual({ code: 'noFeedback', params: {} });
    expect(reason([answer(0, 9, '2024-07-03')])).toEqual({
      code: 'beforeFeedback',
      params: { day: '2024-07-03' },
    });
    expect(reason([answer(0, 9, '2024-05-03')])).toEqual({
      code: 'afterFeedback',
      params: { day: '2024-05-03' },
    });
  });

  it('of a month beyond the last answer is incomplete, unless the ledger or the book reaches further', () => {
    const answers = [answer(0, 9, '2024-06-20')];
    expect(june('netPromoterScore', answers).complete).toBe(false);
    expect(june('netPromoterScore', answers, { dataThrough: '2024-06-30' }).complete).toBe(true);
    const lines = [{ customer: 0, day: day('2024-06-30'), amount: 100 }];
    const facts = bookOf({ answers: answersOf(answers), lines }).of(period('2024-06'));
    expect(measureFigure(metric('netPromoterScore'), facts).complete).toBe(true);
  });

  it.each([
    ['netPromoterScore', 'fromAnswers', { promoters: 0, detractors: 0, answers: 0 }, 'noAnswers'],
    ['netPromoterScore', 'fromAnswers', { promoters: 6, detractors: 5, answers: 10 }, 'inputsContradict'],
    ['netPromoterScore', 'fromShares', { promoterShare: 0.6, detractorShare: 0.5 }, 'inputsContradict'],
    ['customerSatisfaction', 'satisfiedOverAnswers', { satisfied: 0, answers: 0 }, 'noAnswers'],
    ['customerSatisfaction', 'satisfiedOverAnswers', { satisfied: 3, answers: 2 }, 'inputsContradict'],
    ['customerEffort', 'scoreByAnswers', { scoreSum: 0, answers: 0 }, 'noAnswers'],
    ['surveyRetentionRate', 'keptOverAsked', { kept: 0, asked: 0 }, 'nobodyAsked'],
    ['surveyRetentionRate', 'ofPopulation', { kept: 0, asked: 0, population: 9 }, 'nobodyAsked'],
    ['surveyRetentionRate', 'ofPopulation', { kept: 8, asked: 10, population: 9 }, 'inputsContradict'],
    ['surveyRetentionRate', 'ofPopulation', { kept: 11, asked: 10, population: 90 }, 'inputsContradict'],
  ])('%s by %s of %j is not determinable: %s', (id, form, inputs, code) => {
    expect(calculateForm(metric(id), form, inputs)).toMatchObject({
      value: null,
      reason: { code },
      interval: null,
    });
  });
});

describe('retention by survey', () => {
  const interval = (form: string, inputs: Readonly<Record<string, number>>) =>
    calculateForm(metric('surveyRetentionRate'), form, inputs).interval?.map((bound) =>
      Number(bound.toFixed(4)),
    );

  it('carries Wilson’s interval: 80 of 100 asked gives 0.7112–0.8666 (published)', () => {
    expect(interval('keptOverAsked', { kept: 80, asked: 100 })).toEqual([0.7112, 0.8666]);
  });

  it('is closer where the number of customers is known, and exact where all were asked', () => {
    expect(interval('ofPopulation', { kept: 80, asked: 100, population: 200 })).toEqual([0.739, 0.8497]);
    expect(interval('ofPopulation', { kept: 80, asked: 100, population: 100 })).toEqual([0.8, 0.8]);
  });

  it('notes a small base in the calculator', () => {
    const { notes } = calculateForm(metric('surveyRetentionRate'), 'ofPopulation', {
      kept: 8,
      asked: 10,
      population: 90,
    });
    expect(notes).toEqual([{ code: 'smallBase', params: { count: 10 } }]);
  });

  it('is never read from a ledger, whatever the ledger holds', () => {
    for (const answers of [[], [answer(0, 9, '2024-06-02')]])
      expect(june('surveyRetentionRate', answers)).toMatchObject({
        value: null,
        reason: { code: 'notFromLedger' },
      });
  });
});
