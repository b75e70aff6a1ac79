/**
 * Which customers a segment of one's own holds: all conditions, or any of them. Judged as of the day in question,
 * over everything up to it, unless the condition names a span of its own.
 */
export interface CustomerFilter {
  readonly match: 'all' | 'any';
  readonly conditions: readonly CustomerCondition[];
}

export type CustomerCondition =
  /** The customer's value of an attribute (`region`, `tier`, `extra:Branch` …) is one of these; '' stands for none. */
  | {
      readonly kind: 'attribute';
      readonly attribute: string;
      readonly values: readonly string[];
      readonly negated: boolean;
    }
  /** Has bought a product or a category, by its name as the book shows it. */
  | {
      readonly kind: 'product';
      readonly of: 'product' | 'category';
      readonly values: readonly string[];
      readonly negated: boolean;
    }
  /** A number about the customer lies within bounds, both included; null: open. Money in minor units. */
  | {
      readonly kind: 'number';
      readonly measure: 'orders' | 'revenue' | 'recencyDays' | 'averageOrderValue' | 'tenureDays';
      readonly from: number | null;
      readonly to: number | null;
    }
  /** A day about the customer lies within bounds, ISO days, both included; null: open. */
  | {
      readonly kind: 'day';
      readonly of: 'firstPurchase' | 'lastPurchase';
      readonly from: string | null;
      readonly to: string | null;
    };
