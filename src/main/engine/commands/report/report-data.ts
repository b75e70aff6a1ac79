import { catalogue, findMetric } from '@shared/metrics/catalogue';
import type { Figure } from '@shared/metrics/figure';
import { measureFigure } from '@shared/metrics/measure-figure';
import { costsOf, type CostKind } from '@shared/metrics/period-costs';
import type { PeriodFacts } from '@shared/metrics/period-facts';
import type { DataSheet, DataSheetId, Parameter, ReportData } from '@main/report/report-data';
import type { OpenBook } from '../../session/open-book';
import { answersSheet } from './answers-sheet';
import { contractsSheet } from './contracts-sheet';
import { customersSheet } from './customers-sheet';

/** What the formulas of a workbook compute from: customers, contracts and answers of a period under a base. */
export function reportData(open: OpenBook, facts: PeriodFacts): ReportData {
  const make: Readonly<Record<DataSheetId, () => DataSheet>> = {
    customers: () => customersSheet(open.names(), facts),
    contracts: () => contractsSheet(open.names(), facts),
    answers: () => answersSheet(open.names(), facts),
  };
  const measured = new Map<string, Figure>();
  const measure = (id: string): Figure | null => {
    const metric = findMetric(id);
    if (metric === null) return null;
    const figure = measured.get(id) ?? measureFigure(metric, facts);
    measured.set(id, figure);
    return figure;
  };
  return {
    base: facts.settings.base.kind,
    lifespanMethod: facts.settings.lifespanMethod,
    parameters: parametersOf(facts),
    sheet: (id) => make[id](),
    isCurrent: (figure) => {
      const own = measure(figure.id);
      return own !== null && own.form === figure.form && isSame(own.inputs, figure.inputs);
    },
    valueOf: (input) => {
      // Every input that a table shows is a metric of its own.
      const id = metricOfInput.get(input);
      return id === undefined ? null : (measure(id)?.value ?? null);
    },
  };
}

function isSame(own: Figure['inputs'], other: Figure['inputs']): boolean {
  const ids = new Set([...Object.keys(own), ...Object.keys(other)]);
  return [...ids].every((id) => own[id] === other[id]);
}

/** By input, the metric that is nothing but it. */
const metricOfInput: ReadonlyMap<string, string> = new Map(
  catalogue.flatMap(({ id, forms: [{ inputs, formula }] }) => {
    const [only] = inputs;
    const isPlain = inputs.length === 1 && only !== undefined && formula === `{${only.id}}`;
    return isPlain ? [[only.id, id] as const] : [];
  }),
);

function parametersOf(facts: PeriodFacts): readonly Parameter[] {
  const { period, settings, months, ledger } = facts;
  const { base, loyalOrders, grossMargin, discountRate } = settings;
  const { dataThrough } = ledger.extents.contracts;
  const given = (id: Parameter['id'], kind: Parameter['kind'], value: number | null): readonly Parameter[] =>
    value === null ? [] : [{ id, kind, value }];
  return [
    ...given('period_start', 'day', period.start),
    ...given('period_end', 'day', period.end),
    ...given('window_days', 'count', base.kind === 'window' ? base.days : null),
    ...given('loyal_orders', 'count', loyalOrders),
    ...given('data_through', 'day', dataThrough),
    ...given('period_months', 'months', months),
    ...given('gross_margin', 'ratio', grossMargin),
    ...given('discount_rate', 'ratio', discountRate),
    ...given('acquisition_costs', 'money', costOf(facts, 'acquisition')),
    ...given('retention_costs', 'money', costOf(facts, 'retention')),
  ];
}

function costOf({ period, settings }: PeriodFacts, kind: CostKind): number | null {
  const costs = costsOf(period, kind, settings);
  return 'reason' in costs ? null : costs.amount;
}
