import { computeCohorts, type CohortTable } from '../ledger/cohorts';
import { isoDay } from '../model/day';
import { periodText, shiftPeriod, yearEarlier, type Period } from '../model/period';
import { baseText } from '../model/settings';
import { averageOrderValue } from './average-order-value';
import { cohortScopeOf } from './cohort-scope';
import { customerChurnRate } from './customer-churn-rate';
import { customerLifetimeValue } from './customer-lifetime-value';
import { customerRetentionRate } from './customer-retention-rate';
import { bookExtent } from './extent';
import type { Figure } from './figure';
import { measureFigure } from './measure-figure';
import type { Metric } from './metric';
import { netRevenue } from './net-revenue';
import { newCustomers } from './new-customers';
import type { LedgerFacts, PeriodFacts } from './period-facts';
import { describePeriod, type PeriodView } from './period-view';
import { purchaseFrequency } from './purchase-frequency';
import { repeatPurchaseRate } from './repeat-purchase-rate';
import { trendPeriods } from './trend-periods';

/** What every figure screen is about: a period (`2024-Q3` …) under a base (`window:90`, `period`). */
export interface Scope {
  readonly period: string;
  readonly base: string;
}

export interface Tile {
  readonly figure: Figure;
  /** The same figure one period and one year earlier; null where the ledger does not reach. */
  readonly previous: Figure | null;
  readonly yearEarlier: Figure | null;
  /** Values of the last twelve periods that the ledger reaches, oldest first, for the sparkline. */
  readonly history: readonly {
    readonly period: string;
    readonly value: number | null;
    readonly complete: boolean;
  }[];
}

export interface RollForwardView {
  readonly opening: number;
  readonly new: number;
  readonly reactivated: number;
  readonly lost: number;
  readonly closing: number;
  /** Joined and left inside the period; listed apart, in neither base. */
  readonly joinedAndLeft: number;
}

export interface TrendPoint extends PeriodView {
  readonly retention: Figure;
  readonly rollForward: RollForwardView;
}

export interface Overview {
  readonly scope: Scope;
  readonly period: PeriodView;
  readonly dataThrough: string;
  readonly tiles: readonly Tile[];
  /** Null where the ledger says nothing about the period: it ends before the first day or starts after the last. */
  readonly rollForward: RollForwardView | null;
  readonly trend: readonly TrendPoint[];
  readonly cohorts: CohortTable;
}

/** The figures that the overview shows first; targets can be set for them. */
export const tileMetrics: readonly Metric[] = [
  customerRetentionRate,
  customerChurnRate,
  repeatPurchaseRate,
  newCustomers,
  averageOrderValue,
  purchaseFrequency,
  customerLifetimeValue,
  netRevenue,
];

const historyLength = 12;
const cohortMonths = 48;

/**
 * Everything the overview shows of one period. Null while the book holds nothing dated; where nothing decides who is a
 * customer under the base (no contracts under the contract base), the figures say so one by one. The trend ends with the
 * period asked for, or with the running one where that lies beyond the data-through date.
 */
export function computeOverview(facts: LedgerFacts, period: Period): Overview | null {
  const { settings } = facts;
  const { dataThrough } = bookExtent(facts.extents);
  if (dataThrough === null) return null;
  // First the trend: one pass over the ledger, from which all further periods are taken.
  const trend = facts.series(trendPeriods(facts, period, settings));
  const current = facts.of(period);
  const history = trend.slice(-historyLength);
  return {
    scope: { period: periodText(period, settings), base: baseText(settings.base) },
    period: describePeriod(current),
    dataThrough: isoDay(dataThrough),
    tiles: tileMetrics.map((metric) => computeTile(metric, facts, period, history)),
    rollForward: current.coverage === 'covered' ? describeRollForward(current) : null,
    trend: trend.map((point) => ({
      ...describePeriod(point),
      retention: measureFigure(customerRetentionRate, point),
      rollForward: describeRollForward(point),
    })),
    cohorts: facts.derive(recentCohorts),
  };
}

/** The same for every period that is looked at. */
function recentCohorts(facts: LedgerFacts): CohortTable {
  return computeCohorts(
    facts.purchases,
    { unit: 'month', measure: 'retention', mode: 'bounded', limit: cohortMonths },
    cohortScopeOf(facts),
  );
}

/** Metrics of a period with what they were a period and a year before, and their course up to it. */
export function computeTiles(
  metrics: readonly Metric[],
  facts: LedgerFacts,
  period: Period,
): readonly Tile[] {
  const history = facts.series(trendPeriods(facts, period, facts.settings).slice(-historyLength));
  return metrics.map((metric) => computeTile(metric, facts, period, history));
}

function computeTile(
  metric: Metric,
  facts: LedgerFacts,
  period: Period,
  history: readonly PeriodFacts[],
): Tile {
  return {
    ...compareFigure(metric, facts, period),
    history: history.map((past) => {
      const { value, complete } = measureFigure(metric, past);
      return { period: periodText(past.period, facts.settings), value, complete };
    }),
  };
}

/** A metric of a period with what it was one period and one year earlier. */
export function compareFigure(metric: Metric, facts: LedgerFacts, period: Period): Omit<Tile, 'history'> {
  return {
    figure: measureFigure(metric, facts.of(period)),
    previous: earlierFigure(metric, facts, shiftPeriod(period, -1)),
    yearEarlier: earlierFigure(metric, facts, yearEarlier(period)),
  };
}

function earlierFigure(metric: Metric, facts: LedgerFacts, period: Period): Figure | null {
  const earlier = facts.of(period);
  return earlier.reach(metric.source).coverage === 'covered' ? measureFigure(metric, earlier) : null;
}

export function describeRollForward({ standing }: PeriodFacts): RollForwardView {
  return {
    opening: standing.opening.count,
    new: standing.new.count,
    reactivated: standing.reactivated.count,
    lost: standing.lost.count,
    closing: standing.closing.count,
    joinedAndLeft: standing.joinedAndLeft.count,
  };
}
