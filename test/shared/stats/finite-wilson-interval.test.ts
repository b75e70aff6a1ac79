import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finiteWilsonInterval } from '@shared/stats/finite-wilson-interval';
import { wilsonInterval } from '@shared/stats/wilson-interval';

const anySurvey = fc
  .tuple(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 0, max: 5000 }), fc.double({ min: 0, max: 1 }))
  .filter(([, , share]) => Number.isFinite(share))
  .map(([asked, unasked, share]) => ({
    asked,
    population: asked + unasked,
    kept: Math.round(asked * share),
  }));

/** The corrected interval solved directly: every share whose distance is within z standard errors, each corrected. */
function solved(kept: number, asked: number, population: number): readonly number[] {
  const variance = (1.959963984540054 ** 2 * (population - asked)) / Math.max(1, population - 1) / asked;
  const observed = kept / asked;
  // (share − observed)² = variance · share · (1 − share)
  const [square, linear, constant] = [1 + variance, -2 * observed - variance, observed ** 2];
  const root = Math.sqrt(Math.max(0, linear ** 2 - 4 * square * constant));
  return [(-linear - root) / (2 * square), (-linear + root) / (2 * square)];
}

describe('Wilson interval with finite-population correction (Cochran 1977)', () => {
  it('of a population without end is Wilson’s own: 80/100 gives 0.7112–0.8666', () => {
    const interval = finiteWilsonInterval(80, 100, 1e12);
    expect(interval?.map((bound) => Number(bound.toFixed(4)))).toEqual([0.7112, 0.8666]);
  });

  it('of a census is the share itself, of one customer too', () => {
    expect(finiteWilsonInterval(80, 100, 100)).toEqual([0.8, 0.8]);
    expect(finiteWilsonInterval(1, 1, 1)).toEqual([1, 1]);
  });

  it('holds the shares whose corrected distance from the observed one is at most z', () => {
    fc.assert(
      fc.property(anySurvey, ({ kept, asked, population }) => {
        const [low = NaN, high = NaN] = finiteWilsonInterval(kept, asked, population) ?? [];
        const [expectedLow = NaN, expectedHigh = NaN] = solved(kept, asked, population);
        expect(low).toBeCloseTo(expectedLow, 6);
        expect(high).toBeCloseTo(expectedHigh, 6);
      }),
    );
  });

  it('never reaches beyond the uncorrected one, nor leaves out the observed share', () => {
    fc.assert(
      fc.property(anySurvey, ({ kept, asked, population }) => {
        const [low = NaN, high = NaN] = finiteWilsonInterval(kept, asked, population) ?? [];
        const [widestLow = NaN, widestHigh = NaN] = wilsonInterval(kept, asked) ?? [];
        expect(low).toBeGreaterThanOrEqual(widestLow - 1e-12);
        expect(high).toBeLessThanOrEqual(widestHigh + 1e-12);
        expect(low).toBeLessThanOrEqual(kept / asked + 1e-12);
        expect(high).toBeGreaterThanOrEqual(kept / asked - 1e-12);
      }),
    );
  });

  it('does not exist where nobody was asked, or more than there are', () => {
    expect(finiteWilsonInterval(0, 0, 10)).toBeNull();
    expect(finiteWilsonInterval(5, 11, 10)).toBeNull();
    expect(finiteWilsonInterval(6, 5, 10)).toBeNull();
  });
});
