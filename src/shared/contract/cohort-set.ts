import { z } from 'zod';
import { cohortMeasures, cohortUnits, type CohortMeasure, type CohortUnit } from '../ledger/cohort-request';

/** A value of an attribute, or null: of whom nothing is known under it. */
export interface AttributeValue {
  readonly attribute: string;
  readonly value: string | null;
}

/** The customers behind a cell of a cohort table, or behind a whole row of it. */
export interface CohortSet {
  readonly kind: 'cohort';
  readonly unit: CohortUnit;
  /** The period of the cohort; null: all cohorts of the group. */
  readonly cohort: string | null;
  /** Null: the whole row. */
  readonly age: number | null;
  readonly mode: 'bounded' | 'unbounded';
  /** n-th order; any order when left out. */
  readonly order?: number | null | undefined;
  /** What the cell shows; customers who are active in it when left out. */
  readonly measure?: CohortMeasure | undefined;
  /** The base that decides what begins a cohort; the book's own when left out. */
  readonly base?: string | undefined;
  /** Only with this value of an attribute. */
  readonly group?: AttributeValue | null | undefined;
}

export const attributeValueInput = z.strictObject({
  attribute: z.string().min(1).max(300),
  value: z.string().max(500).nullable(),
});

const order = z.number().int().min(1).max(9999).nullable().optional();

/** The shape of a cohort set; `period` and `base` as the other shapes have them. */
export function cohortSetInput(period: z.ZodType<string>, base: z.ZodType<string>) {
  return z.strictObject({
    kind: z.literal('cohort'),
    unit: z.enum(cohortUnits),
    cohort: period.nullable(),
    age: z.number().int().min(0).max(5000).nullable(),
    mode: z.enum(['bounded', 'unbounded']),
    order,
    measure: z.enum(cohortMeasures).optional(),
    base: base.optional(),
    group: attributeValueInput.nullable().optional(),
  });
}

/** What a cohort table is asked for by. */
export function cohortsInput(base: z.ZodType<string>) {
  return z.strictObject({
    unit: z.enum(cohortUnits),
    measure: z.enum(cohortMeasures),
    mode: z.enum(['bounded', 'unbounded']),
    order,
    limit: z.number().int().min(1).max(5000).optional(),
    base: base.optional(),
  });
}
