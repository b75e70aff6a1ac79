import { Button, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Form, Metric } from '@shared/metrics/metric';
import { Formula } from '../../components/formula';
import { Answer } from './answer';
import { BookNumbers } from './book-numbers';
import styles from './calculator.module.css';
import { readInputs } from './entries';
import { ExampleList } from './example-list';
import { NumberField } from './number-field';
import type { Calculator } from './use-calculator';
import { WhatIf } from './what-if-table';

interface CalculatorFormProps {
  metric: Metric;
  calculator: Calculator;
}

/** One metric: its definition, the numbers, the formula with them in it, and the answer. */
export function CalculatorForm({ metric, calculator }: CalculatorFormProps) {
  const { t } = useTranslation();
  const { entries, customs, formOf, type, clear } = calculator;
  const form = formOf(metric);
  const inputs = readInputs(form, entries, customs);
  return (
    <div className={styles.form} data-testid="calculator-form">
      <h2 className={styles.title}>{t(`metric:${metric.id}.name`)}</h2>
      <p className={styles.definition}>{t(`metric:${metric.id}.definition`)}</p>
      <FormChoice metric={metric} form={form} onChoose={(id) => calculator.chooseForm(metric, id)} />
      <div className={styles.fields}>
        {form.inputs.map((input) => (
          <NumberField
            key={input.id}
            input={input}
            entry={entries[input.id]}
            customs={customs}
            onType={(text) => type(input.id, text)}
          />
        ))}
      </div>
      <div className={styles.buttons}>
        <BookNumbers metric={metric} calculator={calculator} />
        <Button variant="default" size="xs" onClick={() => clear(form)}>
          {t('calculator:clear')}
        </Button>
      </div>
      <section className={styles.part}>
        <h3>{t('calculator:formula')}</h3>
        <Formula form={form} />
      </section>
      <Answer metric={metric} form={form} inputs={inputs} calculator={calculator} />
      <ExampleList metric={metric} calculator={calculator} />
      <WhatIf metric={metric} form={form} inputs={inputs} />
    </div>
  );
}

interface FormChoiceProps {
  metric: Metric;
  form: Form;
  onChoose: (formId: string) => void;
}

/** The named definitions, where a metric has more than one: variants are chosen by name, never slipped in. */
function FormChoice({ metric, form, onChoose }: FormChoiceProps) {
  const { t } = useTranslation();
  if (metric.forms.length === 1) return null;
  return (
    <Radio.Group label={t('calculator:form')} value={form.id} onChange={onChoose}>
      <div className={styles.forms}>
        {metric.forms.map(({ id }) => (
          <Radio key={id} value={id} label={t(`metric:${metric.id}.form.${id}`)} />
        ))}
      </div>
    </Radio.Group>
  );
}
