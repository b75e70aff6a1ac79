import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './data.module.css';

interface ConfirmationProps {
  /** What it means. */
  text: string;
  /** The verb on the button. */
  confirm: string;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks once more, where it is asked, for what cannot be seen beforehand. Esc leaves everything as it is. */
export function Confirmation({ text, confirm, onConfirm, onCancel }: ConfirmationProps) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
  };
  return (
    <div
      className={styles.confirmation}
      role="group"
      aria-label={text}
      onKeyDown={onKeyDown}
      data-testid="confirmation"
    >
      <p>{text}</p>
      <div className={styles.confirmationButtons}>
        <Button size="xs" autoFocus onClick={onConfirm} data-testid="confirm">
          {confirm}
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          {t('common:action.cancel')}
        </Button>
      </div>
    </div>
  );
}
