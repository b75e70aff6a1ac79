import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportInspection } from '@shared/contract/views';
import { missingRequirements } from '@shared/model/record-kind';
import { ErrorState } from '../../components/error-state';
import { ProgressBar } from '../../components/progress-bar';
import { ColumnList } from './column-list';
import { ColumnQuestion } from './column-question';
import styles from './import.module.css';
import { openQuestions, questionsOf, stopOf, type LedgerEntry } from './ledger-entry';
import type { ImportWizard } from './use-import-wizard';
import { entryAt } from './wizard-state';

/** Which column is what: every column with its first cells and its field, what is still missing, and what is asked. */
export function ColumnsStep({ wizard }: { wizard: ImportWizard }) {
  const { t } = useTranslation();
  const entry = entryAt(wizard.state);
  const { error } = wizard.state;
  if (entry?.inspection == null) return null;
  const { inspection } = entry;
  return (
    <div className={styles.stepBody}>
      <div className={styles.stepHead}>
        <div>
          <h2>{t('import:columns.title')}</h2>
          <p className={styles.quiet}>
            {t(`import:kind.${inspection.kind}`)} ·{' '}
            {t('import:columns.headerRow', { row: inspection.headerRow })} ·{' '}
            <Source inspection={inspection} />
          </p>
        </div>
        <ColumnButtons wizard={wizard} entry={entry} inspection={inspection} />
      </div>
      {error !== null && <ErrorState error={error} />}
      <MissingFields inspection={inspection} entry={entry} />
      {questionsOf(entry).map((question, index) => (
        <ColumnQuestion
          key={question.code}
          entry={entry}
          question={question}
          onAnswer={wizard.answer}
          first={index === 0}
        />
      ))}
      <ColumnList inspection={inspection} mapping={entry.mapping} onMatch={wizard.match} />
    </div>
  );
}

interface ColumnButtonsProps {
  wizard: ImportWizard;
  entry: LedgerEntry;
  inspection: ImportInspection;
}

function ColumnButtons({ wizard, entry, inspection }: ColumnButtonsProps) {
  const { t } = useTranslation();
  const { work, entries } = wizard.state;
  if (work !== null) return <ProgressBar taskId={work.taskId} />;
  const missing = missingRequirements(inspection.kind, entry.mapping);
  const ready = missing.length === 0 && openQuestions(entry).length === 0;
  const next = entries.find((each) => each.key !== entry.key && stopOf(each) !== null);
  return (
    <div className={styles.buttons}>
      <Button disabled={!ready} onClick={() => void wizard.goOn()} data-testid="check-rows">
        {next === undefined ? t('import:columns.check') : t('import:columns.next', { name: next.file.name })}
      </Button>
      <Button variant="default" onClick={() => wizard.goTo('file', entry.key)} data-testid="file-options">
        {t('import:columns.readOtherwise')}
      </Button>
    </div>
  );
}

/** Where the match comes from, where it was not found in the file alone. */
function Source({ inspection: { mappingSource } }: { inspection: ImportInspection }) {
  const { t } = useTranslation();
  switch (mappingSource.kind) {
    case 'found':
      return t('import:columns.source.found');
    case 'template':
      return t('import:columns.source.template', { name: mappingSource.name });
    case 'earlier':
      return t('import:columns.source.earlier', { name: mappingSource.fileName });
  }
}

function MissingFields({ inspection, entry }: { inspection: ImportInspection; entry: LedgerEntry }) {
  const { t } = useTranslation();
  const missing = missingRequirements(inspection.kind, entry.mapping);
  if (missing.length === 0) return null;
  return (
    <ul className={styles.missing} role="alert" data-testid="missing-fields">
      {missing.map((requirement) => (
        <li key={requirement}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          {t(`import:columns.missing.${requirement}`)}
        </li>
      ))}
    </ul>
  );
}
