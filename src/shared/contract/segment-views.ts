import type { RfmTable } from '../ledger/rfm';
import type { SegmentPlace } from '../ledger/segment-movements';
import type { RfmCell, SegmentSummary } from '../ledger/segment-summaries';
import type { ValueTier } from '../ledger/value-tiers';
import type { Coverage } from '../metrics/extent';
import type { Scope } from '../metrics/overview';
import type { SavedSegment } from '../model/settings';

export type { RfmCell, SegmentSummary } from '../ledger/segment-summaries';
export type { SegmentPlace } from '../ledger/segment-movements';
export type { SegmentId } from '../ledger/rfm';
export type { ValueTier, ValueTierId } from '../ledger/value-tiers';

/** A named segment with how many of its customers a period kept. */
export interface SegmentRow extends SegmentSummary {
  /** Customers of the opening base who were in the segment then, and those of them who were kept. */
  readonly opening: number;
  readonly kept: number;
  /** kept / opening; null: nobody to be kept. */
  readonly retention: number | null;
  /** Wilson, 95 %. */
  readonly interval: readonly [number, number] | null;
}

/** The segments of a book at both ends of a period. Days are ISO text. */
export interface SegmentsView {
  readonly scope: Scope;
  /** Of the sales ledger; where it is not `covered`, nothing below says anything. */
  readonly coverage: Coverage;
  readonly dataThrough: string | null;
  /** The day before the period. */
  readonly opening: string;
  /** Its last day, or the data-through date where that is earlier. */
  readonly closing: string;
  /** False where the data-through date is earlier. */
  readonly complete: boolean;
  /** Customers with a purchase up to the closing day. */
  readonly customers: number;
  readonly cutPoints: RfmTable['cutPoints'];
  readonly fewerScores: RfmTable['fewerScores'];
  readonly grid: readonly RfmCell[];
  readonly segments: readonly SegmentRow[];
  /** Whether the base has anything to say of who was kept. */
  readonly retentionCoverage: Coverage;
  /** The opening base looks at days before the ledger's first. */
  readonly leftTruncated: boolean;
  /** Opening customers of the base without a purchase: in no segment. */
  readonly openingOutside: number;
  /** By revenue up to the closing day. */
  readonly tiersToDate: readonly ValueTier[];
  /** Of the buyers of the period, by its revenue. */
  readonly tiersOfPeriod: readonly ValueTier[];
  readonly movements: {
    readonly places: readonly SegmentPlace[];
    readonly counts: readonly (readonly number[])[];
  };
}

/** A segment of one's own in figures, as of the closing day of a period. */
export interface SavedSegmentRow extends SavedSegment {
  readonly count: number;
  /** Of all customers known by then. */
  readonly share: number | null;
  readonly revenue: number;
  readonly revenueShare: number | null;
}

/** What the conditions of a filter can be made of. */
export interface FilterOptions {
  readonly attributes: readonly {
    readonly id: string;
    readonly values: readonly string[];
    /** Customers of whom nothing is known under it. */
    readonly without: number;
  }[];
  readonly products: readonly string[];
  readonly categories: readonly string[];
}
