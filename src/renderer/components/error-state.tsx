import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultSentence } from '../i18n/fault-sentence';
import styles from './states.module.css';

interface ErrorStateProps {
  error: unknown;
  /** The way out that asks again. */
  onRetry?: () => void;
  /** Other ways out. */
  children?: ReactNode;
}

/** What could not be done, why, and the ways out. */
export function ErrorState({ error, onRetry, children }: ErrorStateProps) {
  const { t } = useTranslation();
  const sentence = useFaultSentence();
  return (
    <div className={styles.state} role="alert" data-testid="error-state">
      <IconAlertTriangle size={28} stroke={1.25} className={styles.loss} aria-hidden />
      <h2>{t('common:state.errorTitle')}</h2>
      <p className={styles.text}>{sentence(error)}</p>
      <div className={styles.actions}>
        {onRetry !== undefined && (
          <Button variant="default" onClick={onRetry}>
            {t('common:action.retry')}
          </Button>
        )}
        {children}
      </div>
    </div>
  );
}
