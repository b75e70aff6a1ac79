import type { FeedbackAnswer } from '../model/records';
import { customersWhere, tallyCodes, type CustomerGroup } from './customer-group';

/** Answers that can be averaged: all on one scale. */
export interface CommonScale {
  /** Highest score; null: the answers do not state it. */
  readonly scale: number | null;
  readonly answers: readonly FeedbackAnswer[];
  readonly customers: CustomerGroup;
  /** Answers on any other scale. */
  readonly others: number;
}

/**
 * The answers on the scale that most of them have; of scales with equally many the highest, and an unstated one last.
 * A mean over a scale of five and one of seven would be a number about neither.
 */
export function commonScale(answers: readonly FeedbackAnswer[], customerCount: number): CommonScale {
  const counts = new Map<number | null, number>();
  for (const { scale } of answers) counts.set(scale, (counts.get(scale) ?? 0) + 1);
  const [first] = [...counts].sort(([a, many], [b, more]) => more - many || (b ?? 0) - (a ?? 0));
  const scale = first?.[0] ?? null;
  const chosen = answers.filter((answer) => answer.scale === scale);
  const codes = new Uint8Array(customerCount);
  for (const { customer } of chosen) codes[customer] = 1;
  return {
    scale,
    answers: chosen,
    customers: customersWhere(tallyCodes(codes), 1, 1),
    others: answers.length - chosen.length,
  };
}
