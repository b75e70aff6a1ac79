import type { ReportBlock, ReportCell } from '@shared/contract/report-document';
import type { CohortTable } from '@shared/contract/views';
import { computeCohorts } from '../../compute-cohorts';
import { needsSales } from '../needs';
import type { ReportGround, ReportSectionSource } from '../section';

/** Ages that have room beside each other on a page; a later table takes the rest. */
const agesPerTable = 12;

/** Customers by the month of their first purchase, and the share of each cohort that bought again month by month. */
export const cohorts: ReportSectionSource = {
  id: 'cohorts',
  metrics: [],
  unavailable: needsSales,
  blocks: (ground) => {
    const table = computeCohorts(ground.context, { unit: 'month', measure: 'retention', mode: 'bounded' });
    const lastAge = Math.max(0, ...table.cohorts.flatMap(({ cells }) => cells.map(({ age }) => age)));
    const spans = Array.from({ length: Math.max(1, Math.ceil(lastAge / agesPerTable)) }, (_, index) => ({
      from: index * agesPerTable + 1,
      to: Math.min(lastAge, (index + 1) * agesPerTable),
    }));
    return spans.map((span) => cohortBlock(table, span, ground));
  },
};

function cohortBlock(
  table: CohortTable,
  { from, to }: { readonly from: number; readonly to: number },
  { words, format }: ReportGround,
): ReportBlock {
  const ages = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const averages = new Map(table.average.map(({ age, value }) => [age, value]));
  return {
    kind: 'table',
    id: from === 1 ? 'cohorts' : `cohorts-${from}`,
    title: words('report:cohorts.title'),
    columns: [
      { id: 'cohort', header: words('report:cohorts.cohort'), kind: 'text' },
      { id: 'size', header: words('report:cohorts.size'), kind: 'count' },
      ...ages.map((age) => ({
        id: `age-${age}`,
        header: format.count(age),
        kind: 'ratio' as const,
        narrow: true,
      })),
    ],
    rows: table.cohorts
      .filter(({ cells }) => cells.some(({ age }) => age >= from) || from === 1)
      .map(({ period, size, cells }) => [
        format.periodShort(period),
        size,
        ...ages.map((age): ReportCell => {
          const cell = cells.find((candidate) => candidate.age === age);
          if (cell === undefined || cell.value === null) return null;
          return cell.complete ? cell.value : { value: cell.value, marked: true };
        }),
      ]),
    total: [words('report:cohorts.average'), null, ...ages.map((age) => averages.get(age) ?? null)],
    notes: [words('report:cohorts.note')],
  };
}
