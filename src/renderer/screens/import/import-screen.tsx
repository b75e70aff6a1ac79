import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToken } from '@shared/contract/views';
import { call } from '../../api';
import { Page, PageHeader } from '../../components/page';
import { useFaultNotice } from '../../i18n/use-fault-notice';
import { useBook } from '../../queries';
import { usePendingFiles } from '../../shell/pending-files';
import { CheckStep } from './check-step';
import { ColumnsStep } from './columns-step';
import { DoneStep } from './done-step';
import { FileStep } from './file-step';
import { StepBar } from './step-bar';
import { useImportWizard, type ImportWizard } from './use-import-wizard';

/** A ledger's way into the book: file, columns, check, done; what is certain is not asked. */
export function ImportScreen() {
  const { t } = useTranslation();
  const wizard = useImportWizard(useBook());
  const { waiting, chooseFile, next } = useFileQueue(wizard);
  const { step, file } = wizard.state;
  return (
    <Page header={<PageHeader title={t('import:title')} lead={file?.name ?? t('import:lead')} />}>
      <StepBar current={step} />
      {step === 'file' && <FileStep wizard={wizard} onChoose={chooseFile} />}
      {step === 'columns' && <ColumnsStep wizard={wizard} />}
      {step === 'check' && <CheckStep wizard={wizard} />}
      {step === 'done' && <DoneStep wizard={wizard} waiting={waiting} onNext={next} onChoose={chooseFile} />}
    </Page>
  );
}

interface FileQueue {
  /** Files that were handed over together and have not had their turn. */
  readonly waiting: readonly FileToken[];
  readonly chooseFile: () => void;
  readonly next: () => void;
}

/** Takes the files that wait for this screen, one after the other; one that comes while another is written waits. */
function useFileQueue(wizard: ImportWizard): FileQueue {
  const { files, setFiles } = usePendingFiles();
  const tell = useFaultNotice();
  const { file, work } = wizard.state;
  const begin = useEffectEvent((first: FileToken) => {
    if (work?.kind !== 'committing') void wizard.choose(first);
  });
  useEffect(() => {
    const [first] = files;
    if (first !== undefined) begin(first);
  }, [files]);
  // Whoever leaves and comes back begins anew.
  useEffect(() => () => setFiles([]), [setFiles]);
  const waiting = files.filter(({ token }) => token !== file?.token);
  return {
    waiting,
    chooseFile: () => {
      call('files.chooseLedger')
        .then((chosen) => {
          if (chosen !== null) setFiles([chosen]);
        })
        .catch(tell);
    },
    next: () => setFiles(waiting),
  };
}
