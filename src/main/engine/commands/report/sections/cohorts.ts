import type { ChartSeries, ReportBlock, ReportCell, TableBlock } from '@shared/contract/report-document';
import type { CohortTable } from '@shared/contract/views';
import { smallBaseNotes } from '@shared/metrics/small-base';
import { isoDay } from '@shared/model/day';
import { computeCohorts } from '../../compute-cohorts';
import { needsCustomers } from '../needs';
import type { ReportGround, ReportSectionSource } from '../section';
import { column, markedIf } from '../table-columns';
import { nothingOfBase, textBlock } from '../text-block';

/** Ages that have room beside each other on a page; a later table takes the rest. */
const agesPerTable = { portrait: 12, landscape: 18 } as const;

/** Cohorts at most: four years of months. */
const mostCohorts = 48;

/** Curves of single cohorts beside the average; those of few ages show no course. */
const mostCurves = 3;
const fewestAges = 6;

const measures = ['retention', 'cumulativeRevenuePerCustomer'] as const;
type Measure = (typeof measures)[number];

/** Customers by the month in which they first came: who bought again month by month, and what they have brought. */
export const cohorts: ReportSectionSource = {
  id: 'cohorts',
  metrics: [],
  unavailable: needsCustomers,
  blocks: (ground) => {
    const gap = nothingOfBase(ground);
    if (gap !== null) return [gap];
    const [retention, revenue] = measures.map((measure) => cohortsBy(measure, ground));
    if (retention === undefined || retention.cohorts.length === 0)
      return [textBlock(ground.words('report:cohorts.none'))];
    const day = isoDay(ground.facts.dataThrough ?? ground.period.start);
    return [
      textBlock(ground.words('report:cohorts.lead', { day: ground.format.day(day) })),
      ...curveBlocks(retention, ground),
      ...tableBlocks('cohorts', retention, ground),
      ...(revenue !== undefined && hasValues(revenue) ? tableBlocks('cohortRevenue', revenue, ground) : []),
    ];
  },
};

function cohortsBy(measure: Measure, { context, request }: ReportGround): CohortTable {
  const { base } = request.scope;
  return computeCohorts(context, { unit: 'month', measure, mode: 'bounded', limit: mostCohorts, base });
}

/** Contracts without a sales ledger bring cohorts of which no revenue is known. */
function hasValues({ cohorts: rows }: CohortTable): boolean {
  return rows.some(({ cells }) => cells.some(({ value }) => value !== null));
}

function lastAgeOf({ cohorts: rows }: CohortTable): number {
  return rows.reduce((last, { cells }) => Math.max(last, cells.length - 1), 0);
}

function curveBlocks(table: CohortTable, { words, format }: ReportGround): readonly ReportBlock[] {
  const lastAge = lastAgeOf(table);
  if (lastAge === 0) return [];
  const ages = Array.from({ length: lastAge }, (_, place) => place + 1);
  const least = Math.min(fewestAges, Math.ceil(lastAge / 2));
  // The shares of a few customers jump so much that they hide the average.
  const latest = table.cohorts
    .filter(({ cells, size }) => cells.length > least && size > 0 && smallBaseNotes(size).length === 0)
    .slice(-mostCurves);
  const averages = new Map(table.average.map(({ age, value }) => [age, value]));
  const series: readonly ChartSeries[] = [
    {
      name: averageName(table, words),
      values: ages.map((age) => averages.get(age) ?? null),
      open: ages.map(() => false),
      intervals: null,
    },
    ...latest.map(({ period, cells }) => ({
      name: format.periodShort(period),
      values: ages.map((age) => cells[age]?.value ?? null),
      open: ages.map((age) => cells[age]?.complete === false),
      intervals: null,
    })),
  ];
  return [
    {
      kind: 'chart',
      id: 'cohortCurves',
      title: words('report:cohorts.curves'),
      unit: 'ratio',
      chart: {
        type: 'courses',
        places: ages.map((age) => format.count(age)),
        series,
        axis: words('report:cohorts.age'),
        stepped: false,
      },
      note: words('report:cohorts.curveNote'),
    },
  ];
}

/** As many tables beside each other as the ages need, every one with the cohorts that reach so far. */
function tableBlocks(
  id: 'cohorts' | 'cohortRevenue',
  table: CohortTable,
  ground: ReportGround,
): readonly ReportBlock[] {
  const lastAge = lastAgeOf(table);
  const step = agesPerTable[ground.request.orientation];
  // At age 0 everyone is there, by definition; what they brought then is a number like any other.
  const firstAge = id === 'cohorts' ? 1 : 0;
  const count = Math.max(1, Math.ceil(lastAge / step));
  return Array.from({ length: count }, (_, place) => {
    const from = place === 0 ? firstAge : place * step + 1;
    const to = Math.min((place + 1) * step, lastAge);
    const ages = Array.from({ length: Math.max(0, to + 1 - from) }, (_age, at) => from + at);
    const block = cohortBlock(place === 0 ? id : `${id}-${from}`, table, ages, ground);
    // Said once, under the last of them.
    return place === count - 1 ? block : { ...block, notes: [] };
  });
}

function cohortBlock(
  id: string,
  table: CohortTable,
  ages: readonly number[],
  { words, format }: ReportGround,
): TableBlock {
  const isMoney = table.measure !== 'retention';
  const averages = new Map(table.average.map(({ age, value }) => [age, value]));
  const kind = isMoney ? 'money' : 'ratio';
  const [first = 0] = ages;
  const rows = table.cohorts.filter(({ cells }) => first <= 1 || cells.length > first);
  return {
    kind: 'table',
    id,
    title: titleOf(table, words, format.currency),
    columns: [
      column('cohort', words(`cohort:begins.${table.begins}`), 'text'),
      column('size', words('report:cohorts.size'), 'count'),
      ...ages.map((age) => column(`age-${age}`, format.count(age), kind, { narrow: true })),
    ],
    rows: rows.map(({ period, size, cells, leftTruncated }) => [
      markedIf(leftTruncated, format.periodShort(period)),
      size,
      ...ages.map((age): ReportCell => markedIf(cells[age]?.complete === false, cells[age]?.value ?? null)),
    ]),
    total: [averageName(table, words), null, ...ages.map((age) => averages.get(age) ?? null)],
    notes: notesOf(table, words, format.count(mostCohorts)),
  };
}

type Words = ReportGround['words'];

function averageName({ averageMethod }: CohortTable, words: Words): string {
  return words(averageMethod === 'pooled' ? 'report:cohorts.average' : 'cohort:meanAverage');
}

function titleOf({ measure, begins }: CohortTable, words: Words, currency: string): string {
  if (measure !== 'retention') return words('report:cohorts.titleRevenue', { currency });
  return words(begins === 'contract' ? 'report:cohorts.titleContract' : 'report:cohorts.title');
}

function notesOf(
  { averageMethod, cohorts: rows, earlierCohorts }: CohortTable,
  words: Words,
  most: string,
): readonly string[] {
  return [
    words(averageMethod === 'pooled' ? 'report:cohorts.notePooled' : 'report:cohorts.noteMean'),
    words('report:cohorts.blank'),
    ...(rows.some(({ leftTruncated }) => leftTruncated) ? [words('report:cohorts.truncated')] : []),
    ...(earlierCohorts > 0 ? [words('report:cohorts.limited', { most, count: earlierCohorts })] : []),
  ];
}
