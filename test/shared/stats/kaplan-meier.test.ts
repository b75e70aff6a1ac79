import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atRiskAt,
  kaplanMeier,
  medianInterval,
  medianSurvival,
  restrictedMean,
  type Lifetime,
} from '@shared/stats/kaplan-meier';
import { gehanPlacebo as placebo, gehanTreated as treated } from '../../helpers/gehan';

const life = (exit: number, ended: boolean, entry = 0): Lifetime => ({ entry, exit, ended });

const anyLives = fc.array(
  fc
    .record({ entry: fc.nat(6), length: fc.integer({ min: 1, max: 20 }), ended: fc.boolean() })
    .map(({ entry, length, ended }) => life(entry + length, ended, entry)),
  { maxLength: 30, size: 'max' },
);

/** The curve a second time, in whole numbers: left / of. */
function exactCurve(lives: readonly Lifetime[]) {
  const ages = [...new Set(lives.filter(({ ended }) => ended).map(({ exit }) => exit))].sort((a, b) => a - b);
  let [left, of, greenwood] = [1n, 1n, 0];
  return ages.map((age) => {
    const atRisk = lives.filter(({ entry, exit }) => entry < age && age <= exit).length;
    const ended = lives.filter((each) => each.ended && each.exit === age).length;
    left *= BigInt(atRisk - ended);
    of *= BigInt(atRisk);
    if (atRisk > ended) greenwood += ended / (atRisk * (atRisk - ended));
    return { age, atRisk, ended, left, of, greenwood };
  });
}

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

  it("the median of Gehan's 6-MP arm has the log-log interval 13 to nowhere, of the placebo arm 4 to 11 (R survfit)", () => {
    expect(medianInterval(kaplanMeier(treated))).toEqual([13, null]);
    expect(medianInterval(kaplanMeier(placebo))).toEqual([4, 11]);
  });

  it('the numbers at risk are those of the steps, and all at age 0', () => {
    expect(atRiskAt(treated, 0)).toBe(21);
    const steps = kaplanMeier(treated);
    expect(steps.map(({ age }) => atRiskAt(treated, age))).toEqual(steps.map(({ atRisk }) => atRisk));
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

  it('is the exact product of fractions, with the median, Greenwood’s error and the mean that follow from it', () => {
    fc.assert(
      fc.property(anyLives, (lives) => {
        const steps = kaplanMeier(lives);
        const exact = exactCurve(lives);
        expect(steps.map(({ age, atRisk, ended }) => [age, atRisk, ended])).toEqual(
          exact.map(({ age, atRisk, ended }) => [age, atRisk, ended]),
        );
        steps.forEach(({ survival, standardError }, place) => {
          const { left, of, greenwood } = exact[place]!;
          expect(survival).toBeCloseTo(Number(left) / Number(of), 10);
          // Where nobody is left there is no error: -1 stands for it on both sides.
          expect(standardError ?? -1).toBeCloseTo(left > 0n ? survival * Math.sqrt(greenwood) : -1, 10);
        });
        expect(medianSurvival(steps)).toBe(exact.find(({ left, of }) => 2n * left <= of)?.age ?? null);
        const leftAfter = (age: number) => {
          const last = exact.findLast((step) => step.age <= age);
          return last === undefined ? 1 : Number(last.left) / Number(last.of);
        };
        // A curve that steps at whole ages is as long as the ages are wide.
        const mean = Array.from({ length: 25 }, (_, age) => leftAfter(age)).reduce(
          (sum, each) => sum + each,
          0,
        );
        expect(restrictedMean(steps, 25)).toBeCloseTo(mean, 9);
      }),
      { numRuns: 300 },
    );
  });

  it('falls to the half exactly where half of the lives have ended, however many they are', () => {
    for (let half = 1; half <= 200; half++) {
      const lives = Array.from({ length: 2 * half }, (_, place) => life(place + 1, true));
      expect(medianSurvival(kaplanMeier(lives))).toBe(half);
    }
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
