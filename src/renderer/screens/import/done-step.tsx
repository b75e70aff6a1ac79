import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { FileToken } from '@shared/contract/views';
import { ReconciliationTable } from '../../components/reconciliation-table';
import { useFormat } from '../../format/use-format';
import { screenPath } from '../../shell/routes';
import styles from './import.module.css';
import type { ImportWizard } from './use-import-wizard';

interface DoneStepProps {
  wizard: ImportWizard;
  waiting: readonly FileToken[];
  onNext: () => void;
  onChoose: () => void;
}

/** What was imported, reconciled, and the way on. */
export function DoneStep({ wizard, waiting, onNext, onChoose }: DoneStepProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const { record } = wizard.state;
  if (record === null) return null;
  const { rowsImported, rowsSetAside } = record.reconciliation;
  const [next] = waiting;
  return (
    <div className={styles.stepBody} data-testid="import-done">
      <div>
        <h2>{t('import:done.title', { count: rowsImported, rows: format.count(rowsImported) })}</h2>
        <p className={styles.quiet}>{t('import:done.lead', { name: record.fileName })}</p>
      </div>
      <ReconciliationTable of={record.reconciliation} currency={format.currency} />
      <div className={styles.buttons}>
        {next !== undefined && <Button onClick={onNext}>{t('import:done.next', { name: next.name })}</Button>}
        <Button
          autoFocus={next === undefined}
          variant={next === undefined ? 'filled' : 'default'}
          onClick={() => navigate(screenPath('overview'))}
          data-testid="show-figures"
        >
          {t('import:done.figures')}
        </Button>
        {rowsSetAside > 0 && (
          <Button variant="default" onClick={() => navigate(`${screenPath('data')}/${record.id}`)}>
            {t('import:done.setAside', { count: rowsSetAside, rows: format.count(rowsSetAside) })}
          </Button>
        )}
        <Button variant="default" onClick={onChoose}>
          {t('import:done.another')}
        </Button>
      </div>
    </div>
  );
}
