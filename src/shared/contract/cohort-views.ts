import type { FigureGroup } from '../metrics/grouped-figures';
import type { LogRankTest } from '../stats/log-rank';
import type { SurvivalCurve } from '../metrics/survival-curve';

/** Something that customers can be grouped by: `region`, `firstProduct`, `extra:<header>` … */
export interface AttributeView {
  readonly id: string;
  /** How many distinct values there are. */
  readonly values: number;
  /** Customers of whom nothing is known under it. */
  readonly customersWithout: number;
  /** A column of the sales: what all lines of a customer say, or its first purchase where they differ. */
  readonly ofLines?: boolean;
}

/** Figures of one period by an attribute. */
export interface GroupedFigures {
  /** ISO days; `end` is exclusive. */
  readonly start: string;
  readonly end: string;
  readonly base: string;
  /** Null while the book holds nothing that figures are reckoned from. */
  readonly dataThrough: string | null;
  readonly groups: readonly FigureGroup[];
}

/** How long customers stay. */
export interface SurvivalView {
  readonly base: string;
  readonly dataThrough: string;
  /** Of all ages: days, or periods of the unit. */
  readonly unit: 'day' | 'period';
  /** What a period base steps by: the unit of the scope's period. */
  readonly step: 'week' | 'month' | 'quarter' | 'year' | 'fiscalYear' | 'range';
  readonly all: SurvivalCurve;
  /** Lives that may have begun before the records do, counted from their first purchase all the same. */
  readonly leftTruncated: number;
  /** Lives of which nothing has been watched yet; in no estimate. */
  readonly unwatched: number;
  /** By an attribute, where one was asked for; the largest groups first. */
  readonly groups: readonly SurvivalGroup[];
  /** Groups that are too many to be drawn; they are in no comparison either. */
  readonly groupsLeftOut: number;
  /** Null: no attribute, or nothing to compare. */
  readonly comparison: Omit<LogRankTest, 'groups'> | null;
}

export interface SurvivalGroup {
  /** Null: of whom nothing is known under the attribute. */
  readonly key: string | null;
  readonly curve: SurvivalCurve;
  /** How many ends the log-rank test expects if all groups lived alike; null without a test. */
  readonly expected: number | null;
}
