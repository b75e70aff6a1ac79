import type { RecordKind } from '../model/record-kind';
import type { StagedRows } from './staged-lines';

/** What each kind's record holds, besides row, customer and further columns. Days are day numbers, money minor units. */
export interface RecordValues {
  readonly customers: {
    readonly region: string;
    readonly city: string;
    readonly industry: string;
    readonly companySize: string;
    readonly source: string;
    readonly tier: string;
    readonly owner: string;
    readonly birthday: number | null;
    readonly sinceDay: number | null;
    readonly acquisitionCost: number | null;
  };
  readonly contracts: {
    readonly contractNo: string;
    readonly startDay: number;
    /** The last day of the term. */
    readonly endDay: number;
    readonly value: number | null;
    readonly billingInterval: string;
    readonly product: string;
    /** Null: the file does not say. */
    readonly autoRenew: boolean | null;
    readonly renewedFrom: string;
    readonly cancelledDay: number | null;
    readonly reason: string;
  };
  readonly feedback: {
    readonly day: number;
    /** Decimals in plain digits with a point, exactly as written. */
    readonly score: string;
    /** `NPS`, `CSAT`, `CES`, or the file's own word. */
    readonly surveyKind: string;
    /** The highest score of the survey, in digits, or ''. */
    readonly scale: string;
    readonly comment: string;
    readonly channel: string;
  };
  readonly interactions: {
    readonly day: number;
    readonly kind: string;
    readonly value: string;
    readonly channel: string;
    readonly note: string;
  };
}

export type TableKind = Exclude<RecordKind, 'sales'>;

export interface StagedRecord<Kind extends TableKind> {
  readonly row: number;
  /** Index into the customer dictionary. */
  readonly customer: number;
  /** Index into the extra dictionary, or -1. */
  readonly extra: number;
  /** Money the row brings to the reconciliation, minor units: a contract's value, an acquisition cost, else 0. */
  readonly amount: number;
  readonly values: RecordValues[Kind];
}

/** The clean rows of a sheet that holds no sales: few enough to be objects. */
export interface StagedRecords<Kind extends TableKind = TableKind> extends StagedRows {
  readonly kind: Kind;
  readonly records: readonly StagedRecord<Kind>[];
}

export type AnyStagedRecords = { readonly [Kind in TableKind]: StagedRecords<Kind> }[TableKind];
