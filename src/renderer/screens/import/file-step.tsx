import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { ChooseFiles } from './choose-files';
import { EncodingQuestion } from './encoding-question';
import { FileList } from './file-list';
import { FoundFile } from './found-file';
import styles from './import.module.css';
import { asksForEncoding, stateOf } from './ledger-entry';
import type { ImportWizard } from './use-import-wizard';
import { entryAt } from './wizard-state';

/** Which files, which of their sheets, and how they are read. */
export function FileStep({ wizard }: { wizard: ImportWizard }) {
  const { t } = useTranslation();
  const { error, cancelled } = wizard.state;
  if (error !== null) {
    return (
      <ErrorState error={error}>
        <ChooseFiles again />
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
      <Files wizard={wizard} />
    </>
  );
}

function Files({ wizard }: { wizard: ImportWizard }) {
  const { t } = useTranslation();
  const { entries } = wizard.state;
  const entry = entryAt(wizard.state);
  if (entries.length === 0) return <DropPanel />;
  if (entry === null) return <FileList wizard={wizard} />;
  if (asksForEncoding(entry)) return <EncodingQuestion wizard={wizard} entry={entry} />;
  if (entry.inspection !== null)
    return <FoundFile wizard={wizard} entry={entry} inspection={entry.inspection} />;
  if (stateOf(entry) === 'unreadable') {
    return (
      <ErrorState error={entry.error}>
        <ChooseFiles again />
      </ErrorState>
    );
  }
  return (
    <div aria-live="polite">
      <p>{t('import:file.reading', { name: entry.file.name })}</p>
      <Loading bars={[120, 240]} />
    </div>
  );
}

function DropPanel() {
  const { t } = useTranslation();
  return (
    <div className={styles.dropPanel}>
      <IconFileSpreadsheet size={36} stroke={1.25} aria-hidden />
      <p className={styles.dropTitle}>{t('import:file.drop')}</p>
      <ChooseFiles />
      <p className={styles.quiet}>{t('import:file.kinds')}</p>
    </div>
  );
}
