import { z } from 'zod';
import { healthParts } from '../model/health-rules';
import { orientations, papers, sectionIds, templateIds } from '../model/report';
import { cohortAverages, lifespanMethods, revenueDatings } from '../model/settings';

const name = z.string().trim().min(1).max(120);
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const wholeDays = z.number().int().min(0).max(3660);
const money = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const share = z.number().min(0).max(1);
const value = z.number().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);

const base = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('window'), days: z.number().int().min(1).max(3660) }),
  z.strictObject({ kind: z.literal('contract') }),
  z.strictObject({ kind: z.literal('period') }),
]);

const values = z.array(z.string().max(500)).min(1).max(1000).readonly();

/** A segment of one's own; also what the list of customers is narrowed by. */
export const customerFilter = z.strictObject({
  match: z.enum(['all', 'any']),
  conditions: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('attribute'),
          attribute: z.string().min(1).max(300),
          values,
          negated: z.boolean(),
        }),
        z.strictObject({
          kind: z.literal('product'),
          of: z.enum(['product', 'category']),
          values,
          negated: z.boolean(),
        }),
        z.strictObject({
          kind: z.literal('number'),
          measure: z.enum(['orders', 'revenue', 'recencyDays', 'averageOrderValue', 'tenureDays']),
          from: value.nullable(),
          to: value.nullable(),
        }),
        z.strictObject({
          kind: z.literal('day'),
          of: z.enum(['firstPurchase', 'lastPurchase']),
          from: isoDay.nullable(),
          to: isoDay.nullable(),
        }),
      ]),
    )
    .max(50)
    .readonly(),
});

const health = z.strictObject({
  weights: z.record(z.enum(healthParts), z.number().min(0).max(100)),
  goodFrom: z.number().min(0).max(100),
  fairFrom: z.number().min(0).max(100),
  overdueCycles: z.number().min(1).max(20),
  fallShare: share,
  spanDays: z.number().int().min(7).max(730),
  lowScoreShare: share,
  renewalDays: z.number().int().min(1).max(365),
});

/** At most about 500 kB of picture. */
const longestLogo = 700_000;

const savedReport = z.strictObject({
  name,
  template: z.enum(templateIds),
  sections: z.array(z.enum(sectionIds)).min(1).max(sectionIds.length).readonly().nullable(),
  paper: z.enum(papers),
  orientation: z.enum(orientations),
  remarks: z.string().max(4000),
});

/** Any of a book's definitions, as the page and the book file state them. */
export const settingsPatch = z
  .strictObject({
    currency: z.string().regex(/^[A-Z]{3}$/),
    companyName: z.string().max(200),
    fiscalYearStart: z.number().int().min(1).max(12),
    weekStart: z.enum(['monday', 'sunday']),
    base,
    graceDays: wholeDays,
    loyalOrders: z.number().int().min(2).max(100),
    zeroOrdersCount: z.boolean(),
    revenueDating: z.enum(revenueDatings),
    cohortAverage: z.enum(cohortAverages),
    grossMargin: share.nullable(),
    discountRate: share.nullable(),
    lifespanMethod: z.enum(lifespanMethods),
    feedbackAnswers: z.enum(['latest', 'all']),
    satisfactionScale: z.number().int().min(2).max(100),
    costs: z
      .array(
        z.strictObject({
          period: z.string().min(4).max(24),
          acquisition: money.nullable(),
          retention: money.nullable(),
        }),
      )
      .max(2000)
      .readonly(),
    targets: z.record(z.string().max(64), value),
    benchmarks: z.record(z.string().max(64), z.strictObject({ value, source: z.string().max(200) })),
    savedSegments: z
      .array(z.strictObject({ name, filter: customerFilter }))
      .max(200)
      .readonly(),
    health,
    reportLogo: z
      .string()
      .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/)
      .max(longestLogo)
      .nullable(),
    preparedBy: z.string().max(200),
    reviewedBy: z.string().max(200),
    savedReports: z.array(savedReport).max(200).readonly(),
    dataThrough: isoDay.nullable(),
  })
  .partial();
