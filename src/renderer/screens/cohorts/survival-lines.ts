import type { TFunction } from 'i18next';
import type { SurvivalView } from '@shared/contract/cohort-views';
import type { SurvivalCurve } from '@shared/metrics/survival-curve';
import type { ExhibitTable } from '../../components/exhibit-table';
import type { Format } from '../../format/use-format';

/** A curve with its name; those of which nobody was watched are left out. */
export interface NamedCurve extends SurvivalCurve {
  readonly key: string;
  readonly name: string;
  /** Of the attribute compared by; null: not known, or nothing compared. */
  readonly value: string | null;
  readonly watchedTo: number;
}

/** Everyone's curve, or those of the groups where an attribute was asked for. */
export function curvesOf(view: SurvivalView, t: TFunction): readonly NamedCurve[] {
  const named =
    view.groups.length === 0
      ? [{ key: 'all', value: null, name: t('cohort:everyone'), curve: view.all }]
      : view.groups.map(({ key, curve }, place) => ({
          key: String(place),
          value: key,
          name: key ?? t('cohort:unknownValue'),
          curve,
        }));
  return named.flatMap(({ key, value, name, curve }) =>
    curve.watchedTo === null ? [] : [{ ...curve, watchedTo: curve.watchedTo, key, value, name }],
  );
}

/** `120 days`, or `3 months` where customers are counted by the period. */
export function ageText(age: number, { unit, step }: SurvivalView, t: TFunction, format: Format): string {
  if (unit === 'day') return format.value(age, 'days');
  const number = format.number(age, 1);
  return t(`cohort:survival.periods.${step}`, { count: age, number });
}

/** Every step of every curve. */
export function survivalTable(
  curves: readonly NamedCurve[],
  view: SurvivalView,
  t: TFunction,
  format: Format,
): ExhibitTable {
  const none = { shown: t('common:figure.none'), plain: '' };
  const share = (value: number | undefined) =>
    value === undefined ? none : { shown: format.percent(value), plain: String(value) };
  return {
    headers: [
      t(`cohort:survival.age.${view.unit}`),
      t('cohort:survival.group'),
      t('cohort:survival.atRisk'),
      t('cohort:survival.ended'),
      t('cohort:survival.share'),
      t('cohort:survival.low'),
      t('cohort:survival.high'),
    ],
    rows: curves.flatMap(({ name, steps }) =>
      steps.map(({ age, atRisk, ended, survival, band }) => [
        { shown: format.count(age), plain: String(age) },
        { shown: name, plain: name },
        { shown: format.count(atRisk), plain: String(atRisk) },
        { shown: format.count(ended), plain: String(ended) },
        share(survival),
        share(band?.[0]),
        share(band?.[1]),
      ]),
    ),
  };
}
