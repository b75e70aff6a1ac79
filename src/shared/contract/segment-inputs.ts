import { z } from 'zod';
import { segmentIds } from '../ledger/rfm';
import { segmentPlaces } from '../ledger/segment-movements';
import { valueTierGrid } from '../ledger/value-tiers';
import { customerFilter } from './settings-patch';

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const scope = z.strictObject({
  period: z.string().min(4).max(24),
  base: z.string().regex(/^(period|contract|window:\d{1,5})$/),
});
const segment = z.enum(segmentIds);
const place = z.enum([...segmentPlaces, 'any']);
const score = z.number().int().min(1).max(5).nullable();

/** A name of a segment: what the book keeps, without spaces around it. */
export const segmentName = z.string().trim().min(1).max(120);

/** The sets of customers that segments lead to. */
export const segmentSets = [
  z.strictObject({ kind: z.literal('rfmSegment'), asOf: isoDay, segment }),
  z.strictObject({ kind: z.literal('rfmCell'), asOf: isoDay, r: score, f: score }),
  z.strictObject({
    kind: z.literal('tier'),
    tier: z.enum(valueTierGrid.map(({ id }) => id)),
    from: isoDay.nullable(),
    asOf: isoDay,
  }),
  z.strictObject({ kind: z.literal('savedSegment'), name: segmentName, asOf: isoDay.nullable() }),
  z.strictObject({ kind: z.literal('filter'), filter: customerFilter, asOf: isoDay.nullable() }),
  z.strictObject({ kind: z.literal('movement'), scope, from: place, to: place }),
  z.strictObject({
    kind: z.literal('segmentRetention'),
    scope,
    segment,
    part: z.enum(['opening', 'kept']),
  }),
] as const;
