import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ColumnMapping } from '@shared/contract/views';
import { ErrorState } from '../../components/error-state';
import { ProgressBar } from '../../components/progress-bar';
import { missingFields } from './column-match';
import { ColumnTable } from './column-table';
import { asksDateOrder, DateOrderQuestion } from './date-order-question';
import styles from './import.module.css';
import type { ImportWizard } from './use-import-wizard';

/** Which column is what: the first rows of the file, a field above each column, and what is still missing. */
export function ColumnsStep({ wizard }: { wizard: ImportWizard }) {
  const { t } = useTranslation();
  const { inspection, mapping, dateOrder, work, error } = wizard.state;
  if (inspection === null) return null;
  if (work !== null) return <ProgressBar taskId={work.taskId} />;
  const asksOrder = asksDateOrder(inspection, mapping);
  const ready = missingFields(mapping).length === 0 && !(asksOrder && dateOrder === null);
  return (
    <div className={styles.stepBody}>
      <div>
        <h2>{t('import:columns.title')}</h2>
        <p className={styles.quiet}>{t('import:columns.lead', { row: inspection.headerRow })}</p>
      </div>
      {error !== null && <ErrorState error={error} />}
      <MissingFields mapping={mapping} />
      <ColumnTable inspection={inspection} mapping={mapping} onMatch={wizard.match} />
      {asksOrder && (
        <DateOrderQuestion
          inspection={inspection}
          mapping={mapping}
          chosen={dateOrder}
          onChoose={wizard.order}
        />
      )}
      <div className={styles.buttons}>
        <Button disabled={!ready} onClick={() => void wizard.check()} data-testid="check-rows">
          {t('import:columns.check')}
        </Button>
        <Button variant="default" onClick={() => wizard.goTo('file')}>
          {t('common:action.back')}
        </Button>
      </div>
    </div>
  );
}

function MissingFields({ mapping }: { mapping: ColumnMapping }) {
  const { t } = useTranslation();
  const missing = missingFields(mapping);
  if (missing.length === 0) return null;
  return (
    <ul className={styles.missing} role="alert" data-testid="missing-fields">
      {missing.map((field) => (
        <li key={field}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          {t(`import:columns.missing.${field}`)}
        </li>
      ))}
    </ul>
  );
}
