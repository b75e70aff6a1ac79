import type {
  CohortTable,
  Overview,
  PeriodView,
  RollForwardView,
  Scope,
  Tile,
  TrendPoint,
} from '@shared/contract/views';
import type { Figure } from '@shared/metrics/figure';
import { findMetric } from '@shared/metrics/catalogue';
import type { Unit } from '@shared/metrics/unit';
import { addDays, isoDay, parseIsoDay } from '@shared/model/day';
import { parsePeriod, periodText, shiftPeriod, type Period } from '@shared/model/period';

/** Made figures for looking at the page and for component tests; no engine computed them. */
const dataThrough = '2025-11-18';

interface Made {
  readonly id: string;
  readonly unit: Unit;
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly inputs: Readonly<Record<string, number>>;
  readonly interval?: readonly [number, number];
}

export function madeFigure(made: Made, complete = true): Figure {
  return {
    reason: made.value === null ? { code: 'noOpeningCustomers', params: {} } : null,
    numerator: made.numerator ?? null,
    denominator: made.denominator ?? null,
    interval: made.interval ?? null,
    notes: [],
    complete,
    id: made.id,
    unit: made.unit,
    value: made.value,
    form: findMetric(made.id)?.forms[0].id ?? '',
    inputs: made.inputs,
  };
}

/** A gentle, repeatable wave, so that every period has its own numbers. */
function wave(period: Period, phase: number): number {
  const quarter = period.start / 91.3;
  return Math.sin(quarter * 0.9 + phase) * 0.6 + Math.sin(quarter * 0.37 + phase * 2) * 0.4;
}

function rollForwardOf(period: Period): RollForwardView {
  const opening = Math.round(1480 + (period.start - 19000) * 0.11 + wave(period, 0) * 60);
  const gained = Math.round(210 + wave(period, 1) * 46);
  const reactivated = Math.round(84 + wave(period, 2) * 22);
  const lost = Math.round(252 + wave(period, 3) * 58);
  return {
    opening,
    new: gained,
    reactivated,
    lost,
    closing: opening + gained + reactivated - lost,
    joinedAndLeft: 3,
  };
}

function wilson(part: number, whole: number): readonly [number, number] {
  const share = part / whole;
  const z = 1.959963984540054;
  const centre = (share + (z * z) / (2 * whole)) / (1 + (z * z) / whole);
  const half =
    (z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole))) / (1 + (z * z) / whole);
  return [centre - half, centre + half];
}

function proportion(id: string, part: readonly [string, number], whole: readonly [string, number]): Made {
  return {
    id,
    unit: 'ratio',
    value: part[1] / whole[1],
    numerator: part[1],
    denominator: whole[1],
    inputs: { [part[0]]: part[1], [whole[0]]: whole[1] },
    interval: wilson(part[1], whole[1]),
  };
}

function countOf(id: string, input: string, value: number): Made {
  return { id, unit: 'count', value, numerator: value, inputs: { [input]: value } };
}

function figuresOf(period: Period, complete: boolean): readonly Figure[] {
  const moved = rollForwardOf(period);
  const kept = moved.opening - moved.lost;
  const buyers = Math.round(moved.closing * 0.78);
  const orders = Math.round(buyers * (1.9 + wave(period, 4) * 0.1));
  const revenue = orders * Math.round(21_380 + wave(period, 5) * 1100);
  const retention = proportion('customerRetentionRate', ['kept', kept], ['opening', moved.opening]);
  const made: readonly Made[] = [
    {
      ...retention,
      inputs: { closing: moved.closing, gained: moved.new + moved.reactivated, opening: moved.opening },
    },
    proportion('customerChurnRate', ['lost', moved.lost], ['opening', moved.opening]),
    proportion('repeatPurchaseRate', ['repeatBuyers', Math.round(buyers * 0.42)], ['buyers', buyers]),
    proportion('loyalCustomerRate', ['loyalBuyers', Math.round(buyers * 0.17)], ['buyers', buyers]),
    countOf('openingCustomers', 'opening', moved.opening),
    countOf('newCustomers', 'new', moved.new),
    countOf('reactivatedCustomers', 'reactivated', moved.reactivated),
    countOf('lostCustomers', 'lost', moved.lost),
    countOf('closingCustomers', 'closing', moved.closing),
    {
      id: 'averageOrderValue',
      unit: 'money',
      value: Math.round(revenue / orders),
      numerator: revenue,
      denominator: orders,
      inputs: { revenue, orders },
    },
    {
      id: 'purchaseFrequency',
      unit: 'number',
      value: orders / buyers,
      numerator: orders,
      denominator: buyers,
      inputs: { orders, buyers },
    },
    {
      id: 'customerLifetimeValue',
      unit: 'money',
      value: period.start < 19800 ? null : Math.round((revenue / buyers) * 5.4),
      inputs: { averageOrderValue: Math.round(revenue / orders), ordersPerMonth: 0.62, lifespan: 18.3 },
    },
  ];
  return made.map((figure) => madeFigure(figure, complete));
}

function isComplete(period: Period): boolean {
  return period.end <= (parseIsoDay(dataThrough) ?? 0) + 1;
}

function viewOf(period: Period): PeriodView {
  return {
    period: periodText(period),
    start: isoDay(period.start),
    end: isoDay(period.end),
    complete: isComplete(period),
  };
}

function required<Value>(value: Value | null | undefined): Value {
  if (value == null) throw new Error('the made data are incomplete');
  return value;
}

/** Every made figure of a period. */
export function madeFigures(scope: Scope): readonly Figure[] {
  const period = required(parsePeriod(scope.period));
  return figuresOf(period, isComplete(period));
}

export function madeOverview(scope: Scope): Overview {
  const period = required(parsePeriod(scope.period));
  const figures = madeFigures(scope);
  const before = figuresOf(shiftPeriod(period, -1), true);
  const yearAgo = figuresOf(shiftPeriod(period, -4), true);
  const past = Array.from({ length: 12 }, (_, index) => shiftPeriod(period, index - 11));
  const shown = [
    'customerRetentionRate',
    'customerChurnRate',
    'repeatPurchaseRate',
    'loyalCustomerRate',
    'closingCustomers',
    'averageOrderValue',
    'purchaseFrequency',
    'customerLifetimeValue',
  ];
  const tiles = shown.map((id): Tile => {
    const at = figures.findIndex((figure) => figure.id === id);
    return {
      figure: required(figures[at]),
      previous: before[at] ?? null,
      yearEarlier: id === 'loyalCustomerRate' ? null : (yearAgo[at] ?? null),
      history: past.map((each) => ({
        period: periodText(each),
        value: figuresOf(each, true)[at]?.value ?? null,
        complete: isComplete(each),
      })),
    };
  });
  const trend = past.map((each): TrendPoint => {
    const figure = required(figuresOf(each, isComplete(each))[0]);
    return { ...viewOf(each), retention: figure, rollForward: rollForwardOf(each) };
  });
  return {
    scope,
    period: viewOf(period),
    dataThrough,
    tiles,
    rollForward: rollForwardOf(period),
    trend,
    cohorts: madeCohorts('month', 'retention', 'bounded'),
  };
}

export function madeCohorts(
  unit: CohortTable['unit'],
  measure: CohortTable['measure'],
  mode: CohortTable['mode'],
): CohortTable {
  const through = required(parseIsoDay(dataThrough));
  const newest = required(parsePeriod(unit === 'quarter' ? '2025-Q4' : unit === 'year' ? '2025' : '2025-11'));
  const count = unit === 'year' ? 3 : unit === 'quarter' ? 9 : 14;
  const cohorts = Array.from({ length: count }, (_, index) => {
    const period = shiftPeriod(newest, index - count + 1);
    const size = Math.round(96 + wave(period, 1) * 40);
    const ages = count - index;
    return {
      period: periodText(period),
      start: isoDay(period.start),
      size,
      leftTruncated: false,
      cells: Array.from({ length: ages }, (_unused, age) => {
        const kept =
          age === 0 ? 1 : 0.2 + 0.31 * Math.exp(-age / 4) + wave(shiftPeriod(period, age), age) * 0.03;
        return {
          age,
          value: valueOf(measure, kept, size, age),
          complete: shiftPeriod(period, age).end <= addDays(through, 1),
          sum: Math.round(size * kept),
          of: size,
        };
      }),
    };
  });
  const average = Array.from({ length: count }, (_, age) => {
    const cells = cohorts.flatMap((cohort) =>
      cohort.cells.filter((cell) => cell.age === age && cell.complete),
    );
    const sum = cells.reduce((total, cell) => total + (cell.value ?? 0), 0);
    return { age, value: cells.length === 0 ? null : sum / cells.length };
  });
  return {
    unit,
    measure,
    mode,
    order: null,
    begins: 'purchase',
    cohorts,
    earlierCohorts: 0,
    averageMethod: 'pooled',
    average,
  };
}

function valueOf(measure: CohortTable['measure'], kept: number, size: number, age: number): number {
  const customers = Math.round(size * kept);
  switch (measure) {
    case 'retention':
      return customers / size;
    case 'customers':
      return customers;
    case 'orders':
      return Math.round(customers * 1.3);
    case 'revenue':
      return customers * 27_400;
    case 'refunds':
      return customers * 900;
    case 'averageOrderValue':
      return 21_000;
    case 'revenuePerCustomer':
      return Math.round(27_400 * kept);
    case 'cumulativeRevenuePerCustomer':
      return Math.round(27_400 * (1 + age * 0.4));
  }
}
