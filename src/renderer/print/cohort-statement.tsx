import type { CohortTable } from '@shared/contract/views';
import { usePaper } from './paper-context';
import { sentenceSpace } from '@shared/format/sentence-space';

const titles = {
  week: 'report:cohorts.titleWeek',
  month: 'report:cohorts.title',
  quarter: 'report:cohorts.titleQuarter',
  year: 'report:cohorts.titleYear',
} as const;

type Cohort = CohortTable['cohorts'][number];
type Cell = Cohort['cells'][number];

interface CohortStatementProps {
  table: CohortTable;
  /** How many of the latest cohorts have room, and how many ages. */
  rows: number;
  ages: number;
}

/** The latest cohorts and the share of each that bought again, without shading: every cell is its number. */
export function CohortStatement({ table, rows, ages }: CohortStatementProps) {
  const { report, t, format } = usePaper();
  const shown = table.cohorts.slice(-rows);
  const lastAge = Math.min(ages, Math.max(0, ...shown.flatMap(({ cells }) => cells.map(({ age }) => age))));
  const columns = Array.from({ length: lastAge }, (_, index) => index + 1);
  const averages = new Map(table.average.map(({ age, value }) => [age, value]));
  return (
    <section className="cohorts">
      <h2>{t(titles[table.unit])}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('report:cohorts.cohort')}</th>
            <th scope="col" className="number">
              {t('report:cohorts.size')}
            </th>
            {columns.map((age) => (
              <th key={age} scope="col" className="number">
                {format.count(age)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((cohort) => (
            <CohortRow key={cohort.period} cohort={cohort} columns={columns} />
          ))}
        </tbody>
        <tbody className="average">
          <tr>
            <th scope="row" colSpan={2}>
              {t('report:cohorts.average')}
            </th>
            {columns.map((age) => (
              <td key={age} className="number">
                {shareText(averages.get(age) ?? null, format.number)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className="small">
        {t('report:cohorts.note')}
        {shown.length < table.cohorts.length &&
          `${sentenceSpace(report.language)}${t('report:cohorts.latest', { count: shown.length, total: format.count(table.cohorts.length) })}`}
      </p>
    </section>
  );
}

function CohortRow({ cohort, columns }: { cohort: Cohort; columns: readonly number[] }) {
  const { format } = usePaper();
  const cells = new Map<number, Cell>(cohort.cells.map((cell) => [cell.age, cell]));
  return (
    <tr>
      <th scope="row">{format.periodShort(cohort.period)}</th>
      <td className="number">{format.count(cohort.size)}</td>
      {columns.map((age) => {
        const cell = cells.get(age);
        return (
          <td key={age} className="number">
            {shareText(cell?.value ?? null, format.number)}
            {cell !== undefined && cell.value !== null && !cell.complete && <span className="mark">*</span>}
          </td>
        );
      })}
    </tr>
  );
}

/** Percent without its sign, which the title names. */
function shareText(
  share: number | null,
  number: (value: number, digits: number, atLeast: number) => string,
): string {
  return share === null ? '' : number(share * 100, 1, 1);
}
