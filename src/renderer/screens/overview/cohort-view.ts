import type { TFunction } from 'i18next';
import type { CohortTable } from '@shared/contract/views';
import { decimalText, currencyDecimals } from '@shared/model/money';
import type { ExhibitTable } from '../../components/exhibit';
import type { HeatmapRow } from '../../components/heatmap';
import type { Format } from '../../format/use-format';

type Measure = CohortTable['measure'];

/**
 * The first age that colour can compare. Where customers are counted, age 0 is everyone by definition: it says
 * nothing and would press all later ages into the light end of the scale.
 */
function firstTelling(measure: Measure): number {
  return measure === 'retention' || measure === 'customers' ? 1 : 0;
}

/** Below this many customers one more or less moves a share by several points. */
const smallBase = 30;

export function isSmall({ size }: { readonly size: number }): boolean {
  return size < smallBase;
}

/**
 * The dark end of the scale. Small cohorts do not set it, lest a handful of customers press all others into the
 * light end; what exceeds it is as dark.
 */
export function largestValue({ cohorts, measure }: CohortTable): number {
  const from = firstTelling(measure);
  const telling = cohorts.filter((cohort) => !isSmall(cohort));
  const values = (telling.length === 0 ? cohorts : telling).flatMap(({ cells }) =>
    cells.flatMap(({ age, value }) => (age >= from && value !== null ? [value] : [])),
  );
  return Math.max(0, ...values);
}

interface CohortHeatmap {
  readonly columns: readonly string[];
  readonly rows: readonly HeatmapRow[];
  readonly average: HeatmapRow;
}

/** A cohort table as rows of a heat map, newest cohort last. */
export function cohortHeatmap(table: CohortTable, t: TFunction, format: Format): CohortHeatmap {
  const ages = agesOf(table);
  const ageName = (age: number) => t(`cohort:age.${table.unit}`, { count: age });
  const rows = table.cohorts.map(({ period, size, cells }) => ({
    key: period,
    name: format.periodShort(period),
    total: isSmall({ size }) ? `† ${format.count(size)}` : format.count(size),
    cells: cells.map(({ age, value, complete }) => {
      const text = cellText(value, table.measure, format);
      const state = complete ? '' : `, ${t('common:figure.incomplete')}`;
      return {
        key: String(age),
        value: age < firstTelling(table.measure) ? null : value,
        text,
        complete,
        label: `${format.period(period)}, ${ageName(age)}: ${text}${state}`,
      };
    }),
  }));
  const average = {
    key: 'average',
    name: t('cohort:average'),
    total: '',
    cells: table.average.map(({ age, value }) => {
      const text = cellText(value, table.measure, format);
      return {
        key: String(age),
        value,
        text,
        complete: true,
        label: `${t('cohort:average')}, ${ageName(age)}: ${text}`,
      };
    }),
  };
  return { columns: ages.map(String), rows, average };
}

/** The same for the plain table and its file: numbers in plain digits, incomplete cells marked. */
export function cohortTable(table: CohortTable, t: TFunction, format: Format): ExhibitTable {
  const ages = agesOf(table);
  return {
    headers: [t('cohort:firstPurchase'), t('cohort:size'), ...ages.map(String)],
    rows: table.cohorts.map(({ period, size, cells }) => [
      { shown: format.period(period), plain: period },
      { shown: format.count(size), plain: String(size) },
      ...ages.map((age) => {
        const cell = cells.find((candidate) => candidate.age === age);
        if (cell === undefined) return { shown: '', plain: '' };
        const mark = cell.complete ? '' : ' *';
        return {
          shown: `${cellText(cell.value, table.measure, format)}${mark}`,
          plain: `${plainValue(cell.value, table.measure, format.currency)}${mark}`,
        };
      }),
    ]),
  };
}

function agesOf({ cohorts }: CohortTable): readonly number[] {
  const count = Math.max(0, ...cohorts.map(({ cells }) => cells.length));
  return Array.from({ length: count }, (_, age) => age);
}

function isMoney(measure: Measure): boolean {
  return measure === 'revenue' || measure === 'revenuePerCustomer';
}

function cellText(value: number | null, measure: Measure, format: Format): string {
  if (value === null) return '—';
  if (measure === 'retention') return format.number(value * 100, 1, 1);
  return isMoney(measure)
    ? format.money(Math.round(value), { currencyDisplay: 'none' })
    : format.count(value);
}

function plainValue(value: number | null, measure: Measure, currency: string): string {
  if (value === null) return '';
  return isMoney(measure) ? decimalText(Math.round(value), currencyDecimals(currency)) : String(value);
}
