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
  const order = Array.from(values, (_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const scores = new Uint8Array(values.length);
  const cutPoints: { score: number; from: number }[] = [];
  let smaller = 0;
  for (const [place, index] of order.entries()) {
    const value = values[index] ?? 0;
    if (place > 0 && value !== values[order[place - 1] ?? 0]) smaller = place;
    const score = 1 + Math.floor((bins * smaller) / values.length);
    scores[index] = score;
    if (cutPoints.at(-1)?.score !== score) cutPoints.push({ score, from: value });
  }
  return { scores, cutPoints, hasFewer: values.length > 0 && cutPoints.length < bins };
}
