import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportInspection } from '@shared/contract/views';
import { ProgressBar } from '../../components/progress-bar';
import { useFormat, type Format } from '../../format/use-format';
import { useFaultSentence } from '../../i18n/fault-sentence';
import { ChooseFiles } from './choose-files';
import { FileOptions } from './file-options';
import { FilePreview } from './file-preview';
import styles from './import.module.css';
import { asksForSheet, type LedgerEntry } from './ledger-entry';
import type { ImportWizard } from './use-import-wizard';

interface FoundFileProps {
  wizard: ImportWizard;
  entry: LedgerEntry;
  inspection: ImportInspection;
}

/** What the file is found to be, everything about it that can be read otherwise, and its first rows as they are read. */
export function FoundFile({ wizard, entry, inspection }: FoundFileProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useFaultSentence();
  const { work, entries } = wizard.state;
  const busy = work !== null;
  return (
    <div className={styles.stepBody}>
      <div className={styles.stepHead}>
        <div>
          <h2>{t('import:file.found')}</h2>
          <p className={styles.quiet}>
            {t(`import:file.formats.${inspection.format}`)} · {sizeText(inspection.fileSize, format)}
          </p>
        </div>
        {work?.kind === 'staging' ? (
          <ProgressBar taskId={work.taskId} />
        ) : (
          <div className={styles.buttons}>
            <Button
              autoFocus
              disabled={busy || entry.error !== null}
              onClick={() => void wizard.goOn()}
              data-testid="continue"
            >
              {asksForSheet(entry)
                ? t('import:file.takeSheet', { sheet: inspection.sheet })
                : t('import:file.continue')}
            </Button>
            {inspection.sheets.length > 1 && (
              <Button variant="default" disabled={busy} onClick={() => void wizard.takeEverySheet()}>
                {t('import:file.everySheet', { count: inspection.sheets.length })}
              </Button>
            )}
            {entries.length > 1 ? (
              <Button variant="default" onClick={() => wizard.goTo('file')}>
                {t('import:files.list')}
              </Button>
            ) : (
              <ChooseFiles again />
            )}
          </div>
        )}
      </div>
      {entry.error !== null && (
        <p className={styles.remark} role="alert">
          {sentence(entry.error)}
        </p>
      )}
      <FileOptions inspection={inspection} choices={entry.choices} onChoose={wizard.choose} />
      <FilePreview inspection={inspection} busy={work?.kind === 'inspecting'} />
    </div>
  );
}

/** Bytes in the units that file managers show. */
export function sizeText(bytes: number, format: Format): string {
  if (bytes < 1000) return `${format.count(bytes)} B`;
  if (bytes < 1_000_000) return `${format.number(bytes / 1000, 1)} kB`;
  return `${format.number(bytes / 1_000_000, 1)} MB`;
}
