import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { reconciles, type Reconciliation } from '@shared/model/reconciliation';
import styles from './reconciliation-table.module.css';

/** Marks rows and amounts that do not agree with what was read; says nothing where they do. */
export function Agreement({ of }: { of: Reconciliation }) {
  const { t } = useTranslation();
  if (reconciles(of)) return null;
  return (
    <IconAlertTriangle
      size={16}
      stroke={1.75}
      className={styles.mark}
      aria-label={t('data:reconciliation.differs')}
    />
  );
}
