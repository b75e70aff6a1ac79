import { z } from 'zod';
import { topPercents } from '../ledger/revenue-concentration';
import type { Scope } from '../metrics/overview';

/** Customers by what they bring in a period: the top ones at its end, or those whose net revenue is new or not. */
export interface RevenueSet {
  readonly kind: 'revenue';
  readonly scope: Scope;
  readonly part: RevenuePart;
}

/** `top10`: the top 10 %. */
export const revenueParts = [
  ...topPercents.map((percent) => `top${percent}` as const),
  'new',
  'returning',
] as const;
export type RevenuePart = (typeof revenueParts)[number];

export function revenueSetInput<Input extends z.ZodType<Scope>>(scope: Input) {
  return z.strictObject({ kind: z.literal('revenue'), scope, part: z.enum(revenueParts) });
}
