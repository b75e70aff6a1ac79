import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '@shared/stats/chi-square';
import type { Lifetime } from '@shared/stats/kaplan-meier';
import { logRank } from '@shared/stats/log-rank';
import { gehanPlacebo, gehanTreated } from '../../helpers/gehan';

const anyLife: fc.Arbitrary<Lifetime> = fc
  .record({ entry: fc.nat(8), length: fc.integer({ min: 1, max: 20 }), ended: fc.boolean() })
  .map(({ entry, length, ended }) => ({ entry, exit: entry + length, ended }));
const anyLives = fc.array(anyLife, { maxLength: 25 });

/** The test of two groups as it is written in books, without matrices. */
function naiveTwoGroups(first: readonly Lifetime[], second: readonly Lifetime[]): number | null {
  const both = [...first, ...second];
  let difference = 0;
  let variance = 0;
  for (const age of new Set(both.filter(({ ended }) => ended).map(({ exit }) => exit))) {
    const atRisk = (lives: readonly Lifetime[]) =>
      lives.filter(({ entry, exit }) => entry < age && exit >= age).length;
    const ends = (lives: readonly Lifetime[]) =>
      lives.filter(({ exit, ended }) => ended && exit === age).length;
    const [n, own, d] = [atRisk(both), atRisk(first), ends(both)];
    difference += ends(first) - (d * own) / n;
    if (n > 1) variance += (d * own * (n - own) * (n - d)) / (n * n * (n - 1));
  }
  return variance > 0 ? difference ** 2 / variance : null;
}

describe('log-rank test', () => {
  it("of Gehan's two arms is 16.79 (Kalbfleisch & Prentice 1980; R survdiff)", () => {
    const test = logRank([gehanTreated, gehanPlacebo]);
    expect(test?.statistic).toBeCloseTo(16.79, 2);
    expect(test?.degreesOfFreedom).toBe(1);
    expect(test?.pValue).toBeCloseTo(4.17e-5, 7);
    expect(test?.groups[0]?.observed).toBe(9);
    expect(test?.groups[0]?.expected).toBeCloseTo(19.25, 2);
    expect(test?.groups[1]?.expected).toBeCloseTo(10.75, 2);
  });

  it('finds no difference between a group and itself, however often', () => {
    const test = logRank([gehanTreated, gehanTreated, gehanTreated]);
    expect(test?.statistic).toBeCloseTo(0, 12);
    expect(test?.degreesOfFreedom).toBe(2);
    expect(test?.pValue).toBeCloseTo(1, 6);
  });

  it('of two groups is that of the plain formula, late entry included', () => {
    fc.assert(
      fc.property(anyLives, anyLives, (first, second) => {
        const naive = naiveTwoGroups(first, second);
        const found = logRank([first, second])?.statistic ?? null;
        expect(found === null).toBe(naive === null);
        expect(found ?? 0).toBeCloseTo(naive ?? 0, 8);
      }),
    );
  });

  it('of several groups does not depend on their order, and a group of nobody changes nothing', () => {
    fc.assert(
      fc.property(anyLives, anyLives, anyLives, (first, second, third) => {
        const found = logRank([first, second, third]);
        const turned = logRank([third, [], first, second]);
        expect(turned?.degreesOfFreedom).toBe(found?.degreesOfFreedom);
        expect(turned?.statistic ?? 0).toBeCloseTo(found?.statistic ?? 0, 6);
      }),
    );
  });

  it('expects as many ends in all groups together as there were', () => {
    fc.assert(
      fc.property(anyLives, anyLives, anyLives, (first, second, third) => {
        const groups = logRank([first, second, third])?.groups ?? [];
        const sum = (of: 'observed' | 'expected') => groups.reduce((total, group) => total + group[of], 0);
        expect(sum('expected')).toBeCloseTo(sum('observed'), 8);
      }),
    );
  });

  it('has no answer where nobody left, or where only one group was ever at risk', () => {
    const staying: Lifetime = { entry: 0, exit: 5, ended: false };
    expect(logRank([[staying], [staying]])).toBeNull();
    expect(logRank([[{ ...staying, ended: true }], []])).toBeNull();
  });
});

describe('the upper tail of χ²', () => {
  it('has the points of the printed tables', () => {
    expect(chiSquareTail(3.841458820694124, 1)).toBeCloseTo(0.05, 12);
    expect(chiSquareTail(6.634896601021213, 1)).toBeCloseTo(0.01, 12);
    expect(chiSquareTail(30, 1)).toBeCloseTo(4.3204630578274975e-8, 18);
    expect(chiSquareTail(7.814727903251179, 3)).toBeCloseTo(0.05, 12);
    expect(chiSquareTail(9.487729036781154, 4)).toBeCloseTo(0.05, 12);
    expect(chiSquareTail(18.307038053275146, 10)).toBeCloseTo(0.05, 12);
  });

  it('with two degrees of freedom is e to minus half', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 200, noNaN: true }), (x) => {
        expect(chiSquareTail(x, 2)).toBeCloseTo(Math.exp(-x / 2), 12);
      }),
    );
  });
});
