import { useTranslation } from 'react-i18next';
import { isMoneyMeasure } from '@shared/ledger/cohort-request';
import { currencyDecimals } from '@shared/model/money';
import { AgeCurves, type AgeCurve } from '../../charts/age-curves';
import { mostCurves } from '../../charts/curve-style';
import {
  averageCells,
  averageName,
  cohortExhibitTable,
  cohortLines,
  cohortText,
  isSmall,
  type AnyCohortTable,
  type CohortLine,
} from '../../components/cohort-grid-view';
import { Exhibit } from '../../components/exhibit';
import { FootLine } from '../../components/foot-line';
import { useFormat } from '../../format/use-format';

/** The same table as courses by age: the average, and as many cohorts or groups as can be told apart. */
export function CurvesExhibit({ table, rowHeader }: { table: AnyCohortTable; rowHeader: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lines = cohortLines(table, t, format);
  const shown = 'groups' in table ? lines.slice(0, mostCurves) : evenly(lines);
  const average: AgeCurve = {
    key: 'average',
    name: averageName(table, t),
    points: averageCells(table).map(({ value }) => ({ value, complete: true })),
  };
  const { measure } = table;
  const title = t('cohort:curves.title');
  const isShare = measure === 'retention';
  const units = isMoneyMeasure(measure) ? 10 ** currencyDecimals(format.currency) : 1;
  const suffix = isShare ? (text: string) => t('cohort:percent', { value: text }) : (text: string) => text;
  return (
    <Exhibit
      title={title}
      lead={`${t(`cohort:measures.${measure}`)}${t('cohort:set.comma')}${t(`cohort:curves.leadBy.${table.unit}`)}`}
      table={cohortExhibitTable(table, rowHeader, t, format)}
      testId="cohort-curves"
    >
      <AgeCurves
        label={title}
        isShare={isShare}
        ages={average.points.map((_, age) => t(`cohort:age.${table.unit}`, { count: age }))}
        curves={shown.map(({ place, name, cells }) => ({
          key: String(place),
          name,
          points: cells.map(({ value, complete }) => ({ value, complete })),
        }))}
        average={average}
        valueText={(value) => suffix(cohortText(value, measure, format))}
        axisText={(value) => (isShare ? format.percent(value, 0) : format.compact(value / units))}
      />
      <FootLine>
        {shown.length < lines.length && (
          <span>{t('cohort:curves.some', { shown: shown.length, total: lines.length })}</span>
        )}
        {shown.some(({ cells }) => cells.some(({ complete }) => !complete)) && (
          <span>{t('cohort:curves.incomplete')}</span>
        )}
      </FootLine>
    </Exhibit>
  );
}

/** A cohort that has hardly begun shows no course. */
const leastCells = 3;

/** From the first to the last, at even distances. */
function evenly(lines: readonly CohortLine[]): readonly CohortLine[] {
  const begun = lines.filter(({ size, cells }) => size > 0 && cells.length >= leastCells);
  // The course of a handful of customers is noise; it is drawn only where there is hardly anything else.
  const large = begun.filter((line) => !isSmall(line));
  const telling = large.length > 1 ? large : begun;
  if (telling.length <= mostCurves) return telling;
  const step = (telling.length - 1) / (mostCurves - 1);
  return Array.from({ length: mostCurves }, (_, place) => telling[Math.round(place * step)] as CohortLine);
}
