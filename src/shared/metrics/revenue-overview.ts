import {
  rankByRevenue,
  revenueConcentration,
  type RevenueConcentration,
} from '../ledger/revenue-concentration';
import { splitRevenue } from '../ledger/revenue-split';
import { isoDay } from '../model/day';
import { periodText, type Period } from '../model/period';
import { baseText } from '../model/settings';
import { churnedRevenue } from './churned-revenue';
import { closingRevenue } from './closing-revenue';
import { contractionRevenue } from './contraction-revenue';
import { expansionRevenue } from './expansion-revenue';
import type { Figure } from './figure';
import { grossRevenueRetention } from './gross-revenue-retention';
import { measureFigure } from './measure-figure';
import type { Metric } from './metric';
import { netRevenueRetention } from './net-revenue-retention';
import { newRevenue } from './new-revenue';
import { openingRevenue } from './opening-revenue';
import type { Scope } from './overview';
import type { LedgerFacts, PeriodFacts } from './period-facts';
import { describePeriod, type PeriodView } from './period-view';
import { findRevenueOf, revenueFlowOf, revenueValuesOf } from './period-revenue';
import { reactivationRevenue } from './reactivation-revenue';
import { trendPeriods } from './trend-periods';

/** What the revenue screen shows of one period, without names. */
export interface RevenueOverview {
  readonly scope: Scope;
  readonly period: PeriodView;
  readonly dataThrough: string;
  /** What each customer's revenue is reckoned from: the base of the scope decides. */
  readonly source: 'ledger' | 'contracts';
  /** Opening, the movements, closing: in the order in which they are printed. */
  readonly rollForward: readonly RevenueMovement[];
  readonly trend: readonly RevenueTrendPoint[];
  readonly split: readonly RevenueSplitPoint[];
  /** Of the closing revenue, by customer; null where nobody brings any. */
  readonly concentration: RevenueConcentration | null;
  /** The greatest of them, by customer index. */
  readonly top: readonly { readonly customer: number; readonly amount: number }[];
  /** Customers who are in no part, because a contract of theirs states no value. */
  readonly leftOut: number;
}

export interface RevenueMovement {
  readonly figure: Figure;
  /** How many customers it comes from; null where there is no figure. */
  readonly customers: number | null;
}

export interface RevenueTrendPoint extends PeriodView {
  readonly gross: Figure;
  readonly net: Figure;
}

/** Net revenue of the ledger; money in minor units. */
export interface RevenueSplitPoint extends PeriodView {
  readonly new: number;
  readonly returning: number;
  readonly newCustomers: number;
  readonly returningCustomers: number;
  /** The ledger begins so shortly before that who came earlier may count as new. */
  readonly truncated: boolean;
}

export const rollForwardMetrics: readonly Metric[] = [
  openingRevenue,
  newRevenue,
  expansionRevenue,
  reactivationRevenue,
  contractionRevenue,
  churnedRevenue,
  closingRevenue,
];

const topLength = 20;

/** Null while the records that decide who is a customer hold nothing. */
export function computeRevenueOverview(facts: LedgerFacts, period: Period): RevenueOverview | null {
  const { dataThrough, settings } = facts;
  if (dataThrough === null) return null;
  const current = facts.of(period);
  const periods = trendPeriods(facts, period, settings).map(facts.of);
  findRevenueOf(periods);
  const isCovered = current.coverage === 'covered';
  return {
    scope: { period: periodText(period, settings), base: baseText(settings.base) },
    period: describePeriod(current),
    dataThrough: isoDay(dataThrough),
    source: settings.base.kind === 'contract' ? 'contracts' : 'ledger',
    rollForward: rollForwardMetrics.map((metric) => movementOf(metric, current)),
    trend: periods.map((point) => ({
      ...describePeriod(point),
      gross: measureFigure(grossRevenueRetention, point),
      net: measureFigure(netRevenueRetention, point),
    })),
    split: periods.filter((point) => point.reach('sales').coverage === 'covered').map(splitPoint),
    ...(isCovered ? concentrationOf(current) : { concentration: null, top: [], leftOut: 0 }),
  };
}

function movementOf(metric: Metric, facts: PeriodFacts): RevenueMovement {
  const figure = measureFigure(metric, facts);
  const customers = figure.value === null ? null : metric.measure(facts).members.numerator.count;
  return { figure, customers };
}

function splitPoint(point: PeriodFacts): RevenueSplitPoint {
  const { new: gained, returning } = point.deriveSales(splitRevenue);
  return {
    ...describePeriod(point, 'sales'),
    new: gained.amount,
    returning: returning.amount,
    newCustomers: gained.customers.count,
    returningCustomers: returning.customers.count,
    truncated: beginsLate(point),
  };
}

/** Within the days of the window after the first line; without a window in the first period. */
function beginsLate({ ledger, period, settings }: PeriodFacts): boolean {
  const { firstDay } = ledger.index;
  const days = settings.base.kind === 'window' ? settings.base.days : 1;
  return firstDay !== null && period.start < firstDay + days;
}

function concentrationOf(facts: PeriodFacts): Pick<RevenueOverview, 'concentration' | 'top' | 'leftOut'> {
  const { closing } = revenueValuesOf(facts);
  const concentration = revenueConcentration(closing);
  return {
    concentration: concentration.customers === 0 ? null : concentration,
    top: Array.from(rankByRevenue(closing, topLength), (customer) => ({
      customer,
      amount: closing[customer] ?? 0,
    })),
    leftOut: revenueFlowOf(facts).leftOut.count,
  };
}
