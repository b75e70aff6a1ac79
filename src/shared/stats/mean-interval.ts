import { studentQuantile } from './student-quantile';

/**
 * Interval of a mean at 95 %, by Student's t.
 *
 * Formula: x̄ ± t(n − 1) · s / √n, s² = Σ (x − x̄)² / (n − 1)
 * Assumes: each value is one customer's and says nothing of another's
 * Empty:   fewer than two values, or all alike: their spread says nothing -> null
 * Source:  Student (1908), Biometrika 6, 1–25
 *
 * @example meanInterval([1, 2, 3, 4]) // => [0.4457, 4.5543]
 * @example meanInterval([5, 5, 5]) // => null
 * @example meanInterval([5]) // => null
 */
export function meanInterval(values: readonly number[]): readonly [number, number] | null {
  const count = values.length;
  const quantile = studentQuantile(count - 1);
  if (quantile === null) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (values.every((value) => value === values[0])) return null;
  const reach = quantile * Math.sqrt(squares / (count - 1) / count);
  return [mean - reach, mean + reach];
}
