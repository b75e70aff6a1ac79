import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { healthParts, type HealthPart } from '@shared/model/health-rules';
import { healthBand, healthScore } from '@shared/risk/health-score';

const weightsOf = (...weights: readonly number[]) =>
  Object.fromEntries(healthParts.map((part, place) => [part, weights[place] ?? 0])) as Record<
    HealthPart,
    number
  >;
const partsOf = (...scores: readonly (number | null)[]) =>
  healthParts.map((part, place) => ({ part, score: scores[place] ?? null }));

describe('The health score', () => {
  it('of the published example: weights 7, 5, 8, 3 over 83, 71 (mean of 76 and 65), 78, 54 is 75', () => {
    expect(healthScore(partsOf(83, Math.floor((76 + 65) / 2 + 0.5), 78, 54), weightsOf(7, 5, 8, 3))).toBe(75);
  });

  it('leaves a part without a score out of the weights', () => {
    expect(healthScore(partsOf(80, null, 20), weightsOf(3, 90, 1))).toBe(65);
  });

  it('cannot be determined without any part, nor where no part that is known has a weight', () => {
    expect(healthScore(partsOf(), weightsOf(1, 1, 1, 1, 1))).toBeNull();
    expect(healthScore(partsOf(50), weightsOf(0, 1))).toBeNull();
  });

  it('rounds a half up, also where weights have decimals', () => {
    expect(healthScore(partsOf(70, 71), weightsOf(1, 1))).toBe(71);
    expect(healthScore(partsOf(70, 71), weightsOf(0.1, 0.1))).toBe(71);
  });

  it('lies between the lowest and the highest of its parts, and is a part’s own where it is the only one', () => {
    const score = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(
        fc.array(score, { minLength: 5, maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 5, maxLength: 5 }),
        (scores, weights) => {
          const total = healthScore(partsOf(...scores), weightsOf(...weights));
          expect(total).toBeGreaterThanOrEqual(Math.min(...scores));
          expect(total).toBeLessThanOrEqual(Math.max(...scores));
          expect(healthScore(partsOf(scores[0]!), weightsOf(...weights))).toBe(scores[0]);
        },
      ),
    );
  });

  it('is good from one setting, fair from the other, critical below', () => {
    const rules = { goodFrom: 70, fairFrom: 40 };
    expect([100, 70, 69, 40, 39, 0].map((score) => healthBand(score, rules))).toEqual([
      'good',
      'good',
      'fair',
      'fair',
      'critical',
      'critical',
    ]);
  });
});
