import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { FileToken, ImportRecord } from '@shared/contract/views';
import { sumReconciliations } from '@shared/model/reconciliation';
import { ReconciliationTable } from '../../components/reconciliation-table';
import { hasMoney } from '../../format/has-money';
import { useFormat } from '../../format/use-format';
import { dataPath, screenPath, setAsidePath } from '../../shell/routes';
import { ChooseFiles } from './choose-files';
import { FirstFigures } from './first-figures';
import styles from './import.module.css';
import { TemplateForm } from './template-form';
import type { ImportWizard } from './use-import-wizard';

interface DoneStepProps {
  wizard: ImportWizard;
  waiting: readonly FileToken[];
  onNext: () => void;
}

/** What was imported, reconciled, the first figures of it, and the way on. */
export function DoneStep({ wizard, waiting, onNext }: DoneStepProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { records } = wizard.state;
  const [record, ...more] = records;
  if (record === undefined) return null;
  const single = more.length === 0;
  const total = sumReconciliations(records.map(({ reconciliation }) => reconciliation));
  const names = single
    ? t('import:done.lead', { name: record.fileName })
    : t('import:done.leadFiles', { count: records.length, files: format.count(records.length) });
  const isOneKind = records.every(({ kind }) => kind === record.kind);
  return (
    <div className={styles.stepBody} data-testid="import-done">
      <div className={styles.stepHead}>
        <div>
          <h2>
            {t('import:done.title', { count: total.rowsImported, rows: format.count(total.rowsImported) })}
          </h2>
          <p className={styles.quiet}>{names}</p>
        </div>
        <WaysOn records={records} waiting={waiting} onNext={onNext} />
      </div>
      <div className={styles.checkBody}>
        <ReconciliationTable
          of={total}
          currency={format.currency}
          withMoney={isOneKind && hasMoney(record.kind)}
        />
        {single && <TemplateForm record={record} />}
      </div>
      <FirstFigures />
    </div>
  );
}

interface WaysOnProps extends Omit<DoneStepProps, 'wizard'> {
  records: readonly ImportRecord[];
}

function WaysOn({ records, waiting, onNext }: WaysOnProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const [next] = waiting;
  const aside = records.filter(({ reconciliation }) => reconciliation.rowsSetAside > 0);
  const rows = aside.reduce((sum, { reconciliation }) => sum + reconciliation.rowsSetAside, 0);
  const [only, ...others] = aside;
  return (
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
      {only !== undefined && (
        <Button
          variant="default"
          onClick={() => navigate(others.length === 0 ? setAsidePath(only.id) : dataPath('set-aside'))}
        >
          {t('import:done.setAside', { count: rows, rows: format.count(rows) })}
        </Button>
      )}
      <ChooseFiles again />
    </div>
  );
}
