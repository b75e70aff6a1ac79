import type { HealthPart, HealthRules } from '../model/health-rules';

export const healthBands = ['good', 'fair', 'critical'] as const;
export type HealthBand = (typeof healthBands)[number];

/** A part of a customer's health: its score 0..100, or null where nothing is known of it. */
export interface ScoredPart {
  readonly part: HealthPart;
  readonly score: number | null;
}

/**
 * Health score: how a customer does, all that is known taken together.
 *
 * Formula: Σ weight × score / Σ weight, over the parts that have a score; rounded half up to a whole
 * Unit:    0..100
 * Empty:   no part with a score and a weight -> not determinable, never 0
 * Source:  docs/decisions/0047-health-and-warnings.md
 *
 * @example healthScore([{ part: 'feedback', score: 71 }], { feedback: 5 }) // => 71
 */
export function healthScore(parts: readonly ScoredPart[], weights: HealthRules['weights']): number | null {
  let weighted = 0;
  let weight = 0;
  for (const { part, score } of parts) {
    if (score === null) continue;
    // In thousandths, so that a half is a half whatever the decimals of the weights.
    const thousandths = Math.round(weights[part] * 1000);
    weighted += thousandths * score;
    weight += thousandths;
  }
  return weight === 0 ? null : Math.floor((2 * weighted + weight) / (2 * weight));
}

/** Good from `goodFrom`, fair from `fairFrom`, critical below. */
export function healthBand(score: number, rules: Pick<HealthRules, 'goodFrom' | 'fairFrom'>): HealthBand {
  if (score >= rules.goodFrom) return 'good';
  return score >= rules.fairFrom ? 'fair' : 'critical';
}
