import { z } from 'zod';
import type { Scope } from '../metrics/overview';
import { attributeValueInput, type AttributeValue } from './cohort-set';

export const lifeParts = ['watched', 'left', 'staying'] as const;
export type LifePart = (typeof lifeParts)[number];

/** The customers behind a survival curve: everyone watched, those who left, or those who stay. */
export interface LifeSet {
  readonly kind: 'life';
  readonly scope: Scope;
  readonly part: LifePart;
  readonly leaveOutTruncated: boolean;
  /** Only with this value of an attribute. */
  readonly group?: AttributeValue | undefined;
}

/** The shape of such a set, of whatever period and base the scope's own shape allows. */
export function lifeSetInput<ScopeInput extends z.ZodType<Scope>>(scope: ScopeInput) {
  return z.strictObject({
    kind: z.literal('life'),
    scope,
    part: z.enum(lifeParts),
    leaveOutTruncated: z.boolean(),
    group: attributeValueInput.optional(),
  });
}
