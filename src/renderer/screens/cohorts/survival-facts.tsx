import type { TFunction } from 'i18next';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SurvivalView } from '@shared/contract/cohort-views';
import type { LifePart, LifeSet } from '@shared/contract/life-set';
import type { SurvivalCurve } from '@shared/metrics/survival-curve';
import { attributeName } from '../../components/attribute-name';
import { useFormat, type Format } from '../../format/use-format';
import { customersPath } from '../../shell/routes';
import styles from './cohorts.module.css';
import { ageText, curvesOf, type NamedCurve } from './survival-lines';

interface SurvivalFactsProps {
  view: SurvivalView;
  by: string | null;
  /** What the customers behind the curves are found by. */
  set: Omit<LifeSet, 'part'>;
}

/** What is read off the curves: medians with their intervals, means, and whether groups differ. */
export function SurvivalFacts({ view, by, set }: SurvivalFactsProps) {
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
            {by !== null && (
              <dd>
                <LeftLink curve={curve} set={{ ...set, group: { attribute: by, value: curve.value } }} />
              </dd>
            )}
          </div>
        ))}
        {by === null && <SingleFacts view={view} set={set} />}
      </dl>
      {by !== null && (
        <p className={styles.comparison} data-testid="survival-comparison">
          {comparisonText(view, attributeName(by, t), t, format)}
        </p>
      )}
    </>
  );
}

function SingleFacts({ view, set }: Omit<SurvivalFactsProps, 'by'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { restrictedMean, watchedTo } = view.all;
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
          <LeftLink curve={view.all} set={set} />
        </dd>
      </div>
    </>
  );
}

/** How many left of how many, each leading to them. */
function LeftLink({ curve, set }: { curve: SurvivalCurve; set: Omit<LifeSet, 'part'> }) {
  const format = useFormat();
  const to = (part: LifePart) => customersPath({ ...set, part });
  return (
    <Trans
      i18nKey="cohort:survival.endedOf"
      values={{ ended: format.count(curve.ended), lives: format.count(curve.lives) }}
      components={{
        left: <Link href={to('left')} data-testid="lives-left" />,
        watched: <Link href={to('watched')} />,
      }}
    />
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
