import { describe, expect, it } from 'vitest';
import { findMetric } from '@shared/metrics/catalogue';
import { calculateForm } from '@shared/metrics/measure-figure';
import { workedExamples } from '@renderer/screens/calculator/worked-examples';

/** The answers that the definitions and the published tables print, in the order of the examples; money in hundredths. */
const printed: readonly (readonly [metric: string, answer: number])[] = [
  ['customerRetentionRate', 0.9],
  ['customerRetentionRate', 0.8],
  ['customerRetentionRate', 1195 / 1969],
  ['customerRetentionRate', 0.8],
  ['customerRetentionRate', 0.8],
  ['customerChurnRate', 0.05],
  ['customerChurnRate', 0.1],
  ['customerChurnRate', 0.11],
  ['customerChurnRate', 11 / 120],
  ['closingCustomers', 2151],
  ['repeatPurchaseRate', 0.3],
  ['averageLifespan', 20],
  ['customerLifetimeValue', 240_000],
  ['customerLifetimeValue', 19_974],
  ['customerLifetimeValue', 92_178],
  ['customerLifetimeValue', 316_967],
  ['grossRevenueRetention', 0.8],
  ['grossRevenueRetention', 1],
  ['netRevenueRetention', 0.9],
  ['netRevenueRetention', 30 / 27],
  ['renewalRate', 0.8],
  ['netPromoterScore', 30],
  ['surveyRetentionRate', 0.8],
];

describe('The worked examples of the calculator', () => {
  it('are those of the definitions, each with the answer that is printed there', () => {
    const answers = workedExamples.map(({ metric, form, inputs }) => {
      const found = findMetric(metric)!;
      return [metric, calculateForm(found, form, inputs).value];
    });
    expect(answers.map(([metric]) => metric)).toEqual(printed.map(([metric]) => metric));
    for (const [place, [, answer]] of printed.entries()) expect(answers[place]?.[1]).toBeCloseTo(answer, 9);
  });

  it('published table: NPS of 50, 30 and 20 in 100 is 30 ± 15.31; 80 of 100 kept has 71.12–86.66 %', () => {
    const intervalOf = (metric: string) => {
      const example = workedExamples.find((candidate) => candidate.metric === metric)!;
      return calculateForm(findMetric(metric)!, example.form, example.inputs).interval;
    };
    expect(intervalOf('netPromoterScore')?.map((bound) => bound.toFixed(2))).toEqual(['14.69', '45.31']);
    expect(intervalOf('surveyRetentionRate')?.map((bound) => bound.toFixed(4))).toEqual(['0.7112', '0.8666']);
  });
});
