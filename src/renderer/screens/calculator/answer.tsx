import { useTranslation } from 'react-i18next';
import { calculateForm } from '@shared/metrics/measure-figure';
import type { Figure } from '@shared/metrics/figure';
import type { Form, Inputs, Metric } from '@shared/metrics/metric';
import { Formula } from '../../components/formula';
import { useFormat } from '../../format/use-format';
import { useNoteText } from '../../i18n/note-text';
import styles from './calculator.module.css';
import { readEntry } from './entries';
import { useFigureText } from './figure-text';
import type { Calculator } from './use-calculator';

interface AnswerProps {
  metric: Metric;
  form: Form;
  inputs: Inputs;
  calculator: Calculator;
}

/** The formula with the numbers in it and what comes out; what is missing, or why there is no answer. */
export function Answer({ metric, form, inputs, calculator }: AnswerProps) {
  const { t } = useTranslation();
  const { entries, customs } = calculator;
  const wrong = form.inputs.some((input) => readEntry(entries[input.id], input, customs)?.ok === false);
  const whole = form.inputs.every(({ id }) => inputs[id] !== undefined);
  return (
    <section className={styles.answer} aria-live="polite" data-testid="answer">
      <h3>{t('calculator:answer')}</h3>
      {whole ? (
        <Reckoned form={form} figure={calculateForm(metric, form.id, inputs)} />
      ) : (
        <>
          {Object.keys(inputs).length > 0 && <Formula form={form} inputs={inputs} />}
          <p className={styles.quiet}>{t(wrong ? 'calculator:wrong' : 'calculator:waiting')}</p>
        </>
      )}
    </section>
  );
}

function Reckoned({ form, figure }: { form: Form; figure: Figure }) {
  const { t } = useTranslation();
  const format = useFormat();
  const note = useNoteText();
  const text = useFigureText();
  const { value, reason, interval, notes } = figure;
  if (value === null) {
    return (
      <>
        <p className={styles.undetermined}>{t('calculator:notDeterminable')}</p>
        {reason !== null && <p>{note(reason)}</p>}
        <Formula form={form} inputs={figure.inputs} />
      </>
    );
  }
  return (
    <>
      <p className={styles.value} data-testid="answer-value">
        {text(figure)}
      </p>
      <Formula form={form} inputs={figure.inputs} result={text(figure)} />
      {interval !== null && (
        <p className={styles.quiet}>
          {t(form.proportion ? 'calculator:interval' : 'calculator:intervalPlain', {
            low: format.value(interval[0], figure.unit),
            high: format.value(interval[1], figure.unit),
          })}
        </p>
      )}
      {notes.map((each) => (
        <p key={each.code} className={styles.quiet}>
          {note(each)}
        </p>
      ))}
    </>
  );
}
