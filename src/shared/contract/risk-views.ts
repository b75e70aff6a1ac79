import type { Day } from '../model/day';
import type { HealthRules } from '../model/health-rules';
import type { PartBasis } from '../risk/health-parts';
import type { HealthBand } from '../risk/health-score';
import type { NextOrder } from '../risk/next-order';
import type { RevenueAtStake } from '../risk/revenue-at-stake';
import type { HealthWorking } from '../risk/risk-table';
import type { Warning, WarningCode } from '../risk/warnings';
import type { DuePart, RiskSet } from './risk-set';

/** The same with days as ISO text, as everywhere at the edge. */
export type Dated<Value> = Value extends unknown
  ? { readonly [Key in keyof Value]: Value[Key] extends Day ? string : DatedOrNull<Value[Key]> }
  : never;
type DatedOrNull<Value> = [Value] extends [Day | null] ? string | null : Value;

export type WarningView = Dated<Warning>;
export type PartBasisView = Dated<PartBasis>;
export type NextOrderView = Dated<NextOrder>;

export interface HealthPartView extends Omit<HealthWorking, 'basis'> {
  readonly basis: PartBasisView | null;
}

/** Health, warnings and next order of one customer as of a day, with the rules they were judged by. */
export interface CustomerRiskView {
  /** Null: no part is known. */
  readonly score: number | null;
  readonly band: HealthBand | null;
  readonly parts: readonly HealthPartView[];
  readonly warnings: readonly WarningView[];
  readonly nextOrder: NextOrderView | null;
  readonly atStake: RevenueAtStake | null;
}

/** Whose words of interactions meant nothing, and what stands in for customers without a cycle. */
export interface RiskGround {
  readonly asOf: string;
  /** As far as the book knows anything; a later day in question leaves the days between unknown. */
  readonly dataThrough: string;
  readonly rules: HealthRules;
  readonly bookCycle: { readonly days: number | null; readonly customers: number };
  readonly otherKinds: readonly { readonly kind: string; readonly rows: number }[];
}

/** A customer of the list of health and warnings. */
export interface RankedCustomer extends CustomerRiskView {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

export interface RiskList extends Omit<RiskGround, 'asOf' | 'dataThrough'> {
  /** Null where no day was asked for and the book holds nothing to judge by. */
  readonly asOf: string | null;
  /** Null while it holds nothing to judge by. */
  readonly dataThrough: string | null;
  /** Everyone of whom anything is known: warned customers first, each group by revenue at stake. */
  readonly customers: readonly RankedCustomer[];
}

/** One thing that needs doing: customers with a warning, what is at stake, and the most of it by name. */
export interface TodayItem {
  readonly code: WarningCode;
  readonly count: number;
  /** Minor units; of customers whose revenue is known. */
  readonly atStake: number;
  readonly set: RiskSet;
  readonly first: readonly {
    readonly id: number;
    readonly name: string;
    readonly warning: WarningView;
    readonly atStake: number | null;
  }[];
}

/** Customers whose next order is due or overdue, by their own cycle or by the book's. */
export interface DueItem {
  readonly part: DuePart;
  readonly count: number;
  /** Minor units; of customers whose revenue is known. */
  readonly atStake: number;
}

export interface TodayList {
  /** Null: the book holds nothing to judge by. */
  readonly asOf: string | null;
  readonly rules: HealthRules;
  /** By revenue at stake; warnings that nobody has are not there. */
  readonly items: readonly TodayItem[];
  readonly due: readonly DueItem[];
  /** Customers with any warning, each once, and what they bring. */
  readonly warned: number;
  readonly atStake: number;
  /** Customers whose health can be judged, by band. */
  readonly bands: Readonly<Record<HealthBand, number>>;
}
