import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToken } from '@shared/contract/views';
import { Page, PageHeader } from '../../components/page';
import { useFormat } from '../../format/use-format';
import { useBook } from '../../queries';
import { usePendingFiles } from '../../shell/pending-files';
import { CheckStep } from './check-step';
import { ColumnsStep } from './columns-step';
import { DoneStep } from './done-step';
import { FileStep } from './file-step';
import { StepBar } from './step-bar';
import { useImportWizard, type ImportWizard } from './use-import-wizard';
import { entryAt } from './wizard-state';

/** A ledger's way into the book: file, columns, check, done; what is certain is not asked. */
export function ImportScreen() {
  const { t } = useTranslation();
  const { language } = useFormat();
  const wizard = useImportWizard(useBook(), language);
  const { waiting, next } = useFileQueue(wizard);
  const { step } = wizard.state;
  return (
    <Page header={<PageHeader title={t('import:title')} lead={<Lead wizard={wizard} />} />}>
      <StepBar current={step} />
      {step === 'file' && <FileStep wizard={wizard} />}
      {step === 'columns' && <ColumnsStep wizard={wizard} />}
      {step === 'check' && <CheckStep wizard={wizard} />}
      {step === 'done' && <DoneStep wizard={wizard} waiting={waiting} onNext={next} />}
    </Page>
  );
}

/** Which file is spoken of, or how many. */
function Lead({ wizard }: { wizard: ImportWizard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { entries } = wizard.state;
  const entry = entryAt(wizard.state);
  if (entry !== null)
    return entry.choices.sheet ? `${entry.file.name} · ${entry.choices.sheet}` : entry.file.name;
  if (entries.length === 0) return t('import:lead');
  return t('import:files.count', { count: entries.length, files: format.count(entries.length) });
}

interface FileQueue {
  /** Files that were handed over while others were written, and have not had their turn. */
  readonly waiting: readonly FileToken[];
  readonly next: () => void;
}

/** Takes the files that wait for this screen; those that come while others are written wait. */
function useFileQueue(wizard: ImportWizard): FileQueue {
  const { files, setFiles } = usePendingFiles();
  const { entries, work } = wizard.state;
  const begin = useEffectEvent((all: readonly FileToken[]) => {
    if (work?.kind !== 'committing') void wizard.begin(all);
  });
  useEffect(() => {
    if (files.length > 0) begin(files);
  }, [files]);
  // Whoever leaves and comes back begins anew.
  useEffect(() => () => setFiles([]), [setFiles]);
  const waiting = files.filter(({ token }) => !entries.some(({ file }) => file.token === token));
  return { waiting, next: () => setFiles(waiting) };
}
