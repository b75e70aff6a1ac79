import { spanOf } from '../base/span-of';
import { contractColumns, type ContractColumns } from '../ledger/contract-values';
import { totalBetween, type SpanTotal } from '../ledger/daily-totals';
import type { CustomerGroup } from '../ledger/customer-group';
import type { LedgerIndex } from '../ledger/ledger-index';
import { participantsOf } from '../ledger/participants';
import { findPurchases, type Purchases } from '../ledger/purchases';
import { computeStandings, type PeriodStanding } from '../ledger/standings';
import { addDays, type Day } from '../model/day';
import { periodMonths, previousPeriod, type Period } from '../model/period';
import { noRecords, type BookRecords } from '../model/records';
import type { BookSettings } from '../model/settings';
import { coverageOf, extentsOf, type Coverage, type Extents, type FactSource } from './extent';

/** Everything that metrics of one period are reckoned from; each part is computed when first asked for. */
export interface PeriodFacts {
  readonly ledger: LedgerFacts;
  readonly period: Period;
  readonly settings: BookSettings;
  /** Whether the records that decide who is a customer have anything to say about the period. */
  readonly coverage: Coverage;
  /** Their first day; null while there are none. */
  readonly firstDay: Day | null;
  /** Latest day that they cover in full; null while there are none. */
  readonly dataThrough: Day | null;
  /** False when the period goes beyond the data-through date. */
  readonly complete: boolean;
  /** The same by the kind of record that a metric is measured from. */
  readonly reach: (source: FactSource) => Reach;
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
  /** Anything further that metrics of the period share: computed once for each function it is asked by. */
  readonly derive: <Value>(compute: (facts: PeriodFacts) => Value) => Value;
  /** The same for what the sales alone decide, whatever the base: computed once for all bases. */
  readonly deriveSales: DeriveSales;
  /** Whether `deriveSales` has found this already. */
  readonly hasDerivedSales: (compute: (purchases: Purchases, period: Period) => unknown) => boolean;
}

/** @param instead a quicker way to the very same value, where one is at hand */
type DeriveSales = <Value>(
  compute: (purchases: Purchases, period: Period) => Value,
  instead?: () => Value,
) => Value;

/** What the records of one kind say about the period. */
export interface Reach {
  readonly coverage: Coverage;
  readonly firstDay: Day | null;
  readonly dataThrough: Day | null;
  readonly complete: boolean;
}

/** What the sales of a book say whoever counts as a customer; the facts under every base share it. */
export interface SalesFacts {
  readonly purchases: Purchases;
  /** What was derived from them, by period and function. */
  readonly derived: Map<string, Map<unknown, unknown>>;
}

export function salesFacts(index: LedgerIndex, { zeroOrdersCount }: BookSettings): SalesFacts {
  return { purchases: findPurchases(index, zeroOrdersCount), derived: new Map() };
}

/** The facts of one book under one set of definitions; each period is computed once. */
export interface LedgerFacts {
  readonly index: LedgerIndex;
  readonly settings: BookSettings;
  readonly records: BookRecords;
  readonly purchases: Purchases;
  readonly extents: Extents;
  /** Of the records that decide who is a customer. */
  readonly firstDay: Day | null;
  readonly dataThrough: Day | null;
  /** The contracts as columns: made when first asked for. */
  readonly contracts: () => ContractColumns;
  readonly of: (period: Period) => PeriodFacts;
  /** The same facts as `of` gives for each of consecutive periods, their standings found in one pass. */
  readonly series: (periods: readonly Period[]) => readonly PeriodFacts[];
  /** Anything of the whole book that does not depend on a period: computed once for each function. */
  readonly derive: <Value>(compute: (ledger: LedgerFacts) => Value) => Value;
}

/**
 * @param settings the definitions; `settings.base` is the base that customers are counted by
 * @param extents how far the records reach, where `index` and `records` are a part of a book
 * @param sales what facts under another base have found already; of the same index and settings
 */
export function createLedgerFacts(
  index: LedgerIndex,
  settings: BookSettings,
  records: BookRecords = noRecords,
  extents: Extents = extentsOf(index, records, settings),
  sales: SalesFacts = salesFacts(index, settings),
): LedgerFacts {
  const { purchases } = sales;
  const known = new Map<string, PeriodFacts>();
  const standings = new Map<string, PeriodStanding>();
  const contracts = once(() => contractColumns(records.contracts, settings.graceDays, index.customerCount));
  const findStandings = (periods: readonly Period[]) => {
    const found = computeStandings(purchases, periods, settings, contracts);
    periods.forEach((period, at) => standings.set(keyOf(period), found[at] as PeriodStanding));
  };
  const standingOf = (period: Period): PeriodStanding => {
    if (!standings.has(keyOf(period))) findStandings([period]);
    return standings.get(keyOf(period)) as PeriodStanding;
  };
  const factsOf = (period: Period) => {
    const key = keyOf(period);
    const facts = known.get(key) ?? createPeriodFacts(ledger, period, () => standingOf(period), salesOf(key));
    known.set(key, facts);
    return facts;
  };
  const salesOf = (key: string) => {
    const derived = sales.derived.get(key) ?? new Map<unknown, unknown>();
    sales.derived.set(key, derived);
    return derived;
  };
  const ledger: LedgerFacts = {
    index,
    settings,
    records,
    purchases,
    extents,
    ...extents.customers,
    contracts,
    of: factsOf,
    series: (periods) => {
      findStandings(spanOf(periods, (period) => !standings.has(keyOf(period))));
      return periods.map(factsOf);
    },
    derive: derivedFrom(() => ledger),
  };
  return ledger;
}

function keyOf({ unit, start, end }: Period): string {
  return `${unit}:${start}:${end}`;
}

/** Keeps what a function finds in the facts, by the function. */
function derivedFrom<Facts>(facts: () => Facts): <Value>(compute: (facts: Facts) => Value) => Value {
  const derived = new Map<unknown, unknown>();
  return <Value>(compute: (facts: Facts) => Value): Value => {
    if (!derived.has(compute)) derived.set(compute, compute(facts()));
    return derived.get(compute) as Value;
  };
}

function createPeriodFacts(
  ledger: LedgerFacts,
  period: Period,
  computeStanding: () => PeriodStanding,
  salesDerived: Map<unknown, unknown>,
): PeriodFacts {
  const { index, settings, extents } = ledger;
  const standing = once(computeStanding);
  const revenue = once(() => totalBetween(index.identified, period.start, period.end).amount);
  const anonymous = once(() => totalBetween(index.anonymous, period.start, period.end));
  const participants = once(() => participantsOf(index, period.start, period.end));
  const reach = (source: FactSource): Reach => {
    const extent = extents[source];
    const { dataThrough } = extent;
    return {
      ...extent,
      coverage: coverageOf(extent, period),
      complete: dataThrough !== null && period.end <= addDays(dataThrough, 1),
    };
  };
  const facts: PeriodFacts = {
    ledger,
    period,
    settings,
    ...reach('customers'),
    reach,
    months: periodMonths(period),
    leftTruncated: isBefore(openingReach(period, settings), ledger.firstDay),
    previousTruncated: isBefore(previousPeriod(period).start, index.firstDay),
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
    derive: derivedFrom(() => facts),
    deriveSales: <Value>(
      compute: (purchases: Purchases, period: Period) => Value,
      instead: () => Value = () => compute(ledger.purchases, period),
    ): Value => {
      if (!salesDerived.has(compute)) salesDerived.set(compute, instead());
      return salesDerived.get(compute) as Value;
    },
    hasDerivedSales: (compute) => salesDerived.has(compute),
  };
  return facts;
}

/** The earliest day that the opening base of a period looks at. */
function openingReach(period: Period, { base }: BookSettings): Day {
  if (base.kind === 'window') return addDays(period.start, -base.days);
  return base.kind === 'contract' ? addDays(period.start, -1) : previousPeriod(period).start;
}

function isBefore(day: Day, other: Day | null): boolean {
  return other !== null && day < other;
}

function once<Value>(compute: () => Value): () => Value {
  let held: { readonly value: Value } | null = null;
  return () => (held ??= { value: compute() }).value;
}
