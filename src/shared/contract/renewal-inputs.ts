import { z } from 'zod';
import { renewalParts } from './renewal-set';

const period = z.string().min(4).max(24);
const cut = z.string().min(1).max(300);

/** What the page asks about renewals. */
export const renewalQuestion = z.strictObject({ period, by: cut.optional() });

/** The validator of a `RenewalSet`. */
export const renewalSet = z.strictObject({
  kind: z.literal('renewal'),
  period,
  part: z.enum(renewalParts),
  group: z.strictObject({ by: cut, key: z.string().max(32767) }).nullable(),
});
