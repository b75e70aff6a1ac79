import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './import.module.css';
import type { WizardStep } from './wizard-state';

const steps: readonly WizardStep[] = ['file', 'columns', 'check', 'done'];

/** Where the import is. */
export function StepBar({ current }: { current: WizardStep }) {
  const { t } = useTranslation();
  const at = steps.indexOf(current);
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={styles.step}
          aria-current={step === current ? 'step' : undefined}
          data-past={index < at || undefined}
        >
          <span className={styles.stepMark} aria-hidden="true">
            {index < at ? <IconCheck size={14} stroke={2.5} /> : index + 1}
          </span>
          {t(`import:steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
