import { Button, Select } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportInspection } from '@shared/contract/views';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { ProgressBar } from '../../components/progress-bar';
import { useBook } from '../../queries';
import { BookForm } from './book-form';
import { FileFacts } from './file-facts';
import styles from './import.module.css';
import type { ImportWizard } from './use-import-wizard';

interface FileStepProps {
  wizard: ImportWizard;
  onChoose: () => void;
}

/** Which file, which of its sheets, and into which book. */
export function FileStep({ wizard, onChoose }: FileStepProps) {
  const { t } = useTranslation();
  const { file, inspection, work, error, cancelled } = wizard.state;
  if (error !== null) {
    return (
      <ErrorState error={error}>
        <Button onClick={onChoose}>{t('import:file.another')}</Button>
      </ErrorState>
    );
  }
  return (
    <>
      {cancelled && (
        <p className={styles.remark} role="status">
          {t('import:cancelled')}
        </p>
      )}
      {file === null && <DropPanel onChoose={onChoose} />}
      {file !== null && inspection === null && work !== null && (
        <div aria-live="polite">
          <p>{t('import:file.reading', { name: file.name })}</p>
          <Loading bars={[120, 240]} />
        </div>
      )}
      {inspection !== null && <FoundFile wizard={wizard} inspection={inspection} onChoose={onChoose} />}
    </>
  );
}

function DropPanel({ onChoose }: { onChoose: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.dropPanel}>
      <IconFileSpreadsheet size={36} stroke={1.25} aria-hidden />
      <p className={styles.dropTitle}>{t('import:file.drop')}</p>
      <Button onClick={onChoose} data-testid="choose-ledger">
        {t('import:file.choose')}
      </Button>
      <p className={styles.quiet}>{t('import:file.kinds')}</p>
    </div>
  );
}

interface FoundFileProps extends FileStepProps {
  inspection: ImportInspection;
}

function FoundFile({ wizard, inspection, onChoose }: FoundFileProps) {
  const { t } = useTranslation();
  const book = useBook();
  const { file, work } = wizard.state;
  if (work !== null) {
    return (
      <div className={styles.panel}>
        <FileFacts inspection={inspection} />
        <ProgressBar taskId={work.taskId} />
      </div>
    );
  }
  return (
    <div className={styles.panel}>
      <FileFacts inspection={inspection} />
      {inspection.sheets.length > 1 && file !== null && (
        <Select
          className={styles.narrow}
          label={t('import:file.sheet')}
          description={t('import:file.sheetHint', { count: inspection.sheets.length })}
          data={[...inspection.sheets]}
          value={inspection.sheet}
          onChange={(sheet) => {
            if (sheet !== null) void wizard.choose(file, sheet);
          }}
        />
      )}
      {book === null ? (
        <BookForm inspection={inspection} onCreated={wizard.proceed} />
      ) : (
        <>
          <p className={styles.quiet}>
            {t('import:book.into', { name: book.name, currency: book.settings.currency })}
          </p>
          <div className={styles.buttons}>
            <Button onClick={() => void wizard.proceed()} data-testid="continue">
              {t('import:file.continue')}
            </Button>
            <Button variant="default" onClick={onChoose}>
              {t('import:file.another')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
