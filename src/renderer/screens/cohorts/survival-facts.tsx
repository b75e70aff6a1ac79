import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { SurvivalView } from '@shared/contract/cohort-views';
import type { SurvivalCurve } from '@shared/metrics/survival-curve';
import { attributeName } from '../../components/attribute-name';
import { useFormat, type Format } from '../../format/use-format';
import styles from './cohorts.module.css';
import { ageText, curvesOf, type NamedCurve } from './survival-lines';

/** What is read off the curves: medians with their intervals, means, and whether groups differ. */
export function SurvivalFacts({ view, by }: { view: SurvivalView; by: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const curves = curvesOf(view, t);
  return (
    <>
      <dl className={styles.facts} data-testid="survival-facts">
        {curves.map((curve) => (
          <div key={curve.key}>
            <dt>
              {curves.length === 1
                ? t('cohort:survival.median')
                : t('cohort:survival.medianOf', { name: curve.name })}
            </dt>
            <dd>{medianText(curve, view, t, format)}</dd>
          </div>
        ))}
        {curves.length === 1 && <SingleFacts curve={view.all} view={view} />}
      </dl>
      {by !== null && (
        <p className={styles.comparison} data-testid="survival-comparison">
          {comparisonText(view, attributeName(by, t), t, format)}
        </p>
      )}
    </>
  );
}

function SingleFacts({ curve, view }: { curve: SurvivalCurve; view: SurvivalView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { restrictedMean, watchedTo } = curve;
  return (
    <>
      {restrictedMean !== null && watchedTo !== null && (
        <div>
          <dt>{t('cohort:survival.mean', { longest: ageText(watchedTo, view, t, format) })}</dt>
          <dd>{ageText(restrictedMean, view, t, format)}</dd>
        </div>
      )}
      <div>
        <dt>{t('cohort:survival.lives')}</dt>
        <dd>
          {t('cohort:survival.endedOf', {
            ended: format.count(curve.ended),
            lives: format.count(curve.lives),
          })}
        </dd>
      </div>
    </>
  );
}

function medianText(
  { median, medianInterval: [low, high] }: SurvivalCurve,
  view: SurvivalView,
  t: TFunction,
  format: Format,
): string {
  if (median === null) return t('cohort:survival.noMedian');
  const end = (age: number | null) => (age === null ? t('cohort:survival.open') : format.count(age));
  return t('cohort:survival.medianValue', {
    median: ageText(median, view, t, format),
    low: end(low),
    high: end(high),
  });
}

/** Whether the groups stay differently long, in a sentence. */
function comparisonText(
  { comparison, groups }: SurvivalView,
  attribute: string,
  t: TFunction,
  format: Format,
): string {
  if (comparison === null) return t('cohort:survival.notCompared', { attribute });
  const { statistic, degreesOfFreedom, pValue } = comparison;
  const least = 0.001;
  return t(pValue < 0.05 ? 'cohort:survival.differ' : 'cohort:survival.alike', {
    attribute,
    count: groups.length,
    statistic: format.number(statistic, 2, 2),
    degrees: format.count(degreesOfFreedom),
    probability:
      pValue < least
        ? t('cohort:survival.below', { value: format.number(least, 3) })
        : t('cohort:survival.equals', { value: format.number(pValue, 3, 3) }),
  });
}

/** How many are still watched at even ages, under the chart. */
export function RiskTable({ curves, view }: { curves: readonly NamedCurve[]; view: SurvivalView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const ages = view.all.atRisk.map(({ age }) => age);
  return (
    <div className={styles.scroll}>
      <table className={styles.risk} data-testid="at-risk">
        <caption>{t('cohort:survival.riskTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`cohort:survival.age.${view.unit}`)}</th>
            {ages.map((age) => (
              <th key={age} scope="col">
                {format.count(age)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {curves.map(({ key, name, atRisk }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {atRisk.map(({ age, count }) => (
                <td key={age}>{format.count(count)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
