/**
 * Regularity of purchases: the shape k of the gamma distribution that the gaps between purchases follow.
 *
 * Formula: k = (1 − 4·Var M) / (8·Var M) with M = t₁ / (t₁ + t₂), since M is then Beta(k, k) distributed
 *          and Var M = 1 / (4·(2k + 1)); its mean is known to be ½, so Var M = mean of (M − ½)²
 * Symbols: t₁, t₂ = two consecutive gaps of one customer, each customer once
 * Reading: below 1 in clusters; 1 at random (exponential gaps); 2 or more regular
 * Assumes: gamma distributed gaps of one k; how often a customer buys may differ from customer to customer
 * Empty:   no customer with two gaps, or no variation among them -> null
 * Source:  R. D. Wheat & D. G. Morrison (1990), "Estimating Purchase Regularity with Two Interpurchase Times",
 *          Journal of Marketing Research 27, 87–93
 *
 * @param pairs two gaps of each customer, both above 0
 * @example purchaseRegularity([[1, 3], [3, 1]]) // => 1.5
 * @example purchaseRegularity([[7, 7]]) // => null
 */
export function purchaseRegularity(
  pairs: readonly (readonly [first: number, second: number])[],
): number | null {
  if (pairs.length === 0) return null;
  const squares = pairs.map(([first, second]) => (first / (first + second) - 0.5) ** 2);
  const variance = squares.reduce((sum, square) => sum + square, 0) / pairs.length;
  return variance === 0 ? null : (1 - 4 * variance) / (8 * variance);
}
