import { useTranslation } from 'react-i18next';
import type { Inputs } from '@shared/metrics/metric';
import {
  acquisitionOrRetention,
  type AcquisitionOrRetention,
} from '@shared/metrics/what-if/acquisition-or-retention';
import type { Unit } from '@shared/metrics/unit';
import { Section } from '../../components/page';
import { useNoteText } from '../../i18n/note-text';
import styles from './calculator.module.css';
import { useValueText } from './figure-text';

const outputs: readonly (readonly [output: keyof AcquisitionOrRetention, unit: Unit])[] = [
  ['costToWin', 'money'],
  ['costToKeep', 'money'],
  ['keptForOneWon', 'number'],
  ['breakEvenByValue', 'count'],
  ['breakEvenByReplacement', 'count'],
  ['result', 'money'],
];

/** The cost to win against the cost to keep, and how many saved customers pay the programme. */
export function AcquisitionResult({ inputs }: { inputs: Inputs }) {
  const { t } = useTranslation();
  const note = useNoteText();
  const value = useValueText();
  // The form has seen that every number is there before it asks for the result.
  const { acquisitionSpend = 0, customersWon = 0, retentionSpend = 0 } = inputs;
  const { customersSaved = 0, valueOfCustomer = 0 } = inputs;
  const found = acquisitionOrRetention({
    acquisitionSpend,
    customersWon,
    retentionSpend,
    customersSaved,
    valueOfCustomer,
  });
  return (
    <Section title={t('whatIf:result')} testId="model-result">
      <table className={styles.whatIf}>
        <thead>
          <tr>
            <th scope="col">{t('whatIf:table.what')}</th>
            <th scope="col">{t('whatIf:table.value')}</th>
          </tr>
        </thead>
        <tbody>
          {outputs.map(([output, unit]) => {
            const outcome = found[output];
            return (
              <tr key={output} data-testid={`output-${output}`}>
                <th scope="row">{t(`whatIf:output.${output}`)}</th>
                <td>
                  {'reason' in outcome
                    ? `${t('common:figure.notDeterminable')}: ${note(outcome.reason)}`
                    : value(outcome.value, unit)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}
