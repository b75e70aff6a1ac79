import { eventTable, type Lifetime } from './kaplan-meier';

/** Whether groups live differently long. */
export interface LogRankTest {
  /** χ², with one degree of freedom less than there are groups. */
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  /** Chance of a difference this large or larger if all groups lived alike. */
  readonly pValue: number;
  readonly groups: readonly { readonly observed: number; readonly expected: number }[];
}

/**
 * Log-rank test of two groups.
 *
 * Formula: χ² = (O₁ − E₁)² / V, E₁ = Σ dᵢ n₁ᵢ/nᵢ, V = Σ dᵢ (n₁ᵢ/nᵢ)(1 − n₁ᵢ/nᵢ)(nᵢ − dᵢ)/(nᵢ − 1)
 * Symbols: O₁, E₁ = endings observed and expected in the first group; dᵢ, nᵢ = ended and at risk at the i-th age
 * Empty:   nobody ended, or never with both groups at risk -> null
 * Source:  N. Mantel (1966); R. Peto & J. Peto (1972)
 *
 * @example logRank([{ entry: 0, exit: 1, ended: true }], []) // => null
 */
export function logRank(first: readonly Lifetime[], second: readonly Lifetime[]): LogRankTest | null {
  const both = [...first, ...second];
  const isFirst = both.map((_, index) => index < first.length);
  let expected = 0;
  let variance = 0;
  let ended = 0;
  for (const row of eventTable(both)) {
    const inFirst = both.filter(
      ({ entry, exit }, index) => isFirst[index] === true && entry < row.age && exit >= row.age,
    ).length;
    const share = inFirst / row.atRisk;
    ended += row.ended;
    expected += row.ended * share;
    if (row.atRisk > 1) {
      variance += (row.ended * share * (1 - share) * (row.atRisk - row.ended)) / (row.atRisk - 1);
    }
  }
  if (!(variance > 0)) return null;
  const observed = first.filter((life) => life.ended).length;
  const statistic = (observed - expected) ** 2 / variance;
  return {
    statistic,
    degreesOfFreedom: 1,
    pValue: chiSquareOneTail(statistic),
    groups: [
      { observed, expected },
      { observed: ended - observed, expected: ended - expected },
    ],
  };
}

/**
 * P(X ≥ x) of a χ² distribution with one degree of freedom: erfc(√(x/2)), by the series of erf below 3 and the
 * continued fraction of erfc above; both to about 1e-14.
 */
export function chiSquareOneTail(x: number): number {
  if (!(x > 0)) return 1;
  const root = Math.sqrt(x / 2);
  return root < 3 ? 1 - erfBySeries(root) : erfcByFraction(root);
}

function erfBySeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n += 1) {
    term *= (-x * x) / n;
    sum += term / (2 * n + 1);
    if (n > 200) break;
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}

function erfcByFraction(x: number): number {
  let fraction = x;
  for (let k = 60; k >= 1; k -= 1) fraction = x + k / 2 / fraction;
  return Math.exp(-x * x) / (fraction * Math.sqrt(Math.PI));
}
