import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { catalogue, findMetric } from '@shared/metrics/catalogue';
import type { Metric } from '@shared/metrics/metric';
import { Page, PageHeader } from '../../components/page';
import styles from './calculator.module.css';
import { CalculatorForm } from './calculator-form';
import { MetricList } from './metric-list';
import { useCalculator } from './use-calculator';
import { WhatIfModelForm } from './what-if-model-form';
import { whatIfModel } from './what-if-models';

/** A figure that the ledger only counts has nothing to calculate. */
const calculable: readonly Metric[] = catalogue.filter(({ forms }) =>
  forms.some(({ formula }) => !/^\{\w+\}$/.test(formula)),
);

/** Every metric as a form: works without a book. */
export function CalculatorScreen() {
  const { t } = useTranslation();
  const { metric: asked } = useParams<{ metric?: string }>();
  const model = whatIfModel(asked);
  const metric = (asked === undefined ? null : findMetric(asked)) ?? calculable[0];
  const calculator = useCalculator();
  if (metric === undefined) return null;
  return (
    <Page header={<PageHeader title={t('calculator:title')} lead={t('calculator:lead')} />}>
      <div className={styles.layout}>
        <MetricList metrics={calculable} current={model ?? metric.id} />
        {model === null ? (
          <CalculatorForm key={metric.id} metric={metric} calculator={calculator} />
        ) : (
          <WhatIfModelForm key={model} model={model} calculator={calculator} />
        )}
      </div>
    </Page>
  );
}
