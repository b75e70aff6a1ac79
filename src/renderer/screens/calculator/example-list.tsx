import { useTranslation } from 'react-i18next';
import { calculateForm } from '@shared/metrics/measure-figure';
import type { Metric } from '@shared/metrics/metric';
import { Section } from '../../components/page';
import { numberedFormula } from '@shared/format/formula';
import { useFormat } from '../../format/use-format';
import styles from './calculator.module.css';
import { useFigureText } from './figure-text';
import type { Calculator } from './use-calculator';
import { examplesOf, type WorkedExample } from './worked-examples';

interface ExampleListProps {
  metric: Metric;
  calculator: Calculator;
}

/** Worked examples of the definitions, to fill the form with. */
export function ExampleList({ metric, calculator }: ExampleListProps) {
  const { t } = useTranslation();
  const examples = examplesOf(metric, calculator.customs.moneyDecimals);
  if (examples.length === 0) return null;
  return (
    <Section title={t('calculator:examples')} lead={t('calculator:examplesLead')}>
      <ul className={styles.examples}>
        {examples.map((example) => (
          <li key={JSON.stringify(example)}>
            <ExampleButton
              metric={metric}
              example={example}
              onFill={() => calculator.fill(metric, example)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface ExampleButtonProps {
  metric: Metric;
  example: WorkedExample;
  onFill: () => void;
}

function ExampleButton({ metric, example, onFill }: ExampleButtonProps) {
  const format = useFormat();
  const text = useFigureText();
  const form = metric.forms.find(({ id }) => id === example.form);
  if (form === undefined) return null;
  const answer = text(calculateForm(metric, form.id, example.inputs));
  return (
    <button type="button" className={styles.example} onClick={onFill} data-testid="example">
      {numberedFormula(form, example.inputs, format)} = {answer}
    </button>
  );
}
