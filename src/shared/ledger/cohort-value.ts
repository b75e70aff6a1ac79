import { divideHalfEven } from '../model/money';
import { isMoneyMeasure, type CohortMeasure } from './cohort-request';

/** A sum with what it is divided by; 1 where it stands for itself, 0 where there is nothing to divide by. */
export interface CohortFraction {
  readonly sum: number;
  readonly by: number;
}

/** The value of a cell: money rounded half-even once; null where there is nothing to divide by. */
export function cohortValue(measure: CohortMeasure, { sum, by }: CohortFraction): number | null {
  if (by === 0) return null;
  return isMoneyMeasure(measure) ? divideHalfEven(sum, by) : sum / by;
}

/** Sum by sum: every member weighs the same, whichever the cohort. */
export function pooledAverage(measure: CohortMeasure, fractions: readonly CohortFraction[]): number | null {
  const total = fractions.reduce((all, { sum, by }) => ({ sum: all.sum + sum, by: all.by + by }), {
    sum: 0,
    by: 0,
  });
  return cohortValue(measure, total);
}

/** The mean of the cohorts' own values: every cohort weighs the same, whatever its size. */
export function meanAverage(measure: CohortMeasure, fractions: readonly CohortFraction[]): number | null {
  const known = fractions.filter(({ by }) => by !== 0);
  if (known.length === 0) return null;
  if (isMoneyMeasure(measure)) return exactMean(known);
  return known.reduce((total, { sum, by }) => total + sum / by, 0) / known.length;
}

/** By whole numbers: a mean that lies half-way between two cents is rounded as one. */
function exactMean(fractions: readonly CohortFraction[]): number {
  let top = 0n;
  let bottom = 1n;
  for (const { sum, by } of fractions) {
    top = top * BigInt(by) + BigInt(sum) * bottom;
    bottom *= BigInt(by);
  }
  return divideHalfEven(top, bottom * BigInt(fractions.length));
}
