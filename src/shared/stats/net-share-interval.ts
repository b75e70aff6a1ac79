/** 97.5 % quantile of the standard normal distribution. */
const z = 1.959963984540054;

/**
 * Interval at 95 % of the difference between two shares of one group, as a net promoter score is one: by the variance
 * of a value that is +1 for the one share, −1 for the other and 0 for the rest.
 *
 * Formula: d ± z √(v / n), d = (p − q) / n, v = (p + q) / n − d²; within −1..1
 * Symbols: p = for, q = against, n = all, z = 1.959964
 * Assumes: each answer is one customer's and says nothing of another's
 * Empty:   nobody, or all alike: without spread there is no interval -> null
 * Source:  variance of a multinomial difference; NPS of 100 answers with 50 promoters and 20 detractors is 30 ± 15.31
 *
 * @example netShareInterval(50, 20, 100) // => [0.1469, 0.4531]
 * @example netShareInterval(5, 0, 5) // => null
 */
export function netShareInterval(
  supporting: number,
  opposing: number,
  count: number,
): readonly [number, number] | null {
  if (!(count > 0) || supporting < 0 || opposing < 0 || supporting + opposing > count) return null;
  const isAlike = supporting === count || opposing === count || supporting + opposing === 0;
  if (isAlike) return null;
  const difference = (supporting - opposing) / count;
  const variance = (supporting + opposing) / count - difference ** 2;
  const reach = z * Math.sqrt(variance / count);
  return [Math.max(-1, difference - reach), Math.min(1, difference + reach)];
}
