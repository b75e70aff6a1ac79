import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProgressBar } from '../../components/progress-bar';
import { useFormat } from '../../format/use-format';
import { EntryStateText } from './entry-state-text';
import { ChooseFiles } from './choose-files';
import styles from './import.module.css';
import { stateOf, stopOf, type LedgerEntry } from './ledger-entry';
import type { ImportWizard } from './use-import-wizard';

/** Several files, each with what it needs: an answer, or nothing. */
export function FileList({ wizard }: { wizard: ImportWizard }) {
  const { t } = useTranslation();
  const { entries } = wizard.state;
  return (
    <div className={styles.stepBody}>
      <div className={styles.stepHead}>
        <div>
          <h2>{t('import:files.title')}</h2>
          <p className={styles.quiet} aria-live="polite">
            <Counts entries={entries} />
          </p>
        </div>
        <ListButtons wizard={wizard} />
      </div>
      <div className={styles.scroll}>
        <table className={styles.files} aria-label={t('import:files.title')}>
          <thead>
            <tr>
              <th scope="col">{t('import:files.file')}</th>
              <th scope="col">{t('import:kind.label')}</th>
              <th scope="col">{t('import:files.state')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <FileRow key={entry.key} wizard={wizard} entry={entry} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Counts({ entries }: { entries: readonly LedgerEntry[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const states = (['ready', 'asks', 'unreadable', 'waiting'] as const).map((state) => {
    const count = entries.filter((entry) => stateOf(entry) === state).length;
    return count === 0 ? null : t(`import:files.counted.${state}`, { count, files: format.count(count) });
  });
  return states.filter((text) => text !== null).join(' · ');
}

function ListButtons({ wizard }: { wizard: ImportWizard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { entries, work } = wizard.state;
  if (work?.kind === 'staging') return <ProgressBar taskId={work.taskId} />;
  if (work !== null) return <p className={styles.quiet}>{t('import:files.looking')}</p>;
  const ready = entries.filter((entry) => stateOf(entry) === 'ready').length;
  const asking = entries.find((entry) => stopOf(entry) !== null);
  return (
    <div className={styles.buttons}>
      {asking !== undefined && (
        <Button
          autoFocus
          onClick={() => wizard.goTo(stopOf(asking) ?? 'file', asking.key)}
          data-testid="answer-next"
        >
          {t('import:files.answerFor', { name: asking.file.name })}
        </Button>
      )}
      {ready > 0 && (
        <Button
          variant={asking === undefined ? 'filled' : 'default'}
          onClick={() => void wizard.check()}
          data-testid="check-files"
        >
          {t('import:files.check', { count: ready, files: format.count(ready) })}
        </Button>
      )}
      <ChooseFiles again />
    </div>
  );
}

function FileRow({ wizard, entry }: { wizard: ImportWizard; entry: LedgerEntry }) {
  const { t } = useTranslation();
  const { file, choices, inspection } = entry;
  const leaveOut = t('import:files.leaveOut', { name: file.name });
  return (
    <tr data-testid="file" data-state={stateOf(entry)}>
      <th scope="row">
        {inspection === null ? (
          <span className={styles.fileName}>{file.name}</span>
        ) : (
          <button
            type="button"
            className={styles.opener}
            onClick={() => wizard.goTo(stopOf(entry) ?? 'file', entry.key)}
          >
            {file.name}
          </button>
        )}
        {choices.sheet !== undefined && <span className={styles.quiet}> · {choices.sheet}</span>}
      </th>
      <td>{inspection !== null && t(`import:kind.${inspection.kind}`)}</td>
      <td>
        <EntryStateText entry={entry} />
      </td>
      <td>
        <ActionIcon aria-label={leaveOut} title={leaveOut} onClick={() => wizard.leaveOut(entry.key)}>
          <IconX size={16} stroke={1.5} />
        </ActionIcon>
      </td>
    </tr>
  );
}
