/** One observed life: from when it was watched, until when, and whether it ended then or was only no longer watched. */
export interface Lifetime {
  /** Age at which watching began: 0, or more for late entry. */
  readonly entry: number;
  /** Age at which it ended or watching stopped; above `entry`. */
  readonly exit: number;
  /** True: it ended at `exit`. False: it was still going on then (censored). */
  readonly ended: boolean;
}

/** One step of a survival curve: what holds from this age on until the next step. */
export interface SurvivalStep {
  readonly age: number;
  /** Lives watched just before this age. */
  readonly atRisk: number;
  readonly ended: number;
  /** S(age), 0..1. */
  readonly survival: number;
  /** Greenwood's standard error of S; null where S is 0. */
  readonly standardError: number | null;
  /** Log-log 95 % band; null where S is 0 or 1 and the band is not defined. */
  readonly band: readonly [low: number, high: number] | null;
}

/** 97.5 % quantile of the standard normal distribution. */
const z = 1.959963984540054;

/**
 * Kaplan–Meier estimate of the survival function.
 *
 * Formula: S(t) = Π (1 − dᵢ/nᵢ) over the ages tᵢ ≤ t at which lives ended
 * Symbols: dᵢ = lives ended at tᵢ; nᵢ = lives at risk: entry < tᵢ ≤ exit (a life censored at tᵢ is still at risk there)
 * Band:    log-log 95 %: S^exp(±z·SE/(S·ln S)), which stays within 0..1
 * Assumes: watching stops for reasons that have nothing to do with the life ending
 * Empty:   no life, or none ended -> no steps: S is 1 as far as anything was seen
 * Source:  E. L. Kaplan & P. Meier (1958), JASA 53, 457–481; band: Kalbfleisch & Prentice (1980)
 *
 * @throws RangeError where an exit is not above its entry
 * @example kaplanMeier([{ entry: 0, exit: 2, ended: true }, { entry: 0, exit: 3, ended: false }])[0].survival // => 0.5
 */
export function kaplanMeier(lifetimes: readonly Lifetime[]): readonly SurvivalStep[] {
  for (const { entry, exit } of lifetimes) {
    if (!(entry >= 0 && exit > entry)) throw new RangeError(`a life from ${entry} to ${exit}`);
  }
  const steps: SurvivalStep[] = [];
  let survival = 1;
  let variance = 0;
  for (const { age, atRisk, ended } of eventTable(lifetimes)) {
    survival *= 1 - ended / atRisk;
    variance += atRisk === ended ? 0 : ended / (atRisk * (atRisk - ended));
    const standardError = survival > 0 ? survival * Math.sqrt(variance) : null;
    steps.push({ age, atRisk, ended, survival, standardError, band: logLogBand(survival, variance) });
  }
  return steps;
}

/** The ages at which lives ended, each with how many and how many were at risk. */
export function eventTable(
  lifetimes: readonly Lifetime[],
): readonly { readonly age: number; readonly atRisk: number; readonly ended: number }[] {
  const entries = Float64Array.from(lifetimes, ({ entry }) => entry).sort();
  const exits = Float64Array.from(lifetimes, ({ exit }) => exit).sort();
  const endings = new Map<number, number>();
  for (const { exit, ended } of lifetimes) if (ended) endings.set(exit, (endings.get(exit) ?? 0) + 1);
  let entered = 0;
  let left = 0;
  return [...endings]
    .sort(([a], [b]) => a - b)
    .map(([age, ended]) => {
      while (entered < entries.length && (entries[entered] as number) < age) entered += 1;
      while (left < exits.length && (exits[left] as number) < age) left += 1;
      return { age, atRisk: entered - left, ended };
    });
}

function logLogBand(survival: number, variance: number): readonly [number, number] | null {
  if (survival <= 0 || survival >= 1) return null;
  const reach = (z * Math.sqrt(variance)) / Math.abs(Math.log(survival));
  return [survival ** Math.exp(reach), survival ** Math.exp(-reach)];
}

/**
 * Half or fewer. A product of fractions misses the half by its last bits: 12 of 24 lives ended, one by one, leave
 * 0.5000000000000001.
 */
function isHalfOrLess(share: number): boolean {
  return share <= 0.5 + 1e-9;
}

/**
 * Median lifetime: the first age at which half or fewer are left.
 *
 * Formula: min { t : S(t) ≤ 0.5 }
 * Empty:   the curve never falls that far -> null, not the last age seen
 *
 * @example medianSurvival(kaplanMeier([{ entry: 0, exit: 2, ended: true }])) // => 2
 */
export function medianSurvival(steps: readonly SurvivalStep[]): number | null {
  return steps.find(({ survival }) => isHalfOrLess(survival))?.age ?? null;
}

/**
 * 95 % interval of the median lifetime: the ages at which the band falls to a half.
 *
 * Formula: [min { t : low(t) ≤ 0.5 }, min { t : high(t) ≤ 0.5 }]
 * Empty:   the band does not fall that far on a side -> null on that side
 * Source:  R. Brookmeyer & J. Crowley (1982), with the log-log band
 *
 * @example medianInterval([]) // => [null, null]
 */
export function medianInterval(
  steps: readonly SurvivalStep[],
): readonly [low: number | null, high: number | null] {
  // Where everyone has left, so has the upper end of the band.
  const falls = ({ band, survival }: SurvivalStep, side: 0 | 1) =>
    band === null ? survival === 0 : isHalfOrLess(band[side]);
  return [
    steps.find((step) => falls(step, 0))?.age ?? null,
    steps.find((step) => falls(step, 1))?.age ?? null,
  ];
}

/**
 * How many lives are watched just before an age.
 *
 * Formula: #{ lives : entry < age ≤ exit }; at age 0: #{ lives : entry = 0 }
 *
 * @example atRiskAt([{ entry: 0, exit: 5, ended: true }, { entry: 2, exit: 9, ended: false }], 6) // => 1
 */
export function atRiskAt(lifetimes: readonly Lifetime[], age: number): number {
  let count = 0;
  for (const { entry, exit } of lifetimes) {
    if (age === 0 ? entry === 0 : entry < age && exit >= age) count += 1;
  }
  return count;
}

/**
 * Restricted mean lifetime: the mean within the first `horizon`, the area under the curve.
 *
 * Formula: ∫ S(t) dt from 0 to horizon
 * Unit:    that of the ages
 * Source:  J. O. Irwin (1949); P. Royston & M. Parmar (2013)
 *
 * @example restrictedMean(kaplanMeier([{ entry: 0, exit: 2, ended: true }, { entry: 0, exit: 9, ended: false }]), 4) // => 3
 */
export function restrictedMean(steps: readonly SurvivalStep[], horizon: number): number {
  let area = 0;
  let from = 0;
  let survival = 1;
  for (const step of steps) {
    if (step.age >= horizon) break;
    area += survival * (step.age - from);
    from = step.age;
    survival = step.survival;
  }
  return area + survival * (horizon - from);
}
