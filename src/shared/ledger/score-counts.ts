import type { FeedbackAnswer } from '../model/records';
import { bandOf, scaleOf, type Band, type Survey } from '../model/survey';

/** How many answers gave one score of one scale. */
export interface ScoreCount {
  /** Highest score; null: not stated. */
  readonly scale: number | null;
  readonly score: number;
  readonly band: Band | null;
  readonly answers: number;
}

/** Scales of as many steps are counted step by step, also where a step has no answer. */
const mostSteps = 10;

/** Answers by score, scales of more answers first, scores ascending. */
export function scoreCounts(
  answers: readonly FeedbackAnswer[],
  survey: Survey,
  satisfactionScale: number,
): readonly ScoreCount[] {
  const scales = new Map<number | null, Map<number, number>>();
  for (const answer of answers) {
    const scale = scaleOf(answer, survey, satisfactionScale);
    const scores = scales.get(scale) ?? new Map<number, number>();
    scores.set(answer.score, (scores.get(answer.score) ?? 0) + 1);
    scales.set(scale, scores);
  }
  return [...scales]
    .map(([scale, scores]) => ({ scale, scores, total: sum(scores.values()) }))
    .sort((left, right) => right.total - left.total || (right.scale ?? 0) - (left.scale ?? 0))
    .flatMap(({ scale, scores }) =>
      stepsOf(scale, scores, survey).map((score) => ({
        scale,
        score,
        band: bandOf({ score, scale }, survey, satisfactionScale),
        answers: scores.get(score) ?? 0,
      })),
    );
}

function stepsOf(
  scale: number | null,
  scores: ReadonlyMap<number, number>,
  survey: Survey,
): readonly number[] {
  const steps = new Set(scores.keys());
  if (scale !== null && scale <= mostSteps)
    for (let step = survey === 'NPS' ? 0 : 1; step <= scale; step++) steps.add(step);
  return [...steps].sort((left, right) => left - right);
}

function sum(counts: Iterable<number>): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
