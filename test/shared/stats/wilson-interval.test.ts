import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '@shared/stats/wilson-interval';

describe('Wilson 95 % interval', () => {
  it.each([
    [8, 10, 0.4902, 0.9433],
    [0, 10, 0, 0.2775],
    [80, 100, 0.7112, 0.8666],
  ])('published: %d of %d is %d to %d', (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval?.map((bound) => Number(bound.toFixed(4)))).toEqual([low, high]);
  });

  it('holds the share, stays within 0 and 1, and mirrors', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (successes, failures) => {
        fc.pre(successes + failures > 0);
        const trials = successes + failures;
        const [low, high] = wilsonInterval(successes, trials) ?? [NaN, NaN];
        const [mirrorLow, mirrorHigh] = wilsonInterval(failures, trials) ?? [NaN, NaN];
        const share = successes / trials;
        expect(low >= 0 && low <= share + 1e-12 && share <= high + 1e-12 && high <= 1).toBe(true);
        expect(mirrorLow).toBeCloseTo(1 - high, 9);
        expect(mirrorHigh).toBeCloseTo(1 - low, 9);
      }),
    );
  });

  it('is none without trials or with contradictory numbers', () => {
    expect([
      wilsonInterval(0, 0),
      wilsonInterval(3, 2),
      wilsonInterval(-1, 2),
      wilsonInterval(NaN, 2),
    ]).toEqual([null, null, null, null]);
  });
});
