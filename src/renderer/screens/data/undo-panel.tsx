import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { UndoPreview } from '@shared/contract/views';
import { call, newTaskId } from '../../api';
import { ErrorState } from '../../components/error-state';
import { Loading } from '../../components/loading';
import { ProgressBar } from '../../components/progress-bar';
import { SidePanel } from '../../components/side-panel';
import { hasMoney } from '../../format/has-money';
import { useFormat } from '../../format/use-format';
import { useFaultNotice } from '../../i18n/use-fault-notice';
import { useStateUpdates, useUndoPreview } from '../../queries';
import { dataPath } from '../../shell/routes';
import styles from './data.module.css';

interface UndoPanelProps {
  importId: number;
  onClose: () => void;
}

/** What undoing an import takes away and what depends on it, before anything is taken. */
export function UndoPanel({ importId, onClose }: UndoPanelProps) {
  const { t } = useTranslation();
  const preview = useUndoPreview(importId);
  return (
    <SidePanel title={t('data:undo.title')} onClose={onClose} testId="undo-panel">
      {preview.isError && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.isPending && <Loading bars={[20, 20, 20, 20]} />}
      {preview.data !== undefined && <Consequences preview={preview.data} onClose={onClose} />}
    </SidePanel>
  );
}

function Consequences({ preview, onClose }: { preview: UndoPreview; onClose: () => void }) {
  const { t } = useTranslation();
  const { record } = preview;
  const depends = useDependents(preview);
  return (
    <>
      <p className={styles.fileOf}>{record.fileName}</p>
      <h3 className={styles.panelPart}>{t('data:undo.goes')}</h3>
      <Goes preview={preview} />
      <h3 className={styles.panelPart}>{t('data:undo.depends')}</h3>
      {depends.length === 0 ? (
        <p>{t('data:undo.nothing')}</p>
      ) : (
        <ul className={styles.sentences}>
          {depends.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p className={styles.panelNote}>{t('data:undo.file')}</p>
      <UndoButtons preview={preview} onClose={onClose} />
    </>
  );
}

function Goes({ preview }: { preview: UndoPreview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { record, rows, amount, customersRemoved } = preview;
  const { rowsSetAside } = record.reconciliation;
  return (
    <dl className={styles.numbers}>
      <Number name={t('data:undo.rows')} value={format.count(rows)} />
      {hasMoney(record.kind) && <Number name={t('data:undo.amount')} value={format.money(amount)} />}
      {rowsSetAside > 0 && <Number name={t('data:undo.setAside')} value={format.count(rowsSetAside)} />}
      <Number name={t('data:undo.customersRemoved')} value={format.count(customersRemoved)} />
    </dl>
  );
}

function Number({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** One sentence for each thing that something else has to do with. */
function useDependents(preview: UndoPreview): readonly string[] {
  const { t } = useTranslation();
  const format = useFormat();
  const parts = [
    'customersKept',
    'correctionsLost',
    'mergesUndone',
    'linesRestored',
    'laterImports',
  ] as const;
  return parts
    .filter((part) => preview[part] > 0)
    .map((part) => t(`data:undo.${part}`, { count: preview[part], number: format.count(preview[part]) }));
}

function UndoButtons({ preview, onClose }: { preview: UndoPreview; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const { bookChanged } = useStateUpdates();
  const tell = useFaultNotice();
  const [taskId, setTaskId] = useState<string | null>(null);
  const { record, rows } = preview;
  const undo = async () => {
    const task = newTaskId();
    setTaskId(task);
    try {
      await call('data.undoImport', { importId: record.id, taskId: task });
      notifications.show({
        message: t('data:undo.done', { name: record.fileName, count: rows, rows: format.count(rows) }),
      });
      // Away from the import before it is asked for again: it is no longer there.
      navigate(dataPath('imports'), { replace: true });
    } catch (error) {
      tell(error);
      setTaskId(null);
    }
    await bookChanged();
  };
  if (taskId !== null) return <ProgressBar taskId={taskId} />;
  return (
    <div className={styles.panelButtons}>
      <Button className={styles.danger} onClick={() => void undo()} data-testid="undo-confirm">
        {t('data:undo.confirm', { count: rows, rows: format.count(rows) })}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t('data:undo.keep')}
      </Button>
    </div>
  );
}
