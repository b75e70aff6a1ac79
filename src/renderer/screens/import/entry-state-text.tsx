import { IconAlertTriangle, IconCheck, IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { missingRequirements } from '@shared/model/record-kind';
import { useFaultSentence } from '../../i18n/fault-sentence';
import styles from './import.module.css';
import { asksForSheet, openQuestions, stateOf, type LedgerEntry } from './ledger-entry';
import { questionTitle } from './question-title';

const icons = { ready: IconCheck, asks: IconHelpCircle, unreadable: IconAlertTriangle } as const;

/** Whether a file is ready, what it needs, or why it cannot be read. */
export function EntryStateText({ entry }: { entry: LedgerEntry }) {
  const state = stateOf(entry);
  const text = useStateText(entry);
  const Icon = state === 'waiting' ? null : icons[state];
  return (
    <span className={styles.state} data-state={state}>
      {Icon !== null && <Icon size={16} stroke={1.75} aria-hidden />}
      <span>{text}</span>
    </span>
  );
}

function useStateText(entry: LedgerEntry): string {
  const { t } = useTranslation();
  const sentence = useFaultSentence();
  const { inspection, error, mapping } = entry;
  const state = stateOf(entry);
  if (state === 'waiting' || state === 'ready') return t(`import:files.states.${state}`);
  if (error !== null) return sentence(error);
  if (asksForSheet(entry)) return t('import:files.whichSheet', { count: inspection?.sheets.length ?? 0 });
  const [question] = openQuestions(entry);
  if (question !== undefined) return t(questionTitle[question.code]);
  const [missing] = inspection === null ? [] : missingRequirements(inspection.kind, mapping);
  return missing === undefined ? t('import:files.uncertain') : t(`import:columns.missing.${missing}`);
}
