/** 97.5 % quantile of the standard normal distribution. */
const z = 1.959963984540054;

/**
 * Wilson score interval of a proportion at 95 %: honest near 0 and 1 and for small bases, where the textbook
 * interval is not.
 *
 * Formula: (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)
 * Symbols: p = successes / trials, n = trials, z = 1.959964
 * Assumes: each trial is one customer and counts once
 * Empty:   no trials -> null
 * Source:  E. B. Wilson (1927), JASA 22, 209–212
 *
 * @example wilsonInterval(8, 10) // => [0.4902, 0.9433]
 * @example wilsonInterval(0, 10) // => [0, 0.2775]
 * @example wilsonInterval(0, 0) // => null
 */
export function wilsonInterval(successes: number, trials: number): readonly [number, number] | null {
  if (!(trials > 0) || !(successes >= 0) || successes > trials) return null;
  const share = successes / trials;
  const centre = share + (z * z) / (2 * trials);
  const reach = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  const scale = 1 + (z * z) / trials;
  // At both ends the bound is exactly 0 or 1; the arithmetic alone leaves 1e-17 of dust there.
  const low = successes === 0 ? 0 : (centre - reach) / scale;
  const high = successes === trials ? 1 : (centre + reach) / scale;
  return [low, high];
}
