import type { RfmCell } from '../ledger/segment-summaries';
import type { SegmentPlace } from '../ledger/segment-movements';
import type { SegmentId } from '../ledger/rfm';
import type { ValueTierId } from '../ledger/value-tiers';
import type { Scope } from '../metrics/overview';
import type { CustomerFilter } from '../model/customer-filter';

/** The customers behind a number of the segments. Days are ISO text. */
export type SegmentSet =
  | { readonly kind: 'rfmSegment'; readonly asOf: string; readonly segment: SegmentId }
  /** Null: every score; both null: everyone with a purchase. */
  | {
      readonly kind: 'rfmCell';
      readonly asOf: string;
      readonly r: RfmCell['r'] | null;
      readonly f: RfmCell['f'] | null;
    }
  /** By the revenue from a day, or (null) from ever, to another. */
  | {
      readonly kind: 'tier';
      readonly tier: ValueTierId;
      readonly from: string | null;
      readonly asOf: string;
    }
  /** As of the day, or (null) of the data-through date. */
  | { readonly kind: 'savedSegment'; readonly name: string; readonly asOf: string | null }
  | { readonly kind: 'filter'; readonly filter: CustomerFilter; readonly asOf: string | null }
  /** From where to where between the opening and the closing of a period; `any`: the whole row or column. */
  | {
      readonly kind: 'movement';
      readonly scope: Scope;
      readonly from: SegmentPlace | 'any';
      readonly to: SegmentPlace | 'any';
    }
  /** Opening or kept customers of a period who were in the segment when it opened. */
  | {
      readonly kind: 'segmentRetention';
      readonly scope: Scope;
      readonly segment: SegmentId;
      readonly part: 'opening' | 'kept';
    };
