import { z } from 'zod';
import type { Scope } from '../metrics/overview';
import { bandParts } from '../metrics/band-retention';
import { surveyBands, surveys, type Band, type Survey } from '../model/survey';

export const allBands: readonly Band[] = [...surveyBands.NPS, ...surveyBands.CSAT];

/** `answered`: with an answer that the figure of the period counts; the others are those of `bandRetention`. */
export const feedbackParts = ['answered', ...bandParts] as const;
export type FeedbackPart = (typeof feedbackParts)[number];

/** The customers behind a number about feedback. */
export interface FeedbackSet {
  readonly kind: 'feedback';
  readonly scope: Scope;
  readonly survey: Survey;
  readonly part: FeedbackPart;
  /** `any`: whatever the band; `none`: those who had not answered before the period. */
  readonly band: Band | 'any' | 'none';
  /** Only with an answer of this very score, on the scale that its highest names; null: of any. */
  readonly score: { readonly score: number; readonly scale: number | null } | null;
  /** Only with this value of an attribute (null: nothing known); null: all. */
  readonly group: { readonly attribute: string; readonly value: string | null } | null;
}

const step = z.number().min(0).max(1e6);

/** The shape of a feedback set, of whatever period and base the scope's own shape allows. */
export function feedbackSetInput<ScopeInput extends z.ZodType<Scope>>(scope: ScopeInput) {
  return z.strictObject({
    kind: z.literal('feedback'),
    scope,
    survey: z.enum(surveys),
    part: z.enum(feedbackParts),
    band: z.enum([...surveyBands.NPS, ...surveyBands.CSAT, 'any', 'none']),
    score: z.strictObject({ score: step, scale: step.nullable() }).nullable(),
    group: z
      .strictObject({ attribute: z.string().min(1).max(300), value: z.string().max(500).nullable() })
      .nullable(),
  });
}
