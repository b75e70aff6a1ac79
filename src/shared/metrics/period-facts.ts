import { totalBetween, type SpanTotal } from '../ledger/daily-totals';
import type { CustomerGroup } from '../ledger/customer-group';
import type { LedgerIndex } from '../ledger/ledger-index';
import { participantsOf } from '../ledger/participants';
import { findPurchases, type Purchases } from '../ledger/purchases';
import { computeStandings, type PeriodStanding } from '../ledger/standings';
import { addDays, parseIsoDay, type Day } from '../model/day';
import { periodMonths, previousPeriod, type Period } from '../model/period';
import type { BookSettings } from '../model/settings';

/** Whether the ledger has anything to say about a period. */
export type Coverage = 'covered' | 'empty' | 'before' | 'after';

/** Everything that metrics of one period are reckoned from; each part is computed when first asked for. */
export interface PeriodFacts {
  readonly period: Period;
  readonly settings: BookSettings;
  readonly coverage: Coverage;
  /** First day of the ledger; null while it is empty. */
  readonly firstDay: Day | null;
  /** Latest day that the ledger covers in full; null while it is empty. */
  readonly dataThrough: Day | null;
  /** False when the period goes beyond the data-through date. */
  readonly complete: boolean;
  /** Length of the period in months. */
  readonly months: number;
  /** Whether the opening base looks at days before the ledger's first: it may miss customers. */
  readonly leftTruncated: boolean;
  /** The same for the buyers of the period before. */
  readonly previousTruncated: boolean;
  readonly standing: PeriodStanding;
  /** Net revenue of identified customers, refunds on their own date; minor units. */
  readonly revenue: number;
  /** Lines of the period that name no customer; they stand in no metric. */
  readonly anonymous: SpanTotal;
  /** Customers with any line in the period: everyone behind `revenue`. */
  readonly participants: CustomerGroup;
}

/** The facts of one ledger under one set of definitions; each period is computed once. */
export interface LedgerFacts {
  readonly index: LedgerIndex;
  readonly settings: BookSettings;
  readonly purchases: Purchases;
  readonly dataThrough: Day | null;
  readonly of: (period: Period) => PeriodFacts;
  /** Consecutive periods in one pass; the same facts as `of` gives for each. */
  readonly series: (periods: readonly Period[]) => readonly PeriodFacts[];
}

/** @param settings the definitions; `settings.base` is the base that customers are counted by */
export function createLedgerFacts(index: LedgerIndex, settings: BookSettings): LedgerFacts {
  const purchases = findPurchases(index, settings.zeroOrdersCount);
  const dataThrough = dataThroughDay(index, settings);
  const known = new Map<string, PeriodFacts>();
  const standingsOf = (periods: readonly Period[]) => computeStandings(purchases, periods, settings);
  const factsOf = (period: Period, standing: () => PeriodStanding) => {
    const key = `${period.unit}:${period.start}:${period.end}`;
    const facts = known.get(key) ?? createPeriodFacts(index, settings, dataThrough, period, standing);
    known.set(key, facts);
    return facts;
  };
  return {
    index,
    settings,
    purchases,
    dataThrough,
    of: (period) => factsOf(period, () => first(standingsOf([period]))),
    series: (periods) => {
      const standings = standingsOf(periods);
      return periods.map((period, at) =>
        factsOf(period, () => standings[at] ?? first(standingsOf([period]))),
      );
    },
  };
}

/** Latest day of the ledger, unless the book's settings name another; null while there is no line. */
export function dataThroughDay(index: LedgerIndex, settings: BookSettings): Day | null {
  const stated = settings.dataThrough === null ? null : parseIsoDay(settings.dataThrough);
  return index.lastDay === null ? null : (stated ?? index.lastDay);
}

function createPeriodFacts(
  index: LedgerIndex,
  settings: BookSettings,
  dataThrough: Day | null,
  period: Period,
  computeStanding: () => PeriodStanding,
): PeriodFacts {
  const standing = once(computeStanding);
  const revenue = once(() => totalBetween(index.identified, period.start, period.end).amount);
  const anonymous = once(() => totalBetween(index.anonymous, period.start, period.end));
  const participants = once(() => participantsOf(index, period.start, period.end));
  return {
    period,
    settings,
    firstDay: index.firstDay,
    dataThrough,
    coverage: coverageOf(index, dataThrough, period),
    complete: dataThrough !== null && period.end <= addDays(dataThrough, 1),
    months: periodMonths(period),
    leftTruncated: index.firstDay !== null && openingReach(period, settings) < index.firstDay,
    previousTruncated: index.firstDay !== null && previousPeriod(period).start < index.firstDay,
    get standing() {
      return standing();
    },
    get revenue() {
      return revenue();
    },
    get anonymous() {
      return anonymous();
    },
    get participants() {
      return participants();
    },
  };
}

function coverageOf(index: LedgerIndex, dataThrough: Day | null, period: Period): Coverage {
  if (index.firstDay === null || dataThrough === null) return 'empty';
  if (period.end <= index.firstDay) return 'before';
  return period.start > dataThrough ? 'after' : 'covered';
}

/** The earliest day that the opening base of a period looks at. */
function openingReach(period: Period, { base }: BookSettings): Day {
  return base.kind === 'window' ? addDays(period.start, -base.days) : previousPeriod(period).start;
}

function once<Value>(compute: () => Value): () => Value {
  let held: { readonly value: Value } | null = null;
  return () => (held ??= { value: compute() }).value;
}

function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('no standing was computed');
  return item;
}
