import type { ContractTerm, FeedbackAnswer, Interaction } from '../model/records';
import type { SegmentId } from '../ledger/rfm';
import type { InteractionMeaning } from '../risk/interaction-words';
import type { CustomerRiskView, Dated, RiskGround } from './risk-views';

/** A row of a file. */
export interface RowSource {
  readonly fileName: string;
  readonly sheet: string | null;
  readonly row: number;
}

/** What a row of a file says of a customer. */
export interface CustomerStatement {
  /** `region`, `email` …, or the header of a further column. */
  readonly field: string;
  /** Whether `field` is a header of the file instead of one of the program's fields. */
  readonly isFurther: boolean;
  /** Text as the file has it; ISO days. */
  readonly value: string;
  /** Minor units, where it is money. */
  readonly amount: number | null;
  /** Null: it came with the first file that named the customer. */
  readonly source: RowSource | null;
}

export interface CustomerScores {
  readonly recencyDays: number;
  readonly orders: number;
  readonly revenue: number;
  readonly r: number;
  readonly f: number;
  readonly m: number;
  readonly segment: SegmentId;
}

/** Net revenue and purchases of one calendar month, `2024-07`. */
export interface CustomerMonth {
  readonly month: string;
  readonly revenue: number;
  readonly orders: number;
  /** False: the data do not reach the end of the month. */
  readonly complete: boolean;
}

export type ContractView = Dated<ContractTerm>;
export type AnswerView = Dated<FeedbackAnswer>;
export type InteractionView = Dated<Interaction> & { readonly meaning: InteractionMeaning | null };

/** What is known of a customer besides orders and lines. */
export interface CustomerProfile {
  readonly statements: readonly CustomerStatement[];
  /** Null: no purchase. */
  readonly scores: CustomerScores | null;
  /** Null: the book holds nothing to judge by. */
  readonly risk: (CustomerRiskView & RiskGround) | null;
  /** Whole days from the first purchase to the day in question; null: no purchase. */
  readonly tenureDays: number | null;
  readonly months: readonly CustomerMonth[];
  readonly contracts: readonly ContractView[];
  readonly feedback: readonly AnswerView[];
  readonly interactions: readonly InteractionView[];
}
