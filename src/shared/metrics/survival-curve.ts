import {
  atRiskAt,
  kaplanMeier,
  medianInterval,
  medianSurvival,
  restrictedMean,
  type Lifetime,
  type SurvivalStep,
} from '../stats/kaplan-meier';

/** A Kaplan–Meier estimate with what is read off it. */
export interface SurvivalCurve {
  readonly lives: number;
  readonly ended: number;
  readonly steps: readonly SurvivalStep[];
  /** Null: the curve does not fall to a half. */
  readonly median: number | null;
  /** 95 %, from the band; null: the band does not fall to a half on that side. */
  readonly medianInterval: readonly [low: number | null, high: number | null];
  /** The longest that any life was watched: beyond it the curve says nothing. Null: no life was. */
  readonly watchedTo: number | null;
  /** Mean lifetime within the longest watched; null: no life was. */
  readonly restrictedMean: number | null;
  /** How many were watched just before an age, at even ages. */
  readonly atRisk: readonly { readonly age: number; readonly count: number }[];
}

/**
 * The survival curve of some lives.
 *
 * @param ages where the number at risk is wanted
 */
export function survivalCurve(lifetimes: readonly Lifetime[], ages: readonly number[]): SurvivalCurve {
  const steps = kaplanMeier(lifetimes);
  const watchedTo = longestWatched(lifetimes);
  return {
    lives: lifetimes.length,
    ended: lifetimes.reduce((count, { ended }) => count + (ended ? 1 : 0), 0),
    steps,
    median: medianSurvival(steps),
    medianInterval: medianInterval(steps),
    watchedTo,
    restrictedMean: watchedTo === null ? null : restrictedMean(steps, watchedTo),
    atRisk: ages.map((age) => ({ age, count: atRiskAt(lifetimes, age) })),
  };
}

export function longestWatched(lifetimes: readonly Lifetime[]): number | null {
  let longest: number | null = null;
  for (const { exit } of lifetimes) if (longest === null || exit > longest) longest = exit;
  return longest;
}
