import { ascendingOrder } from './ascending-order';

/** Scores 1..bins by the place of each value among all, and where one score ends and the next begins. */
export interface QuantileScores {
  readonly scores: Uint8Array;
  /** The smallest value of each score that was given, ascending. */
  readonly cutPoints: readonly { readonly score: number; readonly from: number }[];
  /** Ties left fewer scores than were asked for. */
  readonly hasFewer: boolean;
}

/**
 * Scores values by quantile, equal values alike.
 *
 * Formula: score = 1 + ⌊bins × b/n⌋
 * Symbols: b = values smaller than this one, n = values
 * Empty:   no values -> no scores
 *
 * @example quantileScores([10, 20, 30, 40, 50], 5).scores // => Uint8Array.of(1, 2, 3, 4, 5)
 * @example quantileScores([1, 1, 1, 9], 2).scores // => Uint8Array.of(1, 1, 1, 2)
 */
export function quantileScores(values: ArrayLike<number>, bins: number): QuantileScores {
  const cutPoints = cutPointsOf(ascendingOrder(values), bins);
  return {
    scores: scoresOf(values, cutPoints),
    cutPoints,
    hasFewer: values.length > 0 && cutPoints.length < bins,
  };
}

/** Each score that some value has begins at a value of its own: equal values are never parted. */
function cutPointsOf(sorted: Float64Array, bins: number): QuantileScores['cutPoints'] {
  const cutPoints: { score: number; from: number }[] = [];
  let last = 0;
  for (let place = 0; place < sorted.length; place++) {
    const value = sorted[place] as number;
    if (place > 0 && value === sorted[place - 1]) continue;
    const score = 1 + Math.floor((bins * place) / sorted.length);
    if (score === last) continue;
    cutPoints.push({ score, from: value });
    last = score;
  }
  return cutPoints;
}

function scoresOf(values: ArrayLike<number>, cutPoints: QuantileScores['cutPoints']): Uint8Array {
  const starts = Float64Array.from(cutPoints, ({ from }) => from);
  const given = Uint8Array.from(cutPoints, ({ score }) => score);
  const scores = new Uint8Array(values.length);
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    let place = 0;
    while (place + 1 < starts.length && value >= (starts[place + 1] as number)) place++;
    scores[index] = given[place] as number;
  }
  return scores;
}
