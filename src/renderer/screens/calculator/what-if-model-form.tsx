import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format';
import { useBook, useFigures } from '../../queries';
import { useScope } from '../../shell/scope-context';
import { AcquisitionResult } from './acquisition-result';
import styles from './calculator.module.css';
import { readInputs } from './entries';
import { NumberField } from './number-field';
import { RetentionGainResult } from './retention-gain-result';
import type { Calculator } from './use-calculator';
import {
  impossibleInput,
  modelExamples,
  modelFigures,
  modelInputs,
  type WhatIfModel,
} from './what-if-models';

interface WhatIfModelFormProps {
  model: WhatIfModel;
  calculator: Calculator;
}

/** Two courses of a business side by side, from numbers that are typed, of the book, or of an example. */
export function WhatIfModelForm({ model, calculator }: WhatIfModelFormProps) {
  const { t } = useTranslation();
  const hasBook = (useBook()?.dataThrough ?? null) !== null;
  const { entries, customs, type, clear, fillInputs } = calculator;
  const form = { inputs: modelInputs[model] };
  return (
    <div className={styles.model} data-testid="what-if-model">
      <h2 className={styles.title}>{t(`whatIf:${model}.title`)}</h2>
      <p className={styles.definition}>{t(`whatIf:${model}.lead`)}</p>
      <div className={styles.fields}>
        {form.inputs.map((input) => (
          <NumberField
            key={input.id}
            input={input}
            label={t(`whatIf:input.${input.id}`)}
            entry={entries[input.id]}
            customs={customs}
            onType={(text) => type(input.id, text)}
          />
        ))}
      </div>
      <div className={styles.buttons}>
        {hasBook && <FromBook model={model} calculator={calculator} />}
        <Button
          variant="default"
          size="xs"
          onClick={() => fillInputs(form, modelExamples[model])}
          data-testid="fill-example"
        >
          {t('whatIf:example')}
        </Button>
        <Button variant="default" size="xs" onClick={() => clear(form)}>
          {t('calculator:clear')}
        </Button>
      </div>
      <section className={styles.part}>
        <h3>{t('calculator:formula')}</h3>
        <p>{t(`whatIf:${model}.formula`)}</p>
      </section>
      <ModelResult model={model} calculator={calculator} />
    </div>
  );
}

function ModelResult({ model, calculator: { entries, customs } }: WhatIfModelFormProps) {
  const { t } = useTranslation();
  const inputs = readInputs({ inputs: modelInputs[model] }, entries, customs);
  if (modelInputs[model].some(({ id }) => inputs[id] === undefined))
    return <p className={styles.quiet}>{t('calculator:waiting')}</p>;
  const wrong = impossibleInput(model, inputs);
  if (wrong === 'periods') return <p role="alert">{t('whatIf:periodsWrong')}</p>;
  if (wrong !== null) {
    const isShare = modelInputs[model].find(({ id }) => id === wrong)?.unit === 'ratio';
    const input = t(`whatIf:input.${wrong}`);
    return <p role="alert">{t(isShare ? 'whatIf:shareWrong' : 'whatIf:negativeWrong', { input })}</p>;
  }
  return model === 'retentionGain' ? (
    <RetentionGainResult inputs={inputs} />
  ) : (
    <AcquisitionResult inputs={inputs} />
  );
}

/** The figures of the open book that the model can begin with. */
function FromBook({ model, calculator }: WhatIfModelFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { scope } = useScope();
  const margin = useBook()?.settings.grossMargin ?? null;
  const numbers = modelFigures[model];
  const figures = useFigures(
    scope,
    numbers.map(({ metric }) => metric),
  ).data;
  if (figures === undefined) return null;
  const found = numbers.flatMap(({ metric, of, fills }) => {
    const figure = figures.find(({ id }) => id === metric);
    const value = (of === 'value' ? figure?.value : figure?.inputs[of]) ?? null;
    return value === null ? [] : [[fills, value] as const];
  });
  const inputs = { ...Object.fromEntries(found), ...(margin !== null && { grossMargin: margin }) };
  return (
    <Button
      variant="default"
      size="xs"
      onClick={() => calculator.fillInputs({ inputs: modelInputs[model] }, inputs)}
      data-testid="fill-from-book"
    >
      {t('calculator:fromBook', { period: format.period(scope.period) })}
    </Button>
  );
}
