import { useTranslation } from 'react-i18next';
import type { Form, Inputs, Metric } from '@shared/metrics/metric';
import { Section } from '../../components/page';
import styles from './calculator.module.css';
import { useFigureText, useValueText } from './figure-text';
import { varyInputs, type Moved } from './what-if';

interface WhatIfProps {
  metric: Metric;
  form: Form;
  inputs: Inputs;
}

/** The answer with each number a little less and a little more: what is worth working on. */
export function WhatIf({ metric, form, inputs }: WhatIfProps) {
  const { t } = useTranslation();
  if (form.inputs.some(({ id }) => inputs[id] === undefined)) return null;
  const variations = varyInputs(metric, form.id, inputs);
  if (variations.length === 0) return null;
  return (
    <Section title={t('calculator:whatIf.title')} lead={t('calculator:whatIf.lead')} testId="what-if">
      <table className={styles.whatIf}>
        <thead>
          <tr>
            <th scope="col">{t('calculator:whatIf.number')}</th>
            <th scope="col">{t('calculator:whatIf.less')}</th>
            <th scope="col">{t('calculator:whatIf.more')}</th>
          </tr>
        </thead>
        <tbody>
          {variations.map(({ input, less, more }) => (
            <tr key={input.id}>
              <th scope="row">{t(`metric:input.${input.id}`)}</th>
              {[less, more].map((moved, side) => (
                <td key={side}>
                  <MovedCell moved={moved} unit={input.unit} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function MovedCell({ moved, unit }: { moved: Moved; unit: Form['inputs'][number]['unit'] }) {
  const figureText = useFigureText();
  const valueText = useValueText();
  return (
    <>
      <span className={styles.quiet}>{valueText(moved.value, unit)} → </span>
      {figureText(moved.figure)}
    </>
  );
}
