import type { Day } from './day';

/** Where a record comes from, to walk back to it. */
export interface RecordSource {
  /** Primary key of the record in the book. */
  readonly id: number;
  readonly fileName: string;
  readonly sheet: string | null;
  readonly row: number;
}

/** One term of a contract or subscription. Customers by index, money in minor units. */
export interface ContractTerm extends RecordSource {
  readonly customer: number;
  readonly contractNo: string;
  readonly startDay: Day;
  /** The last day of the term. */
  readonly endDay: Day;
  /** Of the whole term, however it is billed; null: the file does not say. */
  readonly value: number | null;
  /** As the file has it, '' where it says nothing. */
  readonly billingInterval: string;
  readonly product: string;
  readonly autoRenew: boolean | null;
  /** Number of the contract that this one renews, or ''. */
  readonly renewedFrom: string;
  readonly cancelledDay: Day | null;
  readonly reason: string;
}

export interface FeedbackAnswer extends RecordSource {
  readonly customer: number;
  readonly day: Day;
  /** As a number, for means and bands only. */
  readonly score: number;
  /** `NPS`, `CSAT`, `CES`, or the file's own word. */
  readonly surveyKind: string;
  /** Highest score of the survey; null: the file does not say. */
  readonly scale: number | null;
  readonly comment: string;
  readonly channel: string;
}

export interface Interaction extends RecordSource {
  readonly customer: number;
  readonly day: Day;
  readonly kind: string;
  readonly value: string;
  readonly channel: string;
  readonly note: string;
}

/** Everything of a book besides its sale lines, as of now; each list in order of day, then of the book. */
export interface BookRecords {
  readonly contracts: readonly ContractTerm[];
  readonly feedback: readonly FeedbackAnswer[];
  readonly interactions: readonly Interaction[];
}

export const noRecords: BookRecords = { contracts: [], feedback: [], interactions: [] };
