/**
 * Gini coefficient: how unevenly an amount is spread. 0: everyone has the same; close to 1: one has it all.
 *
 * Formula: (2·Σ i·xᵢ) / (n·Σ xᵢ) − (n + 1) / n with x in ascending order, i from 1; twice the area between the Lorenz
 *          curve and the diagonal
 * Unit:    0 … 1 − 1/n
 * Empty:   nobody, or nothing to share -> null
 * Source:  C. Gini (1912); the computing formula of Sen (1973), "On Economic Inequality"
 *
 * @param ascending amounts of 0 or more, ascending
 * @example giniCoefficient([1, 1, 1]) // => 0
 * @example giniCoefficient([0, 0, 0, 5]) // => 0.75
 * @example giniCoefficient([]) // => null
 */
export function giniCoefficient(ascending: ArrayLike<number>): number | null {
  const { length } = ascending;
  let sum = 0;
  let weighted = 0;
  for (let at = 0; at < length; at++) {
    sum += ascending[at] as number;
    weighted += (at + 1) * (ascending[at] as number);
  }
  return sum === 0 ? null : Math.max(0, (2 * weighted) / (length * sum) - (length + 1) / length);
}
