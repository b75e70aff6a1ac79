import type { TFunction } from 'i18next';
import type { AttributeCohortTable } from '@shared/ledger/attribute-cohorts';
import { divisorOf, isHeadcount, isMoneyMeasure, type CohortMeasure } from '@shared/ledger/cohort-request';
import type { CohortCell, CohortTable } from '@shared/ledger/cohorts';
import { currencyDecimals, decimalText } from '@shared/model/money';
import type { Format } from '../format/use-format';
import type { ExhibitTable } from './exhibit-table';
import type { HeatmapRow } from './heatmap';

/** Cohorts by time, or by an attribute. */
export type AnyCohortTable = CohortTable | AttributeCohortTable;

/** A row of either, by its place in the table. */
export interface CohortLine {
  readonly place: number;
  readonly name: string;
  /** In little room. */
  readonly shortName: string;
  /** For the exported file. */
  readonly plain: string;
  readonly size: number;
  readonly leftTruncated: boolean;
  readonly cells: readonly CohortCell[];
}

/** More rows than this nobody compares; the largest are shown. */
const mostGroups = 40;

/** The rows to show: cohorts in the order of time, groups by size. */
export function cohortLines(table: AnyCohortTable, t: TFunction, format: Format): readonly CohortLine[] {
  if (!('groups' in table))
    return table.cohorts.map(({ period, size, leftTruncated, cells }, place) => ({
      place,
      name: format.period(period),
      shortName: format.periodShort(period),
      plain: period,
      size,
      leftTruncated,
      cells,
    }));
  return table.groups
    .map(({ key, size, cells }, place) => {
      const name = key ?? t('cohort:unknownValue');
      return { place, name, shortName: name, plain: name, size, leftTruncated: false, cells };
    })
    .sort((left, right) => right.size - left.size)
    .slice(0, mostGroups);
}

/** The row that sums all up: the average of the cohorts, or everyone. */
export function averageCells(table: AnyCohortTable): readonly { age: number; value: number | null }[] {
  return 'groups' in table ? table.total.cells : table.average;
}

export function averageName(table: AnyCohortTable, t: TFunction): string {
  if ('groups' in table) return t('cohort:everyone');
  return table.averageMethod === 'pooled' ? t('cohort:average') : t('cohort:meanAverage');
}

/**
 * The first age that colour can compare. Where customers are counted, age 0 is everyone by definition: it says
 * nothing and would press all later ages into the light end of the scale.
 */
function firstTelling({ measure, order }: AnyCohortTable): number {
  return isHeadcount(measure) && order === null ? 1 : 0;
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
export function largestValue(table: AnyCohortTable): number {
  const from = firstTelling(table);
  const rows = 'groups' in table ? table.groups : table.cohorts;
  const telling = rows.filter((row) => !isSmall(row));
  const values = (telling.length === 0 ? rows : telling).flatMap(({ cells }) =>
    (cells as readonly CohortCell[]).flatMap(({ age, value }) =>
      age >= from && value !== null ? [value] : [],
    ),
  );
  return values.reduce((largest, value) => Math.max(largest, value), 0);
}

interface CohortHeatmapView {
  readonly columns: readonly string[];
  /** Keyed by the place of the row in the table. */
  readonly rows: readonly HeatmapRow[];
  readonly average: HeatmapRow;
}

/** A cohort table as rows of a heat map. */
export function cohortHeatmapView(table: AnyCohortTable, t: TFunction, format: Format): CohortHeatmapView {
  const lines = cohortLines(table, t, format);
  const ageName = (age: number) => t(`cohort:age.${table.unit}`, { count: age });
  const rows = lines.map((line) => ({
    key: String(line.place),
    name: line.leftTruncated ? `${line.shortName} ‡` : line.shortName,
    total: isSmall(line) ? `† ${format.count(line.size)}` : format.count(line.size),
    cells: line.cells.map((cell) => {
      const text = cohortText(cell.value, table.measure, format);
      const said = [
        `${line.name}, ${ageName(cell.age)}: ${text}`,
        fractionText(cell, table.measure, t, format),
      ];
      if (!cell.complete) said.push(t('common:figure.incomplete'));
      return {
        key: String(cell.age),
        value: cell.age < firstTelling(table) ? null : cell.value,
        text,
        complete: cell.complete,
        label: said.filter((part) => part !== '').join(t('cohort:set.comma')),
      };
    }),
  }));
  const name = averageName(table, t);
  const cells = averageCells(table).map(({ age, value }) => {
    const text = cohortText(value, table.measure, format);
    return { key: String(age), value, text, complete: true, label: `${name}, ${ageName(age)}: ${text}` };
  });
  return {
    columns: agesOf(lines).map(String),
    rows,
    average: { key: 'average', name, total: 'groups' in table ? format.count(table.total.size) : '', cells },
  };
}

/** The same for the plain table and its file: numbers in plain digits, incomplete cells marked. */
export function cohortExhibitTable(
  table: AnyCohortTable,
  rowHeader: string,
  t: TFunction,
  format: Format,
): ExhibitTable {
  const lines = cohortLines(table, t, format);
  const ages = agesOf(lines);
  const { measure } = table;
  return {
    headers: [rowHeader, t('cohort:size'), ...ages.map(String)],
    rows: lines.map(({ name, plain, size, cells }) => [
      { shown: name, plain },
      { shown: format.count(size), plain: String(size) },
      ...ages.map((age) => {
        const cell = cells[age];
        if (cell === undefined) return { shown: '', plain: '' };
        const mark = cell.complete ? '' : ' *';
        return {
          shown: `${cohortText(cell.value, measure, format)}${mark}`,
          plain: `${plainValue(cell.value, measure, format.currency)}${mark}`,
        };
      }),
    ]),
  };
}

function agesOf(lines: readonly CohortLine[]): readonly number[] {
  const count = lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: count }, (_, age) => age);
}

/** A value as its cell shows it: the unit is said by the measure. */
export function cohortText(value: number | null, measure: CohortMeasure, format: Format): string {
  if (value === null) return '—';
  if (measure === 'retention') return format.number(value * 100, 1, 1);
  return isMoneyMeasure(measure)
    ? format.money(Math.round(value), { currencyDisplay: 'none' })
    : format.number(value, 1);
}

/** What a value is a part of, or ''. */
function fractionText({ sum, of }: CohortCell, measure: CohortMeasure, t: TFunction, format: Format): string {
  if (of === null || divisorOf(measure) === null) return '';
  const numerator = isMoneyMeasure(measure) ? format.money(sum) : format.count(sum);
  return t('common:figure.of', { numerator, denominator: format.count(of) });
}

function plainValue(value: number | null, measure: CohortMeasure, currency: string): string {
  if (value === null) return '';
  return isMoneyMeasure(measure) ? decimalText(Math.round(value), currencyDecimals(currency)) : String(value);
}
