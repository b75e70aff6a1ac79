import { chiSquareTail } from './chi-square';
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
 * Log-rank test of two groups or more.
 *
 * Formula: χ² = (O − E)ᵀ V⁻¹ (O − E) over all groups but one; Eⱼ = Σ dᵢ nⱼᵢ/nᵢ,
 *          Vⱼₖ = Σ dᵢ (nᵢ − dᵢ)/(nᵢ − 1) · nⱼᵢ/nᵢ · (δⱼₖ − nₖᵢ/nᵢ)
 * Symbols: Oⱼ, Eⱼ = endings observed and expected in group j; dᵢ, nᵢ = ended and at risk at the i-th age, nⱼᵢ of
 *          them in group j. Of two groups it is (O₁ − E₁)²/V₁₁
 * Empty:   nobody ended, or never with two groups at risk -> null
 * Source:  N. Mantel (1966); R. Peto & J. Peto (1972); Kalbfleisch & Prentice (1980)
 *
 * @example logRank([[{ entry: 0, exit: 1, ended: true }], []]) // => null
 */
export function logRank(groups: readonly (readonly Lifetime[])[]): LogRankTest | null {
  const { observed, expected, variance } = tally(groups);
  // Groups that were never at risk beside others say nothing; one of the rest follows from the others.
  const telling = observed.map((_, group) => group).filter((group) => (variance[group]?.[group] ?? 0) > 0);
  const kept = telling.slice(0, -1);
  if (kept.length === 0) return null;
  const differences = kept.map((group) => (observed[group] ?? 0) - (expected[group] ?? 0));
  const weights = solve(
    kept.map((row) => kept.map((column) => variance[row]?.[column] ?? 0)),
    differences,
  );
  if (weights === null) return null;
  const statistic = Math.max(
    0,
    weights.reduce((sum, weight, place) => sum + weight * (differences[place] ?? 0), 0),
  );
  return {
    statistic,
    degreesOfFreedom: kept.length,
    pValue: chiSquareTail(statistic, kept.length),
    groups: groups.map((_, group) => ({ observed: observed[group] ?? 0, expected: expected[group] ?? 0 })),
  };
}

function tally(groups: readonly (readonly Lifetime[])[]) {
  const expected = groups.map(() => 0);
  const variance = groups.map(() => groups.map(() => 0));
  const risk = groups.map(riskCounter);
  for (const { age, ended, atRisk } of eventTable(groups.flat())) {
    const shares = risk.map((countAt) => countAt(age) / atRisk);
    const spread = atRisk > 1 ? (ended * (atRisk - ended)) / (atRisk - 1) : 0;
    shares.forEach((share, group) => {
      if (share === 0) return;
      expected[group] = (expected[group] ?? 0) + ended * share;
      const row = variance[group] ?? [];
      shares.forEach((other, column) => {
        row[column] = (row[column] ?? 0) + spread * share * ((group === column ? 1 : 0) - other);
      });
    });
  }
  const observed = groups.map((lives) => lives.reduce((count, { ended }) => count + (ended ? 1 : 0), 0));
  return { observed, expected, variance };
}

/** How many of a group are at risk at an age; to be asked of ages that only grow. */
function riskCounter(lives: readonly Lifetime[]): (age: number) => number {
  const entries = Float64Array.from(lives, ({ entry }) => entry).sort();
  const exits = Float64Array.from(lives, ({ exit }) => exit).sort();
  let entered = 0;
  let left = 0;
  return (age) => {
    while (entered < entries.length && (entries[entered] as number) < age) entered++;
    while (left < exits.length && (exits[left] as number) < age) left++;
    return entered - left;
  };
}

/** Gauss–Jordan elimination of a small symmetric matrix; null where it is singular. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] | null {
  const size = right.length;
  const rows = matrix.map((row, place) => [...row, right[place] ?? 0]);
  for (let pivot = 0; pivot < size; pivot++) {
    const best = rows.findIndex(
      (row, place) =>
        place >= pivot &&
        rows.every((other, at) => at < pivot || Math.abs(other[pivot] ?? 0) <= Math.abs(row[pivot] ?? 0)),
    );
    const chosen = rows[best] ?? [];
    const head = chosen[pivot] ?? 0;
    if (Math.abs(head) < 1e-12) return null;
    rows[best] = rows[pivot] ?? [];
    rows[pivot] = chosen.map((value) => value / head);
    rows.forEach((row, place) => {
      const factor = row[pivot] ?? 0;
      if (place === pivot || factor === 0) return;
      rows[place] = row.map((value, column) => value - factor * (rows[pivot]?.[column] ?? 0));
    });
  }
  return rows.map((row) => row[size] ?? 0);
}
