import { describe, expect, it } from 'vitest';
import { meanInterval } from '@shared/stats/mean-interval';
import { netShareInterval } from '@shared/stats/net-share-interval';
import { studentQuantile } from '@shared/stats/student-quantile';

describe('Student’s t (table of Fisher & Yates, 97.5 %)', () => {
  it.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [5, 2.571],
    [9, 2.262],
    [10, 2.228],
    [20, 2.086],
    [29, 2.045],
    [30, 2.042],
    [60, 2.0],
    [120, 1.98],
    [1_000_000, 1.96],
  ])('with %i degrees of freedom is %f', (degrees, expected) => {
    expect(Number(studentQuantile(degrees)?.toFixed(3))).toBe(expected);
  });

  it('goes on without a step where the sum gives way to the expansion', () => {
    const [before = NaN, after = NaN, next = NaN] = [399, 400, 401].map(
      (degrees) => studentQuantile(degrees) ?? NaN,
    );
    expect(before - after).toBeCloseTo(after - next, 6);
  });
});

describe('the interval of a mean', () => {
  it('of Student’s sleep data (1908): 0.7 −1.6 −0.2 −1.2 −0.1 3.4 3.7 0.8 0.0 2.0 is −0.53 to 2.03', () => {
    const hours = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    expect(meanInterval(hours)?.map((bound) => Number(bound.toFixed(2)))).toEqual([-0.53, 2.03]);
  });

  it('does not exist of one value, or of values that are all alike', () => {
    expect(meanInterval([])).toBeNull();
    expect(meanInterval([7])).toBeNull();
    expect(meanInterval([0.1, 0.1, 0.1])).toBeNull();
  });
});

describe('the interval of a difference of two shares', () => {
  it('of an NPS with n = 100 and 50/30/20 is 30 ± 15.31 (published)', () => {
    const [low = NaN, high = NaN] = netShareInterval(50, 20, 100) ?? [];
    expect(Number((((high - low) / 2) * 100).toFixed(2))).toBe(15.31);
    expect(((high + low) / 2) * 100).toBeCloseTo(30, 10);
  });

  it('stays within what a score can be', () => {
    expect(netShareInterval(9, 0, 10)?.[1]).toBe(1);
    expect(netShareInterval(0, 9, 10)?.[0]).toBe(-1);
  });

  it('does not exist where all answers are alike', () => {
    expect(netShareInterval(0, 0, 0)).toBeNull();
    expect(netShareInterval(7, 0, 7)).toBeNull();
    expect(netShareInterval(0, 7, 7)).toBeNull();
    expect(netShareInterval(0, 0, 7)).toBeNull();
  });
});
