import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier, medianSurvival, restrictedMean, type Lifetime } from '@shared/stats/kaplan-meier';
import { chiSquareOneTail, logRank } from '@shared/stats/log-rank';

const life = (exit: number, ended: boolean, entry = 0): Lifetime => ({ entry, exit, ended });

/** Gehan (1965), remission in weeks: the 6-MP arm and the placebo arm. */
const treated = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map((week) => life(week, true)),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((week) => life(week, false)),
];
const placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map((week) =>
  life(week, true),
);

describe('Kaplan–Meier', () => {
  it("gives the published curve of Gehan's leukaemia data, 6-MP arm", () => {
    const steps = new Map(kaplanMeier(treated).map((step) => [step.age, step]));
    const survival = (week: number) => Number(steps.get(week)?.survival.toFixed(4));
    expect([6, 7, 10, 13, 16, 22, 23].map(survival)).toEqual([
      0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482,
    ]);
    expect(steps.get(6)?.standardError).toBeCloseTo(0.0764, 4);
    expect([...steps.values()].map(({ atRisk }) => atRisk)).toEqual([21, 17, 15, 12, 11, 7, 6]);
  });

  it("medians of Gehan's arms: 23 weeks with 6-MP, 8 with placebo", () => {
    expect(medianSurvival(kaplanMeier(treated))).toBe(23);
    expect(medianSurvival(kaplanMeier(placebo))).toBe(8);
  });

  it('without censoring it is the share still there', () => {
    const exits = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(exits, (ages) => {
        for (const { age, survival } of kaplanMeier(ages.map((exit) => life(exit, true)))) {
          expect(survival).toBeCloseTo(ages.filter((exit) => exit > age).length / ages.length, 12);
        }
      }),
    );
  });

  it('never rises, stays within 0..1, and its band holds it', () => {
    const lives = fc.array(
      fc.record({ entry: fc.nat(10), length: fc.integer({ min: 1, max: 30 }), ended: fc.boolean() }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(lives, (list) => {
        let before = 1;
        for (const { survival, band } of kaplanMeier(
          list.map(({ entry, length, ended }) => life(entry + length, ended, entry)),
        )) {
          expect(survival).toBeLessThanOrEqual(before);
          expect(survival).toBeGreaterThanOrEqual(0);
          expect(band === null || (band[0] <= survival && survival <= band[1])).toBe(true);
          before = survival;
        }
      }),
    );
  });

  it('counts a late entrant at risk only from its entry on', () => {
    const [step] = kaplanMeier([life(5, true), life(9, false), life(9, false, 6)]);
    expect(step).toMatchObject({ age: 5, atRisk: 2, survival: 0.5 });
  });

  it('is not determinable where nothing was seen: no steps, no median', () => {
    expect(kaplanMeier([])).toEqual([]);
    expect(medianSurvival(kaplanMeier([life(4, false)]))).toBeNull();
  });

  it('restricted mean is the area under the curve', () => {
    expect(restrictedMean(kaplanMeier([life(2, true), life(9, false)]), 4)).toBe(3);
    expect(restrictedMean([], 12)).toBe(12);
  });

  it('refuses a life that ends before it begins', () => {
    expect(() => kaplanMeier([life(3, true, 3)])).toThrow(RangeError);
  });
});

describe('log-rank test', () => {
  it("of Gehan's two arms is 16.79 (Kalbfleisch & Prentice 1980; R survdiff)", () => {
    const test = logRank(treated, placebo);
    expect(test?.statistic).toBeCloseTo(16.79, 2);
    expect(test?.pValue).toBeCloseTo(4.17e-5, 7);
    expect(test?.groups[0]?.expected).toBeCloseTo(19.25, 2);
  });

  it('finds no difference between a group and itself', () => {
    expect(logRank(treated, treated)?.statistic).toBeCloseTo(0, 12);
    expect(logRank(treated, treated)?.pValue).toBeCloseTo(1, 6);
  });

  it('χ² with one degree of freedom: 3.841459 is the 5 % point, 6.634897 the 1 % point', () => {
    expect(chiSquareOneTail(3.841458820694124)).toBeCloseTo(0.05, 12);
    expect(chiSquareOneTail(6.634896601021213)).toBeCloseTo(0.01, 12);
    expect(chiSquareOneTail(30)).toBeCloseTo(4.3204630578274975e-8, 18);
  });
});
